import assert from 'node:assert/strict';
import { mentionsByMonth } from '../../../../../src/core/answers/notes/mentionsInNote';

function counted(...notes: readonly (readonly [date: string, mentions: number])[]): readonly string[] {
  const found = mentionsByMonth(notes.map(([date, mentions]) => ({ date, mentions })));
  return found.map(({ month, mentions }) => `${month} ${mentions}`);
}

describe('mentions by month', () => {
  it('are the oldest first, also the months between two that have none', () => {
    assert.deepEqual(counted(['2025-02-03', 2], ['2024-11-30', 1], ['2025-02', 3]), [
      '2024-11 1',
      '2024-12 0',
      '2025-01 0',
      '2025-02 5',
    ]);
  });

  it('are at most the last two years', () => {
    const found = counted(['2010-01-01', 9], ['2023-07-31', 8], ['2023-08-01', 1], ['2025-07-01', 1]);
    assert.equal(found.length, 24);
    assert.deepEqual([found[0], found.at(-1)], ['2023-08 1', '2025-07 1']);
    assert.deepEqual(counted(['0999-12-31', 1], ['9999-12-31', 1]), ['9999-12 1']);
    assert.deepEqual(counted(['0000-12-31', 1], ['0001-01-01', 1]), ['0000-12 1', '0001-01 1']);
  });

  it('leave out what has no month', () => {
    assert.deepEqual(counted(['', 3], ['2025', 4]), []);
    assert.deepEqual(counted(['', 3], ['2025-03-01T10:00', 4]), ['2025-03 4']);
  });
});
