import assert from 'node:assert/strict';
import { noteStatementsOf } from '../../src/core/answers/dossier/noteStatements';
import { brokenLines } from '../../src/core/answers/map/textWidth';
import { addStatement } from '../../src/core/changes/capture/addStatement';
import { passageAt } from '../../src/core/changes/capture/passage';
import { readDateLine } from '../../src/core/changes/digest/dateLine';
import { parseDigest } from '../../src/core/changes/digest/parseDigest';
import { proposeFromDigest } from '../../src/core/changes/digest/proposeFromDigest';
import { guessSchema } from '../../src/core/changes/drafts/guessSchema';
import { namesInSelection } from '../../src/core/changes/drafts/namesInSelection';
import { entityNotes } from '../../src/core/changes/exchange/notes/entityNotes';
import { recordsOfNotes } from '../../src/core/changes/exchange/notes/recordsOfNotes';
import { readTable } from '../../src/core/changes/exchange/table/readTable';
import { recordsOfTable } from '../../src/core/changes/exchange/table/recordsOfTable';
import { alignedEntry } from '../../src/core/changes/fixes/alignEntry';
import { NO_MEANINGS } from '../../src/core/changes/records/meanings';
import { reconcile } from '../../src/core/changes/records/reconcile';
import { renameInNote } from '../../src/core/changes/renaming/renameInNote';
import { findMentions } from '../../src/core/notes/mentions/findMentions';
import { noteDate } from '../../src/core/notes/mentions/noteDate';
import { previewMarks } from '../../src/core/notes/preview/previewMarks';
import { sentenceDate } from '../../src/core/notes/sentences/sentenceDate';
import { isStatement } from '../../src/core/notes/sentences/stated';
import { findUnregistered } from '../../src/core/notes/unregistered/findUnregistered';
import { parseRegistryFile } from '../../src/core/registry/files/parseRegistryFile';
import { runToEnd } from '../../src/core/text/base/lazy';
import { headings } from '../../src/core/text/markdown/blocks';
import { lexZones } from '../../src/core/text/markdown/zones';
import { simplifiedHan } from '../../src/core/text/units/han';
import { slugOf } from '../../src/core/text/units/slug';
import { yamlCursorAt } from '../../src/core/text/yaml/cursor/yamlCursor';
import { writeRegistry } from '../../src/core/text/yaml/write/writeRegistry';
import type { Random } from '../bench/random';
import { previewMarkdownIt } from '../support/preview';
import { snapshotOf } from '../support/snapshotOf';

const SNAPSHOT = snapshotOf(`entities:
  - { id: acme, schema: Company, name: [Acme, 华为], links: [{ type: Ownership, asset: tove }] }
  - { id: tove, schema: Company, name: [Tove Lines, 中国] }
`);
const MARKDOWN = previewMarkdownIt({ typographer: false, linkify: true });

/** The functions of core that take a text of any length. A new one gets a line here. */
export const FUNCTIONS: Readonly<Record<string, (text: string) => unknown>> = {
  lexZones,
  findMentions: (text) => findMentions(text, SNAPSHOT),
  passageAt: (text) => passageAt(text, { start: 0, end: text.length }, findMentions(text, SNAPSHOT), 'a.md'),
  noteStatementsOf: (text) =>
    noteStatementsOf({ note: 'n', path: 'a.md', text }, findMentions(text, SNAPSHOT), new Set(['acme'])),
  previewMarks: (text) => previewMarks(MARKDOWN.parse(text, {}), text, findMentions(text, SNAPSHOT)),
  noteDate: (text) => noteDate(`---\n${text}`, 'a.md') ?? noteDate(text, text),
  sentenceDate: (text) => sentenceDate(text, '2025-07-16'),
  isStatement,
  headings: (text) => [...headings(text, lexZones(text), text.length)],
  noteFrontMatter: (text) => {
    const renaming = { kind: 'name', id: 'acme', from: 'Acme', to: 'Zed' } as const;
    return renameInNote(`---\ndossier:\n  ignore:\n    - Acme ${text}\n---\n`, SNAPSHOT, undefined, renaming);
  },
  entityNotes: (text) => [entityNotes('a.md', `# ${text}`), entityNotes('a.md', `aliases:: ${text}`)],
  notesAndTables: (text) => {
    const [note] = entityNotes('a.md', `employer:: a${text}`);
    const { vocabulary } = SNAPSHOT.registry;
    const reading = { meanings: NO_MEANINGS, kind: 'Person', profileOf: () => undefined, vocabulary };
    return runToEnd(reconcile(runToEnd(recordsOfNotes([note!], reading)), SNAPSHOT));
  },
  readTable: (text) => [
    runToEnd(readTable(`${text}\n${text}`)),
    runToEnd(readTable(`| a | b |\n| - | - |\n| ${text} |`)),
  ],
  recordsOfTable: (text) => {
    const table = { header: ['name', 'alias'], rows: [{ line: 2, cells: ['Acme', text] }], problems: [] };
    const records = recordsOfTable(table, ['name', 'alias'], NO_MEANINGS, SNAPSHOT.registry.vocabulary);
    return runToEnd(reconcile(runToEnd(records), SNAPSHOT));
  },
  readDateLine: (text) => readDateLine(text, '2025'),
  alignedEntry: (text) => alignedEntry(`- id: a\n  k: ${text}`),
  brokenLines: (text) => brokenLines(text, 10, 100),
  findUnregistered: (text) =>
    findUnregistered(text, lexZones(text), findMentions(text, SNAPSHOT), SNAPSHOT.registry.vocabulary.codes),
  namesInSelection,
  guessSchema: (text) => guessSchema([text]),
  slugOf,
  simplifiedHan,
  digest: (text) => {
    const digest = parseDigest(`## Who's Who\n\n${text}\n\n## Timeline\n\n${text}`);
    return digest && proposeFromDigest(digest, SNAPSHOT);
  },
  parseRegistryFile: (text) => runToEnd(parseRegistryFile('a.yaml', 1, `entities:\n${text}`)),
  addStatement: (text) => writeRegistry(`entities:\n${text}`, addStatement('a', 'facts', { text: 'T' }, undefined)),
  yamlCursorAt: (text) => yamlCursorAt(`entities:\n${text}`, text.length),
};

