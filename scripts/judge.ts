/** Prints precision and recall on the judged notes (test/fixtures/judged) by set and language, with every error. */
import { findMentions } from '../src/core/mentions/findMentions';
import { addScores, JUDGED_SETS, judge, judgedNotes, precisionOf, recallOf } from '../test/support/judge';
import { bundledFiles, snapshotOf } from '../test/unit/data/dataFiles';

const snapshot = snapshotOf(bundledFiles);
const percent = (share: number) => `${(share * 100).toFixed(2)} %`;

for (const set of JUDGED_SETS)
  for (const [language, notes] of judgedNotes(set)) {
    const score = addScores(notes.map((note) => judge(note, findMentions(note.text, snapshot))));
    const right = score.reported - score.wrong.length;
    console.log(`${set}, ${language}: ${notes.length} notes`);
    console.log(`  precision ${percent(precisionOf(score))} (${right} of ${score.reported})`);
    console.log(`  recall    ${percent(recallOf(score))} (${score.found} of ${score.marks})`);
    for (const line of score.wrong) console.log(`  wrong   ${line}`);
    for (const line of score.missed) console.log(`  missed  ${line}`);
  }
