import assert from 'node:assert/strict';
import { parsePeriod } from '../../../../../src/core/answers/entities/chronicleFilter';
import { datedNotes, shownMentions } from '../../../../../src/core/answers/entities/datedNotes';
import { IndexedNotes } from '../../../../../src/core/notes/mentions/indexedNotes';
import type { Mention } from '../../../../../src/core/notes/mentions/mention';

function mention(start: number, ...entities: string[]): Mention {
  return { start, end: start + 1, entities, form: 'implicit', kind: 'name' };
}

describe('datedNotes', () => {
  const notes = new IndexedNotes();
  notes.set('file:///2025-07-16 log.md', 'A B A', [mention(0, 'a'), mention(2, 'b', 'c'), mention(4, 'a')]);
  notes.set('file:///2025-06 plan.md', 'B', [mention(0, 'b')]);
  notes.set('file:///2025-05 nothing.md', 'x', []);
  notes.set('file:///undated.md', 'A', [mention(0, 'a')]);

  const dates = (...filter: Parameters<typeof datedNotes>[1][]): readonly string[] =>
    datedNotes(notes, filter[0] ?? {}).map(({ date }) => date);

  it('are those with a date and a mention', () => {
    assert.deepEqual(dates(), ['2025-07-16', '2025-06']);
  });

  it('are those of a period that mention one of the entities', () => {
    assert.deepEqual(dates({ entities: new Set(['a']) }), ['2025-07-16']);
    assert.deepEqual(dates({ entities: new Set(['b', 'unheard-of']) }), ['2025-07-16', '2025-06']);
    assert.deepEqual(dates({ entities: new Set() }), []);
    assert.deepEqual(dates({ period: parsePeriod('/2025-06') }), ['2025-06']);
  });

  it('show the mentions of the entities, also ambiguous ones', () => {
    const columns = (entities?: ReadonlySet<string>): readonly number[] =>
      shownMentions(notes, 'file:///2025-07-16 log.md', { entities }).map(({ startColumn }) => startColumn);
    assert.deepEqual(columns(), [0, 2, 4]);
    assert.deepEqual(columns(new Set(['a'])), [0, 4]);
    assert.deepEqual(columns(new Set(['c'])), [2]);
  });
});
