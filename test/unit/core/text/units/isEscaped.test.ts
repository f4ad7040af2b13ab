import assert from 'node:assert/strict';
import { isEscaped } from '../../../../../src/core/text/units/escape';

describe('isEscaped', () => {
  it('is true after an odd number of backslashes', () => {
    const found = ['[', '\\[', '\\\\[', 'a\\\\\\['].map((text) => isEscaped(text, text.length - 1));
    assert.deepEqual(found, [false, true, false, true]);
  });
});
