import assert from 'node:assert/strict';
import { likelyMeanings, type Mention } from '../../../../../src/core/notes/mentions/mention';

describe('likelyMeanings', () => {
  let start = 0;
  const mention = (...entities: readonly string[]): Mention => ({
    start: start++,
    end: start,
    form: 'implicit',
    kind: 'name',
    entities,
  });

  it('puts first the entities that the note mentions by a name of their own, the most mentioned before others', () => {
    const ambiguous = mention('a', 'b', 'c', 'd');
    const others = [mention('d'), mention('c'), mention('d'), mention('b', 'a'), mention('e')];
    assert.deepEqual(likelyMeanings(ambiguous, [ambiguous, ...others]), ['d', 'c', 'a', 'b']);
  });

  it('keeps the order of entities that are mentioned as often', () => {
    const ambiguous = mention('z', 'b', 'y');
    assert.deepEqual(likelyMeanings(ambiguous, [ambiguous, ambiguous]), ['z', 'b', 'y']);
  });
});
