import assert from 'node:assert/strict';
import { entityCard } from '../../../../../src/core/queries/entities/entityCard';
import { registryOf } from '../registryOf';

const BASE = `
sources:
  caixin: { title: Controls ease, publisher: Caixin }
entities:
  - id: h20
    schema: Product
    wikidataId: Q1
    colour: [green, black]
    note: Keep an eye on it.
    name: H20
    alias: [Nvidia H20, 英伟达H20]
    misspelling: [H-20]
    summary: { en: An accelerator., zh: 加速芯片。 }
    topics: [export.control]
    isVariantOf: hopper
    releaseDate: 2023-12
    country: us
    manufacturer: [nvidia, unlisted]
    source: caixin
    at: para. 2
    facts:
      - { date: 2025-04, text: Stops. }
      - { date: 2025-07, text: Resumes. }
  - { id: nvidia, schema: Company, name: { en: Nvidia, zh: 英伟达 } }
  - { id: hopper, schema: Technology, name: Hopper }
  - { id: h800, schema: Product, name: H800, isVariantOf: h20 }
  - { id: deal, schema: Agreement, name: Deal, startDate: 2025-06, endDate: 2025-07, involved: [us, china, h20], amount: 400000000, currency: USD }
  - { id: talk, schema: Event, name: Talk, date: 2025-07-10, involved: [h20, nvidia, lutnick, china] }
  - { id: talk2, schema: Event, name: Talk again, date: 2025-07-11, involved: [h20, lutnick] }
  - { id: us, schema: Country, name: United States }
  - { id: china, schema: Country, name: China }
  - { id: lutnick, schema: Person, name: Howard Lutnick }
`;
const OWN = 'entities:\n  - id: h20\n    name: { zh: 氢二十 }\n    summary: { en: Mine. }\n';

