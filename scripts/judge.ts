/**
 * Prints precision and recall on the judged notes (test/fixtures/judged) by set and language, with every error. With
 * `--without` it switches off each rule and each word list, one at a time, and prints what changes.
 */
import { findMentions } from '../src/core/mentions/findMentions';
import { allRules, type Rules, ruleNames, rulesWithout } from '../src/core/mentions/rules';
import { addScores, JUDGED_SETS, judge, judgedNotes, precisionOf, recallOf, type Score } from '../test/support/judge';
import { bundledFiles, snapshotOf } from '../test/unit/data/dataFiles';

const snapshot = snapshotOf(bundledFiles);
const percent = (share: number) => `${(share * 100).toFixed(2)} %`;

interface Cell {
  readonly name: string;
  readonly notes: number;
  readonly score: Score;
}

function cells(rules: Rules): readonly Cell[] {
  return JUDGED_SETS.flatMap((set) =>
    [...judgedNotes(set)].map(([language, notes]) => ({
      name: `${set}, ${language}`,
      notes: notes.length,
      score: addScores(
        notes.map((note) => judge(note, findMentions(note.text, snapshot, undefined, undefined, rules))),
      ),
    })),
  );
}

function printScores(): void {
  for (const { name, notes, score } of cells(allRules())) {
    const right = score.reported - score.wrong.length;
    console.log(`${name}: ${notes} notes`);
    console.log(`  precision ${percent(precisionOf(score))} (${right} of ${score.reported})`);
    console.log(`  recall    ${percent(recallOf(score))} (${score.found} of ${score.marks})`);
    for (const line of score.wrong) console.log(`  wrong   ${line}`);
    for (const line of score.missed) console.log(`  missed  ${line}`);
  }
}

/** The lines of one list that are not in another. */
function added(before: readonly string[], after: readonly string[]): readonly string[] {
  return after.filter((line) => !before.includes(line));
}

function printWithout(): void {
  const all = addScores(cells(allRules()).map(({ score }) => score));
  for (const rule of ruleNames()) {
    const without = addScores(cells(rulesWithout(rule)).map(({ score }) => score));
    const changes = {
      'more wrong': added(all.wrong, without.wrong),
      'fewer wrong': added(without.wrong, all.wrong),
      'more missed': added(all.missed, without.missed),
      'fewer missed': added(without.missed, all.missed),
    };
    const some = Object.entries(changes).filter(([, lines]) => lines.length > 0);
    const counts = some.map(([what, lines]) => `${lines.length} ${what}`).join(', ') || 'nothing changes';
    console.log(`without ${rule}: ${counts}`);
    for (const [what, lines] of some) for (const line of lines) console.log(`  ${what}   ${line}`);
  }
}

if (process.argv.includes('--without')) printWithout();
else printScores();
