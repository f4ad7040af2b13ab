import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findMentions } from '../../../src/core/notes/mentions/findMentions';
import { mentionsInSource } from '../../../src/core/notes/mentions/sourceText';
import { runToEnd } from '../../../src/core/text/base/lazy';
import { addScores, judge, readMarks } from '../../support/judge';
import { snapshotOf } from '../../support/snapshotOf';

const FOLDER = 'test/fixtures/terms';
const GLOSSARY = 'glossary.entities.yaml';

describe('the terms of a glossary', () => {
  it('are found in notes and in code as a reader marked them before any form of a word was looked for', () => {
    const snapshot = snapshotOf(readFileSync(path.join(FOLDER, GLOSSARY), 'utf8'));
    assert.deepEqual([...snapshot.registry.problems.values()].flat(), []);
    const files = readdirSync(FOLDER).filter((file) => file !== GLOSSARY);
    assert.equal(files.length, 10);
    const scores = files.map((file) => {
      const note = readMarks(file, readFileSync(path.join(FOLDER, file), 'utf8'));
      const find = file.endsWith('.md') ? findMentions : mentionsInSource;
      return judge(note, find(note.text, snapshot));
    });
    const { marks, found, reported, wrong, missed } = addScores(scores);
    assert.deepEqual([marks, missed], [177, []]);
    // The same letters as a verb: nothing but `notIn` could tell them apart, and an author writes no `notIn` for each verb.
    assert.deepEqual(
      wrong.map((each) => /\[(.*)\]/.exec(each)![1]),
      ['relevés', 'meter', 'contracts'],
    );
    assert.ok(found / marks >= 0.97 && (reported - wrong.length) / reported >= 0.9);
  });

  it('are found as the glossary of docs/glossary.md says', () => {
    const [registry] = /(?<=```yaml\n)[\s\S]*?(?=```)/.exec(readFileSync('docs/glossary.md', 'utf8'))!;
    const snapshot = snapshotOf(registry);
    assert.deepEqual([...runToEnd(snapshot.registry.allProblems()).values()].flat(), []);
    const text =
      'consignment notes, CONSIGNMENT_NOTE, consignmentNotes, Frachtbriefes, lettres de voiture, POD, pod, PODs, in order to';
    assert.deepEqual(
      findMentions(text, snapshot).map(({ start, end }) => text.slice(start, end)),
      text.split(', ').filter((each) => each !== 'pod' && each !== 'in order to'),
    );
  });
});
