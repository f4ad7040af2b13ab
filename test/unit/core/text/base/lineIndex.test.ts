import assert from 'node:assert/strict';
import { LineIndex } from '../../../../../src/core/text/base/lines';

describe('LineIndex', () => {
  const check = (text: string, offset: number, line: number, column: number) =>
    it(`finds offset ${offset} of ${JSON.stringify(text)} at ${line}:${column}`, () =>
      assert.deepEqual(new LineIndex(text).locate(offset), { line, column }));

  check('', 0, 0, 0);
  check('ab', 2, 0, 2);
  check('a\nb', 1, 0, 1);
  check('a\nb', 2, 1, 0);
  check('a\r\nb', 3, 1, 0);
  check('a\r\nb', 2, 0, 2);
  check('a\rb\nc\r\nd', 2, 1, 0);
  check('a\rb\nc\r\nd', 4, 2, 0);
  check('a\rb\nc\r\nd', 7, 3, 0);
  check('\n\n', 2, 2, 0);
  check('\r\r\n\n', 1, 1, 0);
  check('\r\r\n\n', 3, 2, 0);
  check('英伟达\n芯片', 5, 1, 1);
  check('ab', -3, 0, 0);
  check('a\nb', 99, 1, 1);
});
