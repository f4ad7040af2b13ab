import assert from 'node:assert/strict';
import { fromDifferences } from '../../../../src/core/text/differences';

describe('numbers as differences', () => {
  it('reads them whether they rise or fall, by a digit or by three', () => {
    assert.deepEqual(
      fromDifferences('+feo01z+010-53p+l8s-vlr'),
      [0x4e00, 0x4e00, 0x4e01, 0x4e24, 0x4e48, 0x3473, 0x9fff, 0],
    );
    assert.deepEqual(fromDifferences('51z'), [5, 6, 41]);
    assert.deepEqual(fromDifferences(''), []);
  });
});
