import assert from 'node:assert/strict';
import fc from 'fast-check';
import { printRows } from '../../../src/cli/printRows';

const COLUMNS = ['text', 'at', 'ids'];
const row = fc.record({ text: fc.string({ unit: 'binary' }), at: fc.nat(), ids: fc.array(fc.string()) });

describe('printRows', () => {
  it('writes the JSON array that JSON.stringify would, and the same rows as JSON lines', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        assert.equal([...printRows(rows, COLUMNS, 'json')].join(''), `${JSON.stringify(rows, undefined, 2)}\n`);
        const lines = [...printRows(rows, COLUMNS, 'jsonl')].join('').split('\n');
        assert.deepEqual(lines, [...rows.map((each) => JSON.stringify(each)), '']);
      }),
    );
  });

  it('writes each row as one line of cells', () => {
    const rows = [
      { file: 'a.md', text: 'London\nFramework\t', ids: ['a', 'b'] },
      { file: 'b.md', text: '', ids: [] },
    ];
    const columns = ['file', 'text', 'ids'];
    assert.equal([...printRows(rows, columns, 'text')].join(''), 'a.md\tLondon Framework \ta, b\nb.md\t\t\n');
    assert.equal([...printRows([], columns, 'text')].join(''), '');
  });

  it('writes CSV for spreadsheets, with its headings even where there is no row', () => {
    const rows = [{ text: '=1+1', ids: ['a', 'b"'] }];
    assert.equal([...printRows(rows, ['text', 'ids'], 'csv')].join(''), `\ufefftext,ids\r\n'=1+1,"a; b"""\r\n`);
    assert.equal([...printRows([], ['text'], 'csv')].join(''), '\ufefftext\r\n');
  });
});
