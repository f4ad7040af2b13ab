import assert from 'node:assert/strict';
import { hasUnspaced, isUnspacedAt } from '../../../../../src/core/text/units/blanks';

describe('letters of scripts without spaces', () => {
  it('are Han and kana', () => {
    assert.deepEqual(['Nvidia', 'a国b', 'ソニー', 'こ', '삼성', '（）'].map(hasUnspaced), [
      false,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('are known unit by unit, both halves of a character outside the basic plane included', () => {
    const at = Array.from({ length: 8 }, (_, index) => isUnspacedAt('a国𠮷ソ한b', index - 1));
    assert.deepEqual(at, [false, false, true, true, true, true, false, false]);
  });
});
