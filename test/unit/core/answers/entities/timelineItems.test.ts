import assert from 'node:assert/strict';
import {
  factOf,
  occasionsOf,
  ownFactIn,
  standaloneItem,
  timelineItem,
} from '../../../../../src/core/answers/entities/timelineItems';
import type { Registry } from '../../../../../src/core/registry/merging/registry';
import type { Entity } from '../../../../../src/core/registry/model';
import { snapshotOf } from '../../../data/dataFiles';
import { entityOf, registryOf } from '../registryOf';

const REGISTRY = registryOf(
  `
sources:
  caixin: { title: { en: Controls ease, zh: 管制放松 }, publisher: { en: Caixin, zh: 财新 }, date: 2025-07-26 }
entities:
  - id: nvidia
    schema: Company
    name: Nvidia
    facts:
      - { date: 2022-09, text: Limits begin., source: caixin, at: para. 1 }
      - { text: Without a date., source: unheard-of }
      - { date: 2025-07-15, text: { en: Sales resume., zh: 恢复销售。 }, source: caixin, at: para. 2 }
      - { date: 2025-07-15, text: A new product. }
  - id: meeting
    schema: Event
    name: { en: A meeting, zh: 会面 }
    date: 2025-07-10
    involved: [nvidia, nvidia]
    source: caixin
    at: timeline
  - { id: fair, schema: Event, name: The fair, startDate: 2025-07-16, endDate: 2025-07-20, organizer: nvidia }
  - { id: deal, schema: Agreement, name: A deal, date: 2025-07-11, involved: nvidia }
`,
);

function itemsOf(registry: Registry, entity: Entity, locale: string) {
  return occasionsOf(registry, entity).map((occasion) => timelineItem(registry, occasion, locale));
}

describe('the facts and events of an entity', () => {
  const nvidia = entityOf(REGISTRY, 'nvidia');
  const found = (locale: string): readonly unknown[] =>
    itemsOf(REGISTRY, nvidia, locale).map(({ date, endDate, text, event }) => [date, endDate, text, event]);

  it('has facts, events and dated agreements, each once, the newest first and those without a date last', () => {
    assert.deepEqual(found('en'), [
      ['2025-07-16', '2025-07-20', 'The fair', 'fair'],
      ['2025-07-15', undefined, 'Sales resume.', undefined],
      ['2025-07-15', undefined, 'A new product.', undefined],
      ['2025-07-11', undefined, 'A deal', 'deal'],
      ['2025-07-10', undefined, 'A meeting', 'meeting'],
      ['2022-09', undefined, 'Limits begin.', undefined],
      [undefined, undefined, 'Without a date.', undefined],
    ]);
  });

  it('is in the language of the reader', () => {
    assert.deepEqual(found('zh-cn').slice(0, 2), [
      ['2025-07-16', '2025-07-20', 'The fair', 'fair'],
      ['2025-07-15', undefined, '恢复销售。', undefined],
    ]);
  });

  it('has a quotation in quotation marks, which are not doubled, and says whose it is only where it does not', () => {
    const registry = registryOf(`
entities:
  - id: nvidia
    schema: Company
    name: { en: Nvidia, zh: 英伟达 }
    facts:
      - { date: 2025-07-18, text: { en: "Nvidia will sell.", zh: "英伟达将出售。" }, quote: true }
      - { date: 2025-07-17, text: "“We will sell.”", quote: true }
      - { date: 2025-07-16, text: "“We” and “they”", quote: true }
      - { date: 2025-07-15, text: Sells., quote: false }
`);
    const entity = entityOf(registry, 'nvidia');
    const texts = (locale: string) => itemsOf(registry, entity, locale).map(({ text }) => text);
    assert.deepEqual(texts('en'), ['“Nvidia will sell.”', '“We will sell.”', '““We” and “they””', 'Sells.']);
    assert.equal(texts('zh-cn')[0], '“英伟达将出售。”');
    const alone = occasionsOf(registry, entity).map((each) => standaloneItem(registry, entity, each, 'en').text);
    assert.deepEqual(alone.slice(0, 2), ['“Nvidia will sell.”', 'Nvidia: “We will sell.”']);
  });

  it('shows a fact and an event that say the same once', () => {
    const registry = registryOf(`
entities:
  - id: nvidia
    schema: Company
    name: Nvidia
    facts:
      - { date: 2025-07-10, text: Meets the minister. }
      - { date: 2025-07-10, text: Signs. }
      - { date: 2025-07-16, text: Speaks at the fair., event: fair }
      - { text: Sells nothing., event: stop }
      - { date: 2025-07, text: Of the month. }
      - { date: 2025-06-01, text: Of a day with two events. }
      - { date: 2024, text: Of an unknown event., event: unknown }
  - { id: meeting, schema: Event, name: A meeting, date: 2025-07-10, involved: nvidia, source: gazette }
  - { id: fair, schema: Event, name: The fair, startDate: 2025-07-15, involved: nvidia }
  - { id: stop, schema: Event, name: Sales stop, date: 2025-04, involved: other }
  - { id: month, schema: Event, name: In July, date: 2025-07, involved: nvidia }
  - { id: one, schema: Event, name: One, date: 2025-06-01, involved: nvidia }
  - { id: two, schema: Event, name: Two, date: 2025-06-01, involved: nvidia }
`);
    const items = itemsOf(registry, entityOf(registry, 'nvidia'), 'en');
    assert.deepEqual(
      items.map(({ date, text, event, citations }) =>
        [date, text, event, citations[0]?.source].filter(Boolean).join(' | '),
      ),
      [
        '2025-07-16 | Speaks at the fair. | fair',
        '2025-07-10 | Meets the minister. | meeting | gazette',
        '2025-07-10 | Signs. | meeting | gazette',
        '2025-07 | Of the month.',
        '2025-07 | In July | month',
        '2025-06-01 | Of a day with two events.',
        '2025-06-01 | One | one',
        '2025-06-01 | Two | two',
        '2025-04 | Sells nothing. | stop',
        '2024 | Of an unknown event.',
      ],
    );
  });

  it('names the source, also one without a description', () => {
    const citations = itemsOf(REGISTRY, nvidia, 'zh-cn').map((item) => item.citations[0]);
    assert.deepEqual(citations[4], { source: 'caixin', title: '管制放松', publisher: '财新', at: 'timeline' });
    assert.deepEqual(citations[6], { source: 'unheard-of', title: undefined, publisher: undefined, at: undefined });
    assert.equal(citations[2], undefined);
  });
});

