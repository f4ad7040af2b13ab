import assert from 'node:assert/strict';
import { differences } from '../../../../../scripts/differences.js';
import { fromDifferences } from '../../../../../src/core/text/units/differences';

describe('numbers as differences', () => {
  it('reads them whether they rise or fall, by one digit or by several', () => {
    const numbers = [0x4e00, 0x4e00, 0x4e01, 0x4e24, 0x4e48, 0x3473, 0x9fff, 0, 43, 87, 8e9, 44 * 34 - 1];
    assert.deepEqual(fromDifferences(differences(numbers)), numbers);
    assert.deepEqual(fromDifferences('51^0-0'), [5, 6, 50, 50]);
    assert.deepEqual(fromDifferences(''), []);
  });
});
