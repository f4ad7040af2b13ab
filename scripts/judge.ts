/**
 * Prints precision and recall on the judged notes (test/fixtures/judged) by set and language, with every error. With
 * `--without` it loads the rules anew without each rule and each list of words, one at a time, and prints what changes.
 */
import path from 'node:path';
import { findMentions } from '../src/core/notes/mentions/findMentions';
import type { Language } from '../src/core/text/languages/language';
import { addScores, JUDGED_SETS, judge, judgedNotes, precisionOf, recallOf, type Score } from '../test/support/judge';
import { bundledFiles, snapshotOf } from '../test/unit/data/dataFiles';

const snapshot = snapshotOf(bundledFiles);
const percent = (share: number) => `${(share * 100).toFixed(2)} %`;

interface Cell {
  readonly name: string;
  readonly notes: number;
  readonly score: Score;
}

function cells(find = findMentions): readonly Cell[] {
  return JUDGED_SETS.flatMap((set) =>
    [...judgedNotes(set)].map(([language, notes]) => ({
      name: `${set}, ${language}`,
      notes: notes.length,
      score: addScores(notes.map((note) => judge(note, find(note.text, snapshot)))),
    })),
  );
}

function printScores(): void {
  for (const { name, notes, score } of cells()) {
    const right = score.reported - score.wrong.length;
    console.log(`${name}: ${notes} notes`);
    console.log(`  precision ${percent(precisionOf(score))} (${right} of ${score.reported})`);
    console.log(`  recall    ${percent(recallOf(score))} (${score.found} of ${score.marks})`);
    for (const line of score.wrong) console.log(`  wrong   ${line}`);
    for (const line of score.missed) console.log(`  missed  ${line}`);
  }
}

const CORE = path.resolve('src/core');
type Words = Record<string, Record<string, unknown>>;

/** The words of the rules of a language, by rule and list. */
function wordsOf(folder: string): Words {
  return require(path.join(CORE, 'text/languages', folder, 'senseWords.json')) as Words;
}

const FOLDERS = ['english', 'chinese', 'german', 'french'];

/** Loads the modules of core anew, after `leaveOut` has changed the tables that they load. */
function loadedWithout(
  leaveOut: (words: (folder: string) => Words, languages: readonly Language[]) => void,
): typeof findMentions {
  for (const name of Object.keys(require.cache)) if (name.startsWith(CORE)) delete require.cache[name];
  const { LANGUAGES } = require(path.join(CORE, 'text/languages/languages.ts')) as { LANGUAGES: readonly Language[] };
  leaveOut(wordsOf, LANGUAGES);
  return (require(path.join(CORE, 'notes/mentions/findMentions.ts')) as { findMentions: typeof findMentions })
    .findMentions;
}

function withoutRule(rule: string): typeof findMentions {
  return loadedWithout((_, languages) => {
    for (const language of languages) {
      const { senses, sensesOfLatin } = language;
      const left = (rules: typeof senses) => () => rules().filter(({ name }) => name !== rule);
      Object.assign(language, { senses: left(senses) }, sensesOfLatin && { sensesOfLatin: left(sensesOfLatin) });
    }
  });
}

function withoutList(folder: string, rule: string, list: string): typeof findMentions {
  return loadedWithout((words) => {
    (words(folder)[rule]![list] as string[]).length = 0;
  });
}

function printWithout(): void {
  const all = addScores(cells().map(({ score }) => score));
  const rules = new Set(FOLDERS.flatMap((folder) => Object.keys(wordsOf(folder))));
  const lists = FOLDERS.flatMap((folder) =>
    Object.entries(wordsOf(folder)).flatMap(([rule, words]) =>
      Object.keys(words)
        .filter((list) => Array.isArray(words[list]))
        .map((list) => [`${folder} ${list}`, () => withoutList(folder, rule, list)] as const),
    ),
  );
  for (const [name, find] of [...Array.from(rules, (rule) => [rule, () => withoutRule(rule)] as const), ...lists]) {
    const without = addScores(cells(find()).map(({ score }) => score));
    const changes = {
      'more wrong': added(all.wrong, without.wrong),
      'fewer wrong': added(without.wrong, all.wrong),
      'more missed': added(all.missed, without.missed),
      'fewer missed': added(without.missed, all.missed),
    };
    const some = Object.entries(changes).filter(([, lines]) => lines.length > 0);
    const counts = some.map(([what, lines]) => `${lines.length} ${what}`).join(', ') || 'nothing changes';
    console.log(`without ${name}: ${counts}`);
    for (const [what, lines] of some) for (const line of lines) console.log(`  ${what}   ${line}`);
  }
}

/** The lines of one list that are not in another. */
function added(before: readonly string[], after: readonly string[]): readonly string[] {
  return after.filter((line) => !before.includes(line));
}

if (process.argv.includes('--without')) printWithout();
else printScores();
