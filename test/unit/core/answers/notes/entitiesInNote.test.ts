import assert from 'node:assert/strict';
import { entitiesInNote } from '../../../../../src/core/answers/notes/mentionsInNote';
import type { Mention } from '../../../../../src/core/notes/mentions/mention';

function mention(start: number, ...entities: string[]): Mention {
  return { start, end: start + 1, form: 'implicit', kind: 'name', entities };
}

describe('entitiesInNote', () => {
  it('is in the order of first mention, and counts an ambiguous mention for each entity', () => {
    const found = entitiesInNote([mention(1, 'b'), mention(3, 'a', 'c'), mention(5, 'b'), mention(9, 'c')]);
    assert.deepEqual(
      found.map(({ id, mentions }) => `${id} ${mentions.map(({ start }) => start)}`),
      ['b 1,5', 'a 3', 'c 3,9'],
    );
    assert.deepEqual(entitiesInNote([]), []);
  });
});
