import assert from 'node:assert/strict';
import { timelineOf } from '../../../../../src/core/queries/entities/timeline';
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

describe('timelineOf', () => {
  const nvidia = entityOf(REGISTRY, 'nvidia');
  const found = (locale: string, limit?: number): unknown =>
    timelineOf(REGISTRY, nvidia, locale, limit).map(({ date, endDate, text, event }) => [date, endDate, text, event]);

  it('has facts and events, each once, the newest first and those without a date last', () => {
    assert.deepEqual(found('en'), [
      ['2025-07-16', '2025-07-20', 'The fair', 'fair'],
      ['2025-07-15', undefined, 'Sales resume.', undefined],
      ['2025-07-15', undefined, 'A new product.', undefined],
      ['2025-07-10', undefined, 'A meeting', 'meeting'],
      ['2022-09', undefined, 'Limits begin.', undefined],
      [undefined, undefined, 'Without a date.', undefined],
    ]);
  });

  it('is in the language of the reader, and ends at the limit', () => {
    assert.deepEqual(found('zh-cn', 2), [
      ['2025-07-16', '2025-07-20', 'The fair', 'fair'],
      ['2025-07-15', undefined, '恢复销售。', undefined],
    ]);
  });

  it('names the source, also one without a description', () => {
    const citations = timelineOf(REGISTRY, nvidia, 'zh-cn').map(({ citation }) => citation);
    assert.deepEqual(citations[3], { source: 'caixin', title: '管制放松', publisher: '财新', at: 'timeline' });
    assert.deepEqual(citations[5], { source: 'unheard-of', title: undefined, publisher: undefined, at: undefined });
    assert.equal(citations[2], undefined);
  });
});
