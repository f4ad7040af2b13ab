import assert from 'node:assert/strict';
import { noteStatementsOf } from '../../../../../src/core/answers/dossier/noteStatements';
import type { Reader } from '../../../../../src/core/answers/dossier/statements';
import { chronicle } from '../../../../../src/core/answers/entities/chronicle';
import { filterChronicle } from '../../../../../src/core/answers/entities/chronicleFilter';
import {
  datedNoteRow,
  firstThen,
  type HappenedRow,
  happenedRow,
  isOnlyPartlyMine,
  timelineOrder,
} from '../../../../../src/core/answers/timeline/timelineRow';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { HOSTILE } from '../../../../fuzz/hostileStrings';
import { snapshotOf } from '../../../../support/snapshotOf';

const SNAPSHOT = snapshotOf(`version: 1
sources:
  paper: { title: The paper, publisher: Gazette, url: "https://example.org/paper" }
entities:
  - id: mica
    schema: Company
    name: { en: Mica Works, zh: 云母厂 }
    facts:
      - { date: 2024, text: Sells mirrors to Quartz Lines., source: paper, at: para. 2 }
      - { date: 2027-02, text: Opens a second plant. }
      - { text: Has two owners. }
    links: [{ type: Directorship, director: jo, role: chair, startDate: 2020-05, endDate: 2021-03 }, { type: Ownership, asset: quartz, endDate: 2019-04 }]
  - { id: quartz, schema: Company, name: Quartz Lines }
  - { id: jo, schema: Person, name: Jo Reed }
  - { id: fair, schema: Event, name: Glass fair, date: 2024-05-03, endDate: 2024-05-06, involved: [mica, quartz, jo, a, b, c, d, e] }
${['a', 'b', 'c', 'd', 'e'].map((id) => `  - { id: ${id}, schema: Company, name: Company ${id} }`).join('\n')}
`);
const ITEMS = filterChronicle(runToEnd(chronicle(SNAPSHOT.registry)), { undated: true });

function rows(language = 'en', asOf?: string): readonly HappenedRow[] {
  return ITEMS.map((item) => happenedRow(SNAPSHOT, item, { language, asOf, today: '2025-11-29' }));
}

function readerOf(asOf?: string, today?: string): Reader {
  return { language: 'en', asOf, today };
}

/** A row on one line, with links between `[` and `]`. */
function lineOf({ date, text, involved, moreInvolved, kind, held, citations }: HappenedRow): string {
  const said = text.map((piece) => (typeof piece === 'string' ? piece : `[${piece.text}]`)).join('');
  const others = [...involved.map((each) => each.text), ...(moreInvolved > 0 ? [`+${moreInvolved}`] : [])].join(' ');
  return [date, said, others, citations.map((each) => each.text).join(), kind.word, held].filter(Boolean).join(' | ');
}

describe('a row of a timeline', () => {
  it('has its date, a text with links, who else has to do with it, source, kind, and whether it is planned or over', () => {
    assert.deepEqual(rows().map(lineOf), [
      '2027-02 | [Mica Works]: Opens a second plant. | Fact | planned',
      '2024-05-03 – 2024-05-06 | [Glass fair] | Mica Works Quartz Lines Jo Reed Company a Company b Company c +2 | Event | held',
      '2024 | [Mica Works]: Sells mirrors to [Quartz Lines]. | Gazette, para. 2 | Fact | held',
      '2020-05 – 2021-03 | [Jo Reed] leads [Mica Works] (chair) | Relation | over',
      'until 2019-04 | [Mica Works] owns [Quartz Lines] | Relation | over',
      '[Mica Works]: Has two owners. | Fact | undated',
    ]);
  });

  it('does not repeat the name of the entity that the timeline is about', () => {
    const of = (subject: string) =>
      ITEMS.map((item) => lineOf(happenedRow(SNAPSHOT, item, readerOf(undefined, '2025-11-29'), subject)));
    assert.deepEqual(of('mica').slice(0, 4), [
      '2027-02 | Opens a second plant. | Fact | planned',
      '2024-05-03 – 2024-05-06 | [Glass fair] | Quartz Lines Jo Reed Company a Company b Company c Company d +1 | Event | held',
      '2024 | Sells mirrors to [Quartz Lines]. | Gazette, para. 2 | Fact | held',
      '2020-05 – 2021-03 | [Jo Reed] leads [Mica Works] (chair) | Relation | over',
    ]);
    assert.equal(of('jo')[0], '2027-02 | [Mica Works]: Opens a second plant. | Fact | planned');
  });

  it('is in the language of the reader', () => {
    const lines = rows('zh-cn').map(lineOf);
    assert.equal(lines[2], '2024 | [云母厂]：Sells mirrors to [Quartz Lines]. | Gazette，第2段 | 事实 | held');
    assert.equal(lines[3], '2020-05 – 2021-03 | [Jo Reed]执掌[云母厂]（董事长） | 关系 | over');
  });

  it('is set apart if it is later than the date that the reader asks for', () => {
    const held = rows('en', '2024-05-01').map((row) => row.held);
    assert.deepEqual(held, ['planned', 'later', 'held', 'over', 'over', 'undated']);
    assert.deepEqual(
      [undefined, '2028', '2024-05-01', '2019'].map((asOf) => firstThen(ITEMS, asOf)),
      [undefined, 0, 2, 4],
    );
  });

  it('says which fact or relation of the user it is', () => {
    const [plant, fair, mirrors, chair] = rows();
    assert.deepEqual(plant!.ownFact, { entity: 'mica', text: 'Opens a second plant.', date: '2027-02' });
    assert.deepEqual([fair!.ownFact, fair!.ownLink, mirrors!.ownLink], [undefined, undefined, undefined]);
    assert.equal(chair!.ownLink?.entity, 'mica');
    assert.ok(rows().every(({ isOwn }) => isOwn));
    assert.equal(isOnlyPartlyMine(ITEMS), false);
    const bundled = ITEMS.map((item) => ({ ...item, parts: item.parts.map((part) => ({ ...part, layer: 0 })) }));
    assert.equal(isOnlyPartlyMine(bundled), false);
    assert.equal(isOnlyPartlyMine([...ITEMS, ...bundled]), true);
  });

  it('keeps whatever a registry says as text', () => {
    for (const text of HOSTILE) {
      const snapshot = snapshotOf(
        `entities:\n  - { id: x, schema: Company, name: Xylo, facts: [{ date: 2024, text: ${JSON.stringify(text)} }] }\n`,
      );
      for (const item of runToEnd(chronicle(snapshot.registry))) {
        const row = happenedRow(snapshot, item, { language: 'en', asOf: undefined, today: '2025-11-29' });
        const said = row.text.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
        assert.ok(said.startsWith('Xylo'), said);
        assert.deepEqual(JSON.parse(JSON.stringify(row)).text, row.text);
      }
    }
  });
});

