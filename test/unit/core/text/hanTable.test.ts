import assert from 'node:assert/strict';
import { hanTable, longestWordAt } from '../../../../src/core/text/hanTable';

describe('longestWordAt', () => {
  const table = hanTable([
    ['路', 'street'],
    ['路线', 'line'],
  ]);
  const check = (text: string, at: number, expected: unknown) =>
    it(`${text} ${at}`, () => assert.deepEqual(longestWordAt(table, text, at), expected));
  check('北京路', 2, { length: 1, value: 'street' });
  check('北京路線', 2, { length: 2, value: 'line' });
  check('北京路线图', 2, { length: 2, value: 'line' });
  check('北京路', 1, undefined);
  check('北京路', 3, undefined);
});
