import assert from 'node:assert/strict';
import { longerWord } from '../../../../../src/core/notes/mentions/longerWord';

describe('longerWord', () => {
  const check = (marked: string, expected: string) =>
    it(marked, () => {
      const start = marked.indexOf('⟦');
      const end = marked.indexOf('⟧') - 1;
      assert.equal(longerWord(marked.replace(/[⟦⟧]/g, ''), { start, end }), expected);
    });

  check('在⟦高通⟧胀时期', '高通胀');
  check('In 2024, 在⟦高通⟧胀时期', '高通胀');
  check('the 中⟦华为⟧之 x', '中华为');
  check('吃⟦苹⟧果的人', '苹果');
  check('the ⟦Evergreen⟧ State is', 'Evergreen State');
  check('the New ⟦York⟧ of', 'New York');
  check('⟦Apple⟧ pie', 'Apple');
  check('⟦苹果⟧', '苹果');
  check('⟦Nvidia⟧', 'Nvidia');
});
