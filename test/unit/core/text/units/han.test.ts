import assert from 'node:assert/strict';
import { hasHan, isHan, isHanAt } from '../../../../../src/core/text/units/han';

// 𠮷 is a character outside the basic plane: two units.
describe('text in Han characters', () => {
  it('is distinguished from text without any, and from text with other characters as well', () => {
    assert.deepEqual(['英伟达', 'H20芯片', '𠮷', 'Nvidia', 'エヌビディア', ''].map(hasHan), [
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    assert.deepEqual(['英伟达', 'H20芯片', '𠮷', 'Nvidia', ''].map(isHan), [true, false, true, false, false]);
  });

  it('is known unit by unit, both halves of a character outside the basic plane included', () => {
    const at = Array.from({ length: 6 }, (_, index) => isHanAt('a国𠮷b', index - 1));
    assert.deepEqual(at, [false, false, true, true, true, false]);
    assert.ok(!isHanAt('国', 1));
  });
});
