import assert from 'node:assert/strict';
import { textOf } from '../../../../../src/core/answers/dossier/markdownText';
import {
  changedStatements,
  comingItems,
  datedNews,
  daysAfter,
  MOST_KEPT,
  type News,
  newSentences,
  seenNow,
} from '../../../../../src/core/answers/news/changes';
import { seenOf } from '../../../../../src/core/answers/news/keptSeen';
import { type HashedStatement, statementsOf } from '../../../../../src/core/answers/news/statements';
import { happenedRow } from '../../../../../src/core/answers/timeline/timelineRow';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { snapshotOf } from '../../../../support/snapshotOf';

const TODAY = '2026-11-30';
const OTHERS = `
  - { id: ada, schema: Person, name: Ada Reed }
  - { id: larkmoor, schema: Company, name: Larkmoor Capital }
`;

function statements(volt: string, others = OTHERS): readonly HashedStatement[] {
  const { registry } = snapshotOf(`version: 1\nentities:${others}${volt}`);
  runToEnd(registry.indexReferrers());
  return runToEnd(statementsOf(registry, registry.entity('volt')!));
}

/** What is new in one registry after another, as a reader of English sees it. */
function news(before: string, after: string): readonly string[] {
  const snapshot = snapshotOf(`version: 1\nentities:${OTHERS}${after}`);
  runToEnd(snapshot.registry.indexReferrers());
  const now = runToEnd(statementsOf(snapshot.registry, snapshot.registry.entity('volt')!));
  return changedStatements(now, seenNow(TODAY, statements(before), []), TODAY).map(({ item, change }) => {
    const row = happenedRow(snapshot, item, { language: 'en', asOf: undefined, today: TODAY }, 'volt');
    return `${change}: ${[row.date, textOf(row.text)].filter(Boolean).join(' ')}`;
  });
}

const BEFORE = `
  - id: volt
    schema: Company
    name: Volt Energy
    alias: [VLT, The Volt]
    sector: Power
    facts:
      - { date: 2025-07-15, text: Sells the Ampere again., source: desk }
      - { date: 2025-07-15, text: Opens a mill., source: desk }
      - Has no date.
    links:
      - { type: Directorship, director: ada, role: chair, startDate: 2020 }
      - { type: Ownership, owner: larkmoor, percentage: 30, startDate: 2024 }
`;

describe('changed statements', () => {
  it('are none where nothing changed', () => assert.deepEqual(news(BEFORE, BEFORE), []));

  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      'a fact',
      '      - Has no date.',
      '      - Has no date.\n      - { date: 2026-11-28, text: Ships. }',
      ['new: 2026-11-28 Ships.'],
    ],
    ['a fact that says something else', 'Opens a mill.', 'Opens two mills.', ['changed: 2025-07-15 Opens two mills.']],
    ['a name', '[VLT, The Volt]', '[VLT, The Volt, Voltaic]', ['new: Alias: Voltaic']],
    ['another name', '[VLT, The Volt]', '[VLT, Voltaic]', ['changed: Alias: Voltaic']],
    ['a property', 'sector: Power', 'sector: Power\n    ticker: VLT', ['new: Ticker: VLT']],
    ['a remark', 'sector: Power', 'sector: Power\n    note: Ask Ada.', ['new: Note: Ask Ada.']],
    ['a share', 'percentage: 30', 'percentage: 12', ['changed: 2024 Larkmoor Capital owns Volt Energy (12%)']],
    [
      'an end',
      'startDate: 2020 }',
      'startDate: 2020, endDate: 2026-11-30 }',
      ['ended: 2020 – 2026-11-30 Ada Reed leads Volt Energy (chair)'],
    ],
    [
      'an end without a date',
      'startDate: 2020 }',
      'startDate: 2020, status: ended }',
      ['ended: 2020 Ada Reed leads Volt Energy (chair)'],
    ],
    [
      'an end that is to come',
      'startDate: 2020 }',
      'startDate: 2020, endDate: 2030 }',
      ['changed: 2020 – 2030 Ada Reed leads Volt Energy (chair)'],
    ],
    ['nothing for what is gone', '      - Has no date.\n', '', []],
  ];
  for (const [what, from, to, expected] of cases) {
    it(`have ${what}`, () => {
      assert.ok(BEFORE.includes(from));
      assert.deepEqual(news(BEFORE, BEFORE.replace(from, to)), expected);
    });
  }

  for (const [what, one, other] of [
    ['sources', 'source: desk }', 'source: [desk, wire] }', 'source: [wire, desk] }'],
    [
      'languages',
      'text: Opens a mill.',
      'text: { en: Opens a mill., zh: 开设工厂 }',
      'text: { zh: 开设工厂, en: Opens a mill. }',
    ],
    ['languages of a role', 'role: chair', 'role: { en: chair, zh: 主席 }', 'role: { zh: 主席, en: chair }'],
    ['roles', 'role: chair', 'role: [chair, CEO]', 'role: [CEO, chair]'],
  ].map(([name, from, first, second]) => [name!, BEFORE.replace(from!, first!), BEFORE.replace(from!, second!)])) {
    it(`are none for another order of ${what}`, () => {
      assert.notEqual(one, other);
      assert.deepEqual(news(one!, other!), []);
    });
  }

  it('have one more role', () => {
    const more = news(BEFORE, BEFORE.replace('role: chair', 'role: [chair, CEO]'));
    assert.deepEqual(more.length, 1);
    assert.match(more[0]!, /^changed: 2020 Ada Reed leads Volt Energy/);
  });

  it('have the end of the post that was known and a new one, in either order', () => {
    const line = BEFORE.split('\n').find((each) => each.includes('director: ada'))!;
    const ended = line.replace(' }', ', endDate: 2026-10-01 }');
    const next = line.replace('chair', 'CEO').replace('2020', '2026-10-01');
    const early = line.replace('chair', 'treasurer').replace('2020', '2015, endDate: 2018');
    const found = (...lines: readonly string[]) =>
      news(BEFORE, BEFORE.replace(line, lines.join('\n')))
        .map((each) => each.replace(/:.*\((.*)\)/, ' $1'))
        .toSorted();
    for (const lines of [
      [ended, next, early],
      [early, next, ended],
      [next, early, ended],
    ])
      assert.deepEqual(found(...lines), ['ended chair', 'new CEO', 'new treasurer']);
  });

  it('have a relation and an event that the entry of another entity states', () => {
    const after = `${BEFORE}
  - { id: fair, schema: Event, name: Power Fair, date: 2026-11-29, involved: volt }
  - { id: amp, schema: Product, name: Ampere, manufacturer: volt }
`;
    const found = news(BEFORE, after);
    assert.equal(found.length, 2, found.join());
    assert.ok(found.includes('new: 2026-11-29 Power Fair'), found.join());
    assert.ok(
      found.some((each) => each.startsWith('new: ') && each.includes('Ampere')),
      found.join(),
    );
  });

  it('are none where another file states a relation once more', () => {
    const again = BEFORE.replace(
      'links:',
      'links:\n      - { type: Ownership, owner: larkmoor, startDate: 2024, percentage: 30 }',
    );
    assert.deepEqual(news(BEFORE, again), []);
  });
});

