import assert from 'node:assert/strict';
import {
  byYearAndMonth,
  type ChronicleFilter,
  filterChronicle,
  parsePeriod,
  periodWords,
} from '../../../../../src/core/answers/entities/chronicleFilter';
import { registryOf } from '../registryOf';

const { parts: own } = registryOf('', 'entities:\n  - { id: nvidia, name: Nvidia }\n').entity('nvidia')!;
const { parts: bundled } = registryOf('entities:\n  - { id: nvidia, name: Nvidia }\n', '').entity('nvidia')!;

const ITEMS = [
  { about: 'expo', involved: ['nvidia'], kind: 'Event', date: '2025-07-16', endDate: '2025-07-20', parts: bundled },
  { about: 'pact', involved: ['china'], kind: 'Agreement', date: '2025-07', endDate: undefined, parts: bundled },
  { about: 'nvidia', involved: ['nvidia'], kind: 'fact', date: '2025', endDate: undefined, parts: own },
  {
    about: 'nvidia',
    involved: ['nvidia'],
    kind: 'fact',
    date: '2022-09',
    endDate: undefined,
    parts: [...bundled, ...own],
  },
];

const UNDATED = { about: 'china', involved: ['china'], kind: 'fact', date: '', endDate: undefined, parts: own };

function dates(filter: ChronicleFilter): readonly string[] {
  return filterChronicle(ITEMS, filter).map(({ date }) => date);
}

function inPeriod(text: string): readonly string[] {
  const period = parsePeriod(text);
  assert.ok(period, text);
  return dates({ period });
}

describe('filterChronicle', () => {
  it('leaves all without a filter', () => {
    assert.equal(dates({}).length, ITEMS.length);
  });

  it('finds what an entity is, is in, or is written in', () => {
    assert.deepEqual(dates({ entities: new Set(['nvidia']) }), ['2025-07-16', '2025', '2022-09']);
    assert.deepEqual(dates({ entities: new Set(['pact']) }), ['2025-07']);
    assert.deepEqual(dates({ entities: new Set() }), []);
  });

  it('finds what is written in a registry of the user, or in the bundled one', () => {
    assert.deepEqual(dates({ whose: 'mine' }), ['2025', '2022-09']);
    assert.deepEqual(dates({ whose: 'bundled' }), ['2025-07-16', '2025-07', '2022-09']);
    assert.equal(dates({ whose: 'both' }).length, ITEMS.length);
  });

  it('finds what has to do with an entity that notes mention', () => {
    assert.deepEqual(dates({ isWanted: (id) => id === 'china' }), ['2025-07']);
    assert.deepEqual(dates({ isWanted: (id) => id === 'nvidia', whose: 'bundled' }), ['2025-07-16', '2022-09']);
  });

  it('has what has no date only where that is wanted, and never in a period', () => {
    const found = (filter: ChronicleFilter) => filterChronicle([...ITEMS, UNDATED], filter).length;
    assert.equal(found({}), ITEMS.length);
    assert.equal(found({ undated: true }), ITEMS.length + 1);
    assert.equal(found({ undated: true, entities: new Set(['nvidia']) }), 3);
    assert.equal(found({ undated: true, period: { since: '1900', until: undefined } }), ITEMS.length);
  });

  it('finds kinds', () => {
    assert.deepEqual(dates({ kinds: new Set(['Event', 'Agreement']) }), ['2025-07-16', '2025-07']);
  });

  it('finds what may be in a period: a month, since a day, until a year, between two', () => {
    assert.deepEqual(inPeriod('2025-06'), ['2025']);
    assert.deepEqual(inPeriod('2025-07-18/'), ['2025-07-16', '2025-07', '2025']);
    assert.deepEqual(inPeriod('/2024'), ['2022-09']);
    assert.deepEqual(inPeriod('/2022-09'), ['2022-09']);
    assert.deepEqual(inPeriod('/2022-08'), []);
    assert.deepEqual(inPeriod('2022-09/'), ['2025-07-16', '2025-07', '2025', '2022-09']);
    assert.deepEqual(inPeriod('2022-01 – 2022-09-01'), ['2022-09']);
    assert.deepEqual(inPeriod('2025-07-20'), ['2025-07-16', '2025-07', '2025']);
    assert.deepEqual(inPeriod('2025-07-21至2025-07-22'), ['2025-07', '2025']);
  });
});

describe('parsePeriod', () => {
  it('knows no other texts', () => {
    for (const text of ['', '/', 'July', '2025-7', '2025-07-10 2025-08', '25']) {
      assert.equal(parsePeriod(text), undefined, text);
    }
  });
});

describe('periodWords', () => {
  it('says whether a period is a month, is open, or has two ends', () => {
    const words = (text: string, locale: string): string => periodWords(parsePeriod(text)!, locale);
    assert.deepEqual(
      ['2025-07', '2025-07-10/', '/2025', '2025-05/2025-07'].map((text) => words(text, 'en')),
      ['2025-07', 'since 2025-07-10', 'until 2025', '2025-05 – 2025-07'],
    );
    assert.deepEqual([words('2025-07-10/', 'zh-cn'), words('/2025', 'zh-cn')], ['2025-07-10 起', '至 2025']);
  });
});

describe('byYearAndMonth', () => {
  it('keeps the order, with what has no month in a part of its own', () => {
    const items = ['2025-07-16', '2025-07', '2025', '2022-09/2022-10', '/2021-03'].map((date) => ({ date }));
    assert.deepEqual(
      byYearAndMonth(items).map(({ year, months }) => [year, months.map(({ month, items }) => [month, items.length])]),
      [
        [
          '2025',
          [
            ['2025-07', 2],
            ['2025', 1],
          ],
        ],
        ['2022', [['2022-09', 1]]],
        ['2021', [['2021-03', 1]]],
      ],
    );
  });
});