/** What texts are made of: what opens and is not closed, what may be several things, what is looked back or ahead from. */
const PIECES: readonly string[] = [
  ...[
    'a',
    ' ',
    '\n',
    'x-',
    '.',
    '!',
    'a. ',
    'a.b ',
    '…',
    '0',
    '1,',
    '2025年',
    '5月',
    'on May 5, 2025 ',
    'since ',
    'used in ',
  ],
  ...[
    'Acme ',
    'Acme, ',
    '华为',
    '华为和',
    '中国',
    'Tove Lines. ',
    'Inc. ',
    'AbC',
    '的',
    '（',
    '“',
    '《',
    '·',
    '[',
    '](',
    '[[Acme',
  ],
  ...[
    '`',
    '**',
    '_',
    '<!-- ',
    '<a b="',
    '&amp;',
    'a@',
    'www.a',
    'https://a/',
    '$',
    '| a ',
    '> ',
    '- a\n',
    '# a\n',
    '---\n',
  ],
  ...['```\n', '    a\n', '- id: a\n', '  - b: c\n', 'k: v\n', '"', "'", '{', 'k: {a: ', '&a ', '*a ', '? ', '\t'],
  ...['# Acme ', ' #', ' ; ', '前后', '!&', 'c,', 'c,\n', '[[', '|', '|-', '---|', '5月和'],
  ...['- 1 May 2025: Acme\n', '**Acme** (华为): a\n', 'e\u0301', '\u0301', 'ﬀ', '😀', '\ud800'],
];

/** In UTF-16 units. */
const SHORT = 12_000;
const TIMES_LONGER = 4;
/** Four times as much text takes four times as long, and sixteen times where the time grows with the square. */
const MOST = 9;
/** In milliseconds: below that the measure says nothing. */
const MEASURABLE = 60;

/** The processor time of a function of core on a text of random pieces grows no faster than the text. */
export function fuzzDoubling(random: Random): void {
  const name = random.pick(Object.keys(FUNCTIONS));
  const run = FUNCTIONS[name]!;
  const pieces = Array.from({ length: 1 + random.below(2) }, () => random.pick(PIECES));
  const unit = pieces.join('');
  const textOf = (length: number): string => unit.repeat(Math.ceil(length / unit.length));
  const [short, long] = [textOf(SHORT), textOf(SHORT * TIMES_LONGER)];
  run(short);
  if (processorTime(run, long) < MEASURABLE) return;
  // Of several runs the shortest: the others were interrupted, or compiled.
  const least = (text: string): number => Math.min(...[1, 2, 3].map(() => processorTime(run, text)));
  const [shortTime, longTime] = [least(short), least(long)];
  const isLinear = longTime < MEASURABLE || longTime < MOST * Math.max(shortTime, MEASURABLE / MOST / 2);
  const times = `${shortTime.toFixed()} and ${longTime.toFixed()} ms`;
  assert.ok(isLinear, `${name}: ${times} for ${SHORT} and ${SHORT * TIMES_LONGER} units of ${JSON.stringify(unit)}`);
}

/** In milliseconds, of the whole process. */
export function processorTime(run: (text: string) => unknown, text: string): number {
  const before = process.cpuUsage();
  run(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