describe('a fact of a registry of the user', () => {
  const fact = (text: string, date?: string) => `{ ${date === undefined ? '' : `date: ${date}, `}text: ${text} }`;
  const entry = (facts: readonly string[]) => `entities:\n  - { id: x, name: X, facts: [${facts.join(', ')}] }\n`;
  const { registry } = snapshotOf([
    { file: 'bundled', layer: 0, text: entry([fact('Known.', '2024'), fact('Told.')]) },
    {
      file: 'own',
      layer: 1,
      text: entry([fact('Sold.', '2025'), fact('Sold.', '2026'), fact('Sold.'), fact('Told.')]),
    },
  ]);

  it('is found again by its text and date, where it is still there', () => {
    const found = (text: string, date: string, entity = 'x') =>
      factOf(registry, { entity, text, date })?.item.date?.value;
    assert.equal(found('Sold.', '2026'), '2026');
    assert.equal(found('Sold.', '2025'), '2025');
    assert.equal(factOf(registry, { entity: 'x', text: 'Sold.', date: '' })?.item.date, undefined);
    assert.ok(factOf(registry, { entity: 'x', text: 'Sold.', date: '' }));
    assert.equal(found('Sold.', '2027'), undefined);
    assert.equal(found('Bought.', '2025'), undefined);
    assert.equal(factOf(registry, { entity: 'x', text: 'Known.', date: '2024' })?.part.layer, 0);
    assert.equal(factOf(registry, { entity: 'x', text: 'Told.', date: '' })?.part.layer, 1);
    assert.equal(found('Sold.', '2025', 'y'), undefined);
  });

  it('is that of an occasion, unless it is bundled', () => {
    const own = occasionsOf(registry, registry.entity('x')!).map((occasion) => ownFactIn(occasion));
    assert.deepEqual(
      own.map((reference) => reference?.date),
      ['2026', '2025', undefined, '', ''],
    );
  });
});