describe('entityCard', () => {
  const registry = registryOf(BASE);

  it('is undefined for an unknown id', () => {
    assert.equal(entityCard(registry, 'unknown', 'en'), undefined);
    assert.equal(entityCard(registry, '__proto__', 'en'), undefined);
  });

  it('shows what matters most first: makers and dates, then codes and sources, then what only the author knows', () => {
    const card = entityCard(registry, 'h20', 'en');
    assert.deepEqual(
      card?.attributes.map(({ key, rank }) => `${rank} ${key}`),
      [
        'key manufacturer',
        'key isVariantOf',
        'key country',
        'key releaseDate',
        'detail topics',
        'detail wikidataId',
        'detail source',
        'more colour',
        'more note',
      ],
    );
  });

  it('resolves values', () => {
    const card = entityCard(registry, 'h20', 'zh-cn');
    const values = Object.fromEntries(card?.attributes.map(({ key, values }) => [key, values]) ?? []);
    assert.deepEqual(values.manufacturer, [
      { kind: 'entity', id: 'nvidia', name: '英伟达', otherName: 'Nvidia' },
      { kind: 'text', text: 'unlisted' },
    ]);
    assert.deepEqual(values.country, [{ kind: 'country', code: 'us' }]);
    assert.deepEqual(values.releaseDate, [{ kind: 'date', date: '2023-12', endDate: undefined }]);
    assert.deepEqual(values.topics, [{ kind: 'topic', code: 'export.control' }]);
    assert.deepEqual(values.source, [
      {
        kind: 'citation',
        citation: { source: 'caixin', title: 'Controls ease', publisher: 'Caixin', at: 'para. 2' },
      },
    ]);
    assert.deepEqual(values.colour, [
      { kind: 'text', text: 'green' },
      { kind: 'text', text: 'black' },
    ]);
    assert.equal(card?.summary, '加速芯片。');
  });

  it('makes one of a beginning and an end, and of an amount and its currency', () => {
    assert.deepEqual(
      entityCard(registry, 'deal', 'en')?.attributes.map(({ key, values }) => [key, values[0]]),
      [
        ['date', { kind: 'date', date: '2025-06', endDate: '2025-07' }],
        ['involved', { kind: 'entity', id: 'us', name: 'United States', otherName: undefined }],
        ['amount', { kind: 'amount', amount: '400000000', currency: 'USD' }],
      ],
    );
  });

  it('has relations that are not among the attributes', () => {
    const card = entityCard(registry, 'h20', 'en');
    assert.deepEqual(
      card?.relations.map(({ label, relations }) => `${label}: ${relations.map(({ other }) => other.id)}`),
      ['Variants: h800', 'Agreements: deal'],
    );
  });

  it('has the latest facts and events, or the last ones until the date of the note, one of each event', () => {
    const dated = registryOf(`
entities:
  - id: acme
    schema: Company
    name: Acme
    facts:
      - { date: 2025-07-20, text: Closes. }
      - { date: 2025-07-10, text: Speaks., event: talk }
      - { date: 2025-07-10, text: Signs., event: talk }
      - { date: 2025-06, text: Opens. }
      - { text: Without a date. }
  - { id: talk, schema: Event, name: Talk, date: 2025-07-10, involved: acme }
  - { id: fair, schema: Event, name: Fair, date: 2025-06-02, involved: acme }
  - { id: speech, schema: Event, name: A speech at the fair, date: 2025-06-02, involved: [acme, fair] }
`);
    const check = (until: string | undefined, limit: number, ...expected: readonly string[]): void =>
      assert.deepEqual(
        entityCard(dated, 'acme', 'en', { limit, until })?.facts.map(({ text }) => text),
        expected,
        until,
      );
    check(undefined, 2, 'Closes.', 'Speaks.');
    check(undefined, 9, 'Closes.', 'Speaks.', 'Fair', 'Opens.', 'Without a date.');
    check('2025-07-19', 2, 'Speaks.', 'Fair');
    check('2025-07-10', 1, 'Speaks.');
    check('2025-06', 9, 'Fair', 'Opens.');
    check('2025', 1, 'Closes.');
    check('2024-12-31', 2, 'Closes.', 'Speaks.');
    assert.equal(entityCard(dated, 'acme', 'en', { limit: 1 })?.size, 1 + 7);
  });

  it('has the remark of a registry of the user, and none of the bundled registry', () => {
    const remark = (...texts: readonly string[]) => entityCard(registryOf(BASE, ...texts), 'h20', 'en')?.note;
    const own = (note: string) => `entities:\n  - id: h20\n    note: ${note}\n`;
    assert.equal(remark(), undefined);
    assert.equal(remark(OWN), undefined);
    assert.equal(remark(own('Ask Mei.')), 'Ask Mei.');
    assert.equal(remark(own('[Ask Mei.]')), 'Ask Mei.');
    assert.equal(remark(own('{ zh: 问谭梅。, en: Ask Mei. }')), 'Ask Mei.');
  });

  it('counts every name, text, value, relation, fact and event', () => {
    const names = ['H20', '英伟达H20', 'Nvidia H20', 'H-20'];
    const values = ['nvidia', 'unlisted', 'hopper', 'us', '2023-12', 'topic', 'Q1', 'caixin', 'green', 'black', 'note'];
    const others = ['summary', 'h800', 'deal', 'Stops.', 'Resumes.', 'Talk', 'Talk again'];
    assert.equal(entityCard(registry, 'h20', 'en')?.size, names.length + values.length + others.length);
  });

  it('lists the names that are not in the title', () => {
    const card = entityCard(registry, 'h20', 'en');
    assert.equal(card?.title, 'H20');
    assert.deepEqual(card?.otherNames, ['英伟达H20']);
    assert.deepEqual(
      card?.aliases.map(({ kind, value }) => `${kind} ${value}`),
      ['alias Nvidia H20', 'misspelling H-20'],
    );
  });

  it('follows a layer of higher priority, and knows every place it is defined at', () => {
    const card = entityCard(registryOf(BASE, OWN), 'h20', 'zh-cn');
    assert.equal(card?.title, '氢二十');
    assert.deepEqual(
      card?.definedAt.map(({ file, span }) => `${file} ${[BASE, OWN][Number(file[0])]?.slice(span.start, span.end)}`),
      ['0.yaml H20', '1.yaml 氢二十'],
    );
  });
});