describe('a statement', () => {
  it('has a key of its own for each of the entities that one link names, so that a page tells their rows apart', () => {
    const { registry } = snapshotOf(`entities:
  - { id: larkmoor, schema: Company, name: Larkmoor, links: [{ type: Ownership, asset: [volt, mill] }] }
  - { id: volt, schema: Company, name: Volt }
  - { id: mill, schema: Company, name: Mill }
`);
    runToEnd(registry.indexReferrers());
    const all = ['volt', 'mill'].flatMap((id) => runToEnd(statementsOf(registry, registry.entity(id)!)));
    const keys = all.flatMap(({ item }) => (item.kind === 'link' ? item.key : []));
    assert.equal(keys.length, 2);
    assert.notEqual(keys[0], keys[1]);
  });
});

describe('dated statements', () => {
  const now = statements(
    BEFORE.replace('startDate: 2020 }', 'startDate: 2020, endDate: 2026-11-20 }').replace(
      '      - Has no date.',
      '      - Has no date.\n      - { date: 2026-11-28, text: Ships. }\n      - { date: 2026-12-15, text: Ships more. }\n      - { date: 2027-01-15, text: Ships all. }',
    ),
  );
  const items = now.map(({ item }) => item);
  const said = (all: readonly News[]): readonly string[] =>
    all.map(({ item, change }) => `${change} ${item.kind} ${item.date}`);

  it('begin or end in the period', () => {
    assert.deepEqual(said(datedNews(items, { since: '2026-11-01', until: TODAY })), [
      'new fact 2026-11-28',
      'ended link 2020',
    ]);
    assert.deepEqual(said(datedNews(items, { since: '2026-11-21', until: TODAY })), ['new fact 2026-11-28']);
  });

  it('are coming up until a day', () => {
    const coming = comingItems(items, TODAY, daysAfter(TODAY, 30));
    assert.deepEqual(
      coming.map(({ date }) => date),
      ['2026-12-15'],
    );
  });
});

describe('new sentences', () => {
  it('are those that no note had', () => {
    assert.deepEqual(
      [
        ...newSentences(
          [
            ['b', [3, 4]],
            ['a', [1, 2]],
          ],
          [1, 2, 3],
        ),
      ],
      [['b', [4]]],
    );
  });

  it('are none where notes have moved', () => {
    assert.deepEqual(
      [
        ...newSentences(
          [
            ['moved/b', [3]],
            ['a', [1, 2]],
          ],
          [1, 2, 3],
        ),
      ],
      [],
    );
  });

  it('are those of the newest note where one is repeated', () => {
    assert.deepEqual(
      [
        ...newSentences(
          [
            ['today', [1]],
            ['yesterday', [1]],
            ['before', [1]],
          ],
          [1, 1],
        ),
      ],
      [['today', [1]]],
    );
  });

  it('keep the newest of very many', () => {
    const many = Array.from({ length: MOST_KEPT }, (_, at) => at);
    const { sentences } = seenNow(
      TODAY,
      [],
      [
        ['new', [-1]],
        ['old', many],
      ],
    );
    assert.equal(sentences.length, MOST_KEPT);
    assert.equal(sentences[0], -1);
    const now = [
      ['newer', [-2]],
      ['new', [-1]],
      ['old', many],
    ] as const;
    assert.deepEqual([...newSentences(now, sentences)], [['newer', [-2]]]);
  });
});

describe('what was seen', () => {
  it('of entities that are one now is known of that one', () => {
    const one = { on: '2026-11-01', statements: [1, 2], sentences: [5] };
    const other = { on: '2026-11-05', statements: [3, 4], sentences: [6] };
    const seenAs = (...ids: readonly string[]) => seenOf({ seen: { one, other } }, (id) => ids.includes(id));
    assert.equal(seenAs('none'), undefined);
    assert.deepEqual(seenAs('one'), one);
    assert.deepEqual(seenAs('one', 'other'), { on: '2026-11-05', statements: [1, 2, 3, 4], sentences: [5, 6] });
  });

  it('counts days over the end of a year', () => {
    assert.equal(daysAfter('2026-12-15', 30), '2027-01-14');
    assert.equal(daysAfter('2026-03-01', -1), '2026-02-28');
  });
});
