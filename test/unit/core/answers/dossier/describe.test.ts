import assert from 'node:assert/strict';
import { describe as describeEntity } from '../../../../../src/core/answers/dossier/describe';
import type { Statement } from '../../../../../src/core/answers/dossier/dossier';
import { linkedText, textOf } from '../../../../../src/core/answers/dossier/markdownText';
import { snapshotOf } from '../../../data/dataFiles';
import { VOLT_REGISTRIES } from './voltRegistry';

const snapshot = snapshotOf(VOLT_REGISTRIES);

function dossier(asOf?: string, language = 'en') {
  const found = describeEntity(snapshot.registry, 'volt', { language, asOf, today: '2025-11-26' });
  assert.ok(found);
  return found;
}

function said({ date, text, detail, held, citations }: Statement): string {
  return [date, textOf(text), detail, ...citations.map((cited) => cited.text), held]
    .filter((part) => part !== '')
    .join(' · ');
}

const relations = (asOf?: string) =>
  dossier(asOf).relations.flatMap(({ label, statements }) => statements.map((each) => `${label}: ${said(each)}`));

describe('the dossier of an entity', () => {
  it('has its names, kind, texts and properties, with those of the user marked', () => {
    const found = dossier();
    assert.equal(found.title, 'Volt Energy');
    assert.deepEqual(found.otherNames, ['伏能']);
    assert.equal(found.kind, 'Company · Listed');
    assert.deepEqual(
      found.labelledNames.map(({ label, names }) => [
        label,
        ...names.map(({ text, isOwn }) => (isOwn ? `${text}*` : text)),
      ]),
      [
        ['Also', 'VLT', 'the spark team*'],
        ['Only beside its other names', 'V'],
        ['Formerly', 'Spark Works'],
      ],
    );
    assert.deepEqual(
      found.remarks.map(({ text }) => textOf(text)),
      ['Ask Ada before publishing.'],
    );
    assert.deepEqual(
      found.properties.map(({ label, values, isInHead }) => `${label}: ${values}${isInHead ? ' (in the head)' : ''}`),
      [
        'Country: United States',
        'Ticker: VOLT',
        'Topics: Listed (in the head)',
        'Website: https://volt.example/',
        'Note: Ask Ada before publishing. (in the head)',
      ],
    );
  });

  it('links on its page the names of other entities in texts, but not its own', () => {
    assert.deepEqual(linkedText(snapshot, textOf(dossier().summary), 'volt'), [
      'Makes the ',
      { entity: 'ampere', schema: 'Product', text: 'Ampere' },
      ' with ',
      { entity: 'kestrel', schema: 'Company', text: 'Kestrel' },
      '.',
    ]);
  });

  it('says since when and according to whom', () => {
    assert.deepEqual(relations(), [
      'Led by: from 2026 · Ben · chair · planned',
      'Led by: 1993 – 2020 · Ada · chair · Gazette · over',
      'Owned by: since 2024 · Kestrel · 20% · Talk with Ada · held',
      'Owned by: since 2024 · Kestrel · 15% · no such source · held',
      'Products: Ampere · undated',
      'Customers: since 2024 · Kestrel · Ampere, 40% · Gazette · held',
    ]);
    assert.deepEqual(dossier().timeline.map(said), [
      '2025-09 · Opens a factory. · held',
      '2025-07-15 · Sells the Ampere again. · Gazette, para. 2 · held',
      'Has no date. · undated',
    ]);
    assert.deepEqual(dossier().sources, [
      {
        id: 'gazette',
        title: 'The *long* title',
        detail: 'Gazette · 2025-07-26',
        citations: 3,
        url: 'https://example.org/a b',
        note: undefined,
      },
      {
        id: 'talk',
        title: 'Talk with Ada',
        detail: '',
        citations: 1,
        url: undefined,
        note: { file: 'bundled/b.entities.yaml', path: 'calls/2025 talk.md' },
      },
    ]);
  });

  it('says as of a date what held, what came later and what was over', () => {
    assert.deepEqual(relations('2025-07-17'), [
      'Led by: from 2026 · Ben · chair · planned',
      'Led by: 1993 – 2020 · Ada · chair · Gazette · over',
      'Owned by: since 2024 · Kestrel · 20% · Talk with Ada · held',
      'Owned by: since 2024 · Kestrel · 15% · no such source · held',
      'Products: Ampere · undated',
      'Customers: since 2024 · Kestrel · Ampere, 40% · Gazette · held',
    ]);
    assert.deepEqual(
      dossier('2025-07-17').timeline.map(({ held }) => held),
      ['later', 'held', 'undated'],
    );
    assert.deepEqual([dossier('2025-07-17').hasUndatedRelation, dossier().hasUndatedRelation], [true, false]);
    const kestrel = describeEntity(snapshot.registry, 'kestrel', { language: 'en', asOf: '2025', today: undefined });
    assert.equal(kestrel?.hasUndatedRelation, false);
    assert.equal(dossier('2019').nameThen, 'Spark Works');
    assert.equal(dossier('2022').nameThen, undefined);
  });

  it('says how long it is until what is dated after today, but not as of a date or without a clock', () => {
    const until = (asOf: string | undefined, today: string | undefined) =>
      describeEntity(snapshot.registry, 'volt', { language: 'en', asOf, today })!.timeline.map(
        (each) => each.timeUntil,
      );
    assert.deepEqual(until(undefined, '2025-07-17'), ['in 2 months', '', '']);
    assert.deepEqual(until('2025-07-17', '2025-07-17'), ['', '', '']);
    assert.deepEqual(until(undefined, undefined), ['', '', '']);
  });

  it('puts what contradicts itself side by side', () => {
    assert.deepEqual(
      dossier().contradictions.map(({ label, statements }) => [label, ...statements.map(said)]),
      [
        ['Ticker', 'VLT · held', 'VOLT · held'],
        [
          'Owned by · Kestrel',
          'since 2024 · Kestrel · 15% · no such source · held',
          'since 2024 · Kestrel · 20% · Talk with Ada · held',
        ],
      ],
    );
  });

  it('is in the language of the reader', () => {
    const found = dossier(undefined, 'zh-cn');
    assert.equal(found.title, '伏能');
    assert.equal(found.timeline[1]?.citations[0]?.text, '公报，第2段');
    assert.deepEqual(
      found.labelledNames.map(({ label }) => label),
      ['又名', '语境明确时', '曾用名'],
    );
  });

  it('is not there for an unknown entity', () => {
    assert.equal(
      describeEntity(snapshot.registry, 'nobody', { language: 'en', asOf: undefined, today: '' }),
      undefined,
    );
  });

  it('has the user’s remarks by either key, in the language of the reader', () => {
    const own = (...lines: readonly string[]) => {
      const text = `entities:\n  - { id: x, name: X, ${lines.join(', ')} }\n`;
      const { registry } = snapshotOf([{ file: 'a', layer: 1, text }]);
      return describeEntity(registry, 'x', { language: 'en', asOf: undefined, today: '' })!;
    };
    const remarks = (...lines: readonly string[]) => own(...lines).remarks.map(({ text }) => textOf(text));
    assert.deepEqual(remarks('note: Ask Mei.'), ['Ask Mei.']);
    assert.deepEqual(remarks('note: [Ask Mei., Ask Ada.]', 'notes: Wait.'), ['Ask Mei.', 'Ask Ada.', 'Wait.']);
    assert.deepEqual(remarks('note: { zh: 问谭梅。, en: Ask Mei. }'), ['Ask Mei.']);
    assert.deepEqual(
      own('notes: Wait.').properties.map(({ key, isInHead }) => [key, isInHead]),
      [['notes', true]],
    );
  });

  it('has an address for what can be read on the web', () => {
    const text =
      'entities:\n  - { id: x, name: X, wikidataId: [Q42, none], website: "https://x.example/", sector: Chips }\n';
    const { registry } = snapshotOf([{ file: 'a', layer: 1, text }]);
    const found = describeEntity(registry, 'x', { language: 'en', asOf: undefined, today: '' })!;
    assert.deepEqual(
      new Map(found.properties.map(({ key, addresses }) => [key, addresses])),
      new Map([
        ['sector', ['']],
        ['website', ['https://x.example/']],
        ['wikidataId', ['https://www.wikidata.org/wiki/Q42', '']],
      ]),
    );
  });

  it('has a value among the properties only if it is no other entity', () => {
    const text = 'entities:\n  - { id: x, name: X, parent: [y, z] }\n  - { id: y, name: Y }\n';
    const { registry } = snapshotOf([{ file: 'a', layer: 1, text }]);
    const found = describeEntity(registry, 'x', { language: 'en', asOf: undefined, today: '' })!;
    assert.deepEqual(
      found.properties.map(({ label, values }) => [label, ...values]),
      [['Parent', 'z']],
    );
    assert.deepEqual(
      found.relations.map(({ label, statements }) => [label, ...statements.map(({ text }) => textOf(text))]),
      [['Parent', 'Y']],
    );
  });

  it('works a part out only when it is asked for', () => {
    const { registry } = snapshot;
    const asked: string[] = [];
    const watched = new Proxy(registry, {
      get(target, key) {
        if (key === 'referrersOf') asked.push(key);
        const value = Reflect.get(target, key, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const found = describeEntity(watched, 'volt', { language: 'en', asOf: undefined, today: '' })!;
    assert.deepEqual([found.title, found.properties.length, asked], ['Volt Energy', 5, []]);
    const { relations: first } = found;
    assert.equal(found.relations, first);
    assert.deepEqual(asked, ['referrersOf']);
  });
});