describe('a note in a timeline', () => {
  const text = `# Glass\n\n${Array.from({ length: 7 }, (_, at) => `Mica Works ships ${at} panes.\n\n`).join('')}Quartz Lines waits.\n`;
  const mentions = findMentions(text, SNAPSHOT);
  const indexed = mentions.map(({ entities, form, kind }, at) => ({
    note: 'n.md',
    entities,
    form,
    kind,
    startLine: 2 + 2 * at,
    startColumn: 0,
    endLine: 2 + 2 * at,
    endColumn: 4,
  }));
  const row = (ids: readonly string[] | undefined, asOf?: string) => {
    const statements = noteStatementsOf({ note: 'n.md', path: 'n.md', text }, mentions, ids && new Set(ids));
    const shown = indexed.filter(({ entities }) => !ids || entities.some((id) => ids.includes(id)));
    return datedNoteRow({ note: 'n.md', date: '2025-05-02' }, statements, shown, 'n.md', readerOf(asOf));
  };

  it('has what it says of the entities of the timeline: the first five sentences, and how many more there are', () => {
    const { title, mentions: count, sentences, moreSentences, line } = row(['mica']);
    assert.deepEqual([title, count, sentences.length, moreSentences, line], ['Glass', 7, 5, 2, 2]);
    assert.deepEqual([row(undefined).mentions, row(undefined).moreSentences], [8, 3]);
    assert.deepEqual(row(['quartz']).sentences[0]?.pieces, [
      { text: 'Quartz Lines', mark: true },
      { text: ' waits.', mark: false },
    ]);
  });

  it('has its name where nothing can be read, and is later than a date before it', () => {
    const unread = datedNoteRow({ note: 'n.md', date: '2025-05-02' }, undefined, [], 'n.md', readerOf());
    assert.deepEqual([unread.title, unread.sentences, unread.held], ['n.md', [], 'held']);
    assert.equal(row(['mica'], '2025-05-01').held, 'later');
    assert.equal(row(['mica'], '2025-05').held, 'held');
  });
});

describe('the order of a timeline', () => {
  const order = (asOf?: string, today?: string, language = 'en') =>
    timelineOrder(ITEMS, 'undated', { language, asOf, today });
  const monthsOf = ({ months }: ReturnType<typeof timelineOrder>) =>
    months.map(({ month, label, count }) => `${month} ${label}: ${count}`);

  it('has its months with their names and figures', () => {
    assert.deepEqual(monthsOf(order()), [
      '2027-02 February 2027: 1',
      '2024-05 May 2024: 1',
      '2024 2024, no month given: 1',
      '2020-05 May 2020: 1',
      '2019-04 April 2019: 1',
      ' undated: 1',
    ]);
    assert.equal(order().entries, ITEMS);
  });

  it('begins with what is dated after today, soonest first, if no date is asked for', () => {
    const found = order(undefined, '2024-04-30');
    assert.deepEqual(monthsOf(found), [
      'coming Coming up: 2',
      '2024 2024, no month given: 1',
      '2020-05 May 2020: 1',
      '2019-04 April 2019: 1',
      ' undated: 1',
    ]);
    assert.deepEqual(
      found.entries.map(({ date }) => date),
      ['2024-05-03', '2027-02', '2024', '2020-05', '2019-04', ''],
    );
    assert.equal(order(undefined, '2024-04-30', 'zh-cn').months[0]?.label, '未来事项');
    assert.deepEqual(order('2024-04-30', '2024-04-30').entries, ITEMS);
  });

  it('says in its rows how long it is until then', () => {
    const until = (language: string, asOf?: string) =>
      ITEMS.map((item) => happenedRow(SNAPSHOT, item, { language, asOf, today: '2024-04-30' }).timeUntil);
    assert.deepEqual(until('en'), ['in 34 months', 'in 3 days', '', '', '', '']);
    assert.deepEqual(until('zh-cn'), ['34个月后', '3天后', '', '', '', '']);
    assert.deepEqual(until('en', '2024-04-30'), Array(6).fill(''));
    const note = (today: string) =>
      datedNoteRow({ note: 'n.md', date: '2025-05-02' }, undefined, [], 'n.md', readerOf(undefined, today));
    assert.deepEqual([note('2025-05-01').timeUntil, note('2025-05-02').timeUntil], ['tomorrow', '']);
  });
});
