import assert from 'node:assert/strict';
import { latestMentions, newIn } from '../../../../../src/core/answers/entities/datedNotes';
import type { Mention } from '../../../../../src/core/notes/mentions/mention';
import { MentionIndex } from '../../../../../src/core/notes/mentions/mentionIndex';

const DATES: Readonly<Record<string, string>> = { may: '2025-05', june: '2025-06-09', july: '2025-07-16' };

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

  it('are the first where no note of an earlier date, and none without a date, mentions the entity', () => {
    const index = indexOf(NOTES);
    const found = (note: string) => [
      ...newIn(
        note,
        NOTES[note]!.flatMap((ids) => ids.split('|')),
        index,
        dateOf,
      ),
    ];
    assert.deepEqual(found('may'), ['old']);
    assert.deepEqual(found('june'), ['fresh', 'a', 'b']);
    assert.deepEqual(found('july'), ['later']);
    assert.deepEqual(found('undated'), ['never']);
  });

  it('are not the first where another note of the same date mentions the entity', () => {
    const index = indexOf({ one: ['a', 'b'], other: ['a'] });
    const onOneDay = () => '2025-07-16';
    assert.deepEqual([...newIn('one', ['a', 'b', 'nowhere'], index, onOneDay)], ['b', 'nowhere']);
  });
});
