import assert from 'node:assert/strict';
import { latestMentions, newIn } from '../../../../../src/core/answers/entities/datedNotes';
import type { Mention } from '../../../../../src/core/notes/mentions/mention';
import { MentionIndex } from '../../../../../src/core/notes/mentions/mentionIndex';

const DATES: Readonly<Record<string, string>> = { may: '2025-05', june: '2025-06-09', july: '2025-07-16' };

/** What every note names: beside these, a few new ones are told apart. */
const USUAL = Array.from({ length: 9 }, (_, n) => `usual${n}`);

/** Each note names these, one a place; `a|b` is a name of both. */
const NOTES: Readonly<Record<string, readonly string[]>> = {
  may: ['old', 'both'],
  june: ['old', 'fresh', 'a|b'],
  july: ['old', 'fresh', 'later', 'a'],
  undated: ['both', 'never'],
};

function indexOf(notes: Readonly<Record<string, readonly string[]>>): MentionIndex {
  const index = new MentionIndex();
  for (const [note, names] of Object.entries(notes)) {
    const mentions = names.map((ids, place): Mention => {
      return { start: place, end: place + 1, entities: ids.split('|'), form: 'implicit', kind: 'name' } as Mention;
    });
    index.set(note, 'x'.repeat(names.length), mentions);
  }
  return index;
}

describe('the latest mentions', () => {
  const dateOf = (note: string) => DATES[note];

  it('have the latest date of the notes, and none where no note has one', () => {
    const latest = latestMentions(indexOf(NOTES), dateOf);
    assert.deepEqual(Object.fromEntries(latest), {
      old: '2025-07-16',
      both: '2025-05',
      fresh: '2025-07-16',
      a: '2025-07-16',
      b: '2025-06-09',
      later: '2025-07-16',
      never: '',
    });
  });

  it('forget what is no longer mentioned', () => {
    const index = indexOf(NOTES);
    index.delete('undated');
    assert.equal(latestMentions(index, dateOf).has('never'), false);
    assert.equal(index.timesOf('never'), 0);
    assert.equal(index.timesOf('old'), 3);
  });

  /** What is new in a note, beside what is usual. */
  const found = (note: string, index: MentionIndex, ids: readonly string[], date = dateOf) => [
    ...newIn(note, [...USUAL, ...ids.flatMap((each) => each.split('|'))], index, date),
  ];

  it('are the first where no note of an earlier date, and none without a date, mentions the entity', () => {
    const index = indexOf({ ...NOTES, other: USUAL });
    const inNote = (note: string) => found(note, index, NOTES[note]!);
    assert.deepEqual(inNote('may'), ['old']);
    assert.deepEqual(inNote('june'), ['fresh', 'a', 'b']);
    assert.deepEqual(inNote('july'), ['later']);
    assert.deepEqual(inNote('undated'), ['never']);
  });

  it('are not the first where another note of the same date mentions the entity', () => {
    const index = indexOf({ one: ['a', 'b'], other: ['a', ...USUAL] });
    const onOneDay = () => '2025-07-16';
    assert.deepEqual(found('one', index, ['a', 'b', 'nowhere'], onOneDay), ['b', 'nowhere']);
  });

  it('are not said to be the first where more than half of what a note mentions would be', () => {
    const index = indexOf({ other: USUAL });
    assert.deepEqual(found('one', index, 'abcdefghi'.split('')), 'abcdefghi'.split(''));
    assert.deepEqual(found('one', index, 'abcdefghij'.split('')), []);
  });
});
