import assert from 'node:assert/strict';
import fc from 'fast-check';
import { printRows } from '../../../src/cli/printRows';

const row = fc.record({ text: fc.string({ unit: 'binary' }), at: fc.nat(), ids: fc.array(fc.string()) });

describe('printRows', () => {
  it('writes the JSON array that JSON.stringify would, in pieces', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        assert.equal([...printRows(rows, true)].join(''), `${JSON.stringify(rows, undefined, 2)}\n`);
      }),
    );
    const pieces = [...printRows(new Array(5000).fill({ text: 'x'.repeat(100) }), true)];
    assert.ok(pieces.length > 5 && pieces.every((piece) => piece.length < 70_000));
    assert.equal(JSON.parse(pieces.join('')).length, 5000);
  });

  it('writes each row as one line of cells', () => {
    const rows = [
      { file: 'a.md', text: 'London\nFramework\t', ids: ['a', 'b'] },
      { file: 'b.md', text: '', ids: [] },
    ];
    assert.equal([...printRows(rows, false)].join(''), 'a.md\tLondon Framework \ta, b\nb.md\t\t\n');
    assert.deepEqual([...printRows([], false)], []);
  });
});
