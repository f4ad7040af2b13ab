import assert from 'node:assert/strict';
import { spaced } from '../../../../../src/core/text/units/blanks';

describe('a text that is inserted in a line', () => {
  it('has a space on each side where it would run into a word', () => {
    const check = (before: string, text: string, after: string, expected: string): void =>
      assert.equal(spaced(text, before, after), expected, `${before}|${after}`);
    check('Rain.', 'Sells (2025).', 'H20 is', ' Sells (2025). ');
    check('', 'Sells (2025).', '', 'Sells (2025).');
    check('Rain. ', 'Sells (2025).', ' H20', 'Sells (2025).');
    check('(', 'Sells', ')', 'Sells');
    check('下雨。', '销售（2025）。', 'H20', '销售（2025）。');
    check('下雨', 'Sells (2025).', '天晴', 'Sells (2025).');
  });
});
