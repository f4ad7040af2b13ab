import assert from 'node:assert/strict';
import { afterLine, columnOf, lineEndOf, lineOf } from '../../../../../src/core/text/base/lines';

describe('the line around an offset', () => {
  const check = (text: string, offset: number, expected: string, after: number) =>
    it(`${JSON.stringify(text)} at ${offset}: ${JSON.stringify(expected)}`, () => {
      const { start, end } = lineOf(text, offset);
      assert.equal(`${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`, expected);
      assert.equal(afterLine(text, offset), after);
    });

  check('', 0, '⟦⟧', 0);
  check('\nab', 0, '⟦⟧\nab', 1);
  check('\nab', 1, '\n⟦ab⟧', 3);
  check('a\r\nbc\r\nd', 1, '⟦a⟧\r\nbc\r\nd', 3);
  check('a\r\nbc\r\nd', 3, 'a\r\n⟦bc⟧\r\nd', 7);
  check('a\r\nbc\r\nd', 5, 'a\r\n⟦bc⟧\r\nd', 7);
  check('a\r\nbc\r\nd', 8, 'a\r\nbc\r\n⟦d⟧', 8);
  check('a\n\r\nb', 2, 'a\n⟦⟧\r\nb', 4);
  check('ab\n', -1, '⟦ab⟧\n', 3);
});

it('A text has the line end of its first line', () => {
  assert.deepEqual([lineEndOf('a\r\nb\n'), lineEndOf('a\nb\r\n'), lineEndOf('a')], ['\r\n', '\n', '\n']);
});

it('What is written below a place begins with its tabs, and with blanks for all else', () => {
  assert.equal(columnOf('x\n\t- 名: y', 5), '\t  ');
  assert.equal(columnOf('- id: x', 2), '  ');
});
