import assert from 'node:assert/strict';
import { couldBeName, namesInLine } from '../../../../../src/core/changes/digest/nameLine';

describe('a line of a digest', () => {
  const check = (line: string, expected: boolean) =>
    it(`${JSON.stringify(line)} is ${expected ? 'a name' : 'no name'} by its letters`, () =>
      assert.equal(couldBeName(line), expected));

  check('Norvex', true);
  check('norvex', true);
  check('Norvex Lamps', true);
  check('Bank of the North and South', true);
  check('Ludwig van Dorsett', true);
  check('Norvex ships lamps', false);
  check('Norvex. Lamps are there', false);
  check('Norvex Inc.', true);
  check('A B C D E F G H I', true);
  check('A B C D E F G H I J', false);
  check('A'.repeat(90), true);
  check('A'.repeat(91), false);
  check('', false);
  check('12', false);
  check('Norvex!', false);
  check('诺维克斯', true);
  check('诺'.repeat(30), true);
  check('诺'.repeat(31), false);
  check('诺维克斯，灯具', false);
  check('港口的灯具', true);
  check('港口是灯具之乡一', true);
  check('港口是灯具之乡一二', false);
  check('港口灯具之乡一二三四五', true);

  it('has several names with a bar between them or in two scripts, each at its place', () => {
    const named = (value: string) =>
      namesInLine({ value, start: 10, end: 10 + value.length }).map((name) => {
        assert.equal(value.slice(name.start - 10, name.end - 10), name.value);
        return `${name.lang}:${name.value}`;
      });
    assert.deepEqual(named('Norvex | 诺维克斯'), ['en:Norvex', 'zh:诺维克斯']);
    assert.deepEqual(named('Norvex / 诺维克斯'), ['en:Norvex', 'zh:诺维克斯']);
    assert.deepEqual(named('Norvex Lamps 诺维克斯'), ['en:Norvex Lamps', 'zh:诺维克斯']);
    assert.deepEqual(named('诺维克斯 Norvex Lamps'), ['zh:诺维克斯', 'en:Norvex Lamps']);
    assert.deepEqual(named('Norvex (NVX)'), ['en:Norvex', 'en:NVX']);
    assert.deepEqual(named('Norvex (formerly Harbour Lamps)'), ['en:Norvex', 'en:Harbour Lamps']);
    assert.deepEqual(named('Norvex (a maker of lamps)'), ['en:Norvex']);
    assert.deepEqual(named('Norvex (灯具。公司)'), ['en:Norvex']);
    assert.deepEqual(named('Norvex | lamps, and what they are'), []);
  });
});
