import assert from 'node:assert/strict';
import { mapSpans, offsetMap } from '../../../../../src/core/registry/files/textChange';

describe('the places of an old text in a new one', () => {
  const check = (before: string, after: string, ...expected: readonly number[]): void => {
    it(`${before} → ${after}`, () => {
      const map = offsetMap(before, after);
      assert.deepEqual(
        Array.from({ length: before.length + 1 }, (_, offset) => map(offset)),
        expected,
      );
    });
  };
  check('abc', 'abc', 0, 1, 2, 3);
  check('abc', 'abXYc', 0, 1, 2, 5);
  check('abc', 'Xabc', 0, 2, 3, 4);
  check('abc', 'abcX', 0, 1, 2, 3);
  check('abXYc', 'abc', 0, 1, 2, 2, 2, 3);
  check('abXYZc', 'abUc', 0, 1, 2, 3, 3, 3, 4);
  check('abUc', 'abXYZc', 0, 1, 2, 5, 6);
  // Of what is doubled, only one can be new.
  check('aa', 'aaa', 0, 1, 2);
  check('aaa', 'aa', 0, 1, 2, 2);
  check('abc', '', 0, 0, 0, 0);
  check('', 'abc', 0);

  it('are those of all spans in plain data, which have no end before their start', () => {
    const map = offsetMap('abXYc', 'abc');
    const data = { name: 'x', none: null, list: [{ start: 0, end: 2 }, { span: { start: 3, end: 5 } }], start: 'x' };
    assert.deepEqual(mapSpans(data, map), {
      ...data,
      list: [{ start: 0, end: 2 }, { span: { start: 2, end: 3 } }],
    });
    assert.deepEqual(
      mapSpans({ start: 1, end: 2 }, (offset) => 9 - offset),
      { start: 8, end: 8 },
    );
  });
});
