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

  it('has several names with a bar between them or in two scripts', () => {
    assert.deepEqual(namesInLine('Norvex | 诺维克斯'), ['Norvex', '诺维克斯']);
    assert.deepEqual(namesInLine('Norvex / 诺维克斯'), ['Norvex', '诺维克斯']);
    assert.deepEqual(namesInLine('Norvex Lamps 诺维克斯'), ['Norvex Lamps', '诺维克斯']);
    assert.deepEqual(namesInLine('诺维克斯 Norvex Lamps'), ['诺维克斯', 'Norvex Lamps']);
    assert.deepEqual(namesInLine('Norvex (NVX)'), ['Norvex', 'NVX']);
    assert.deepEqual(namesInLine('Norvex (formerly Harbour Lamps)'), ['Norvex', 'Harbour Lamps']);
    assert.deepEqual(namesInLine('Norvex (a maker of lamps)'), ['Norvex']);
    assert.deepEqual(namesInLine('Norvex (灯具。公司)'), ['Norvex']);
    assert.deepEqual(namesInLine('Norvex | lamps, and what they are'), []);
  });
});
