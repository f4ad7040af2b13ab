import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Format } from '../../../src/cli/command';
import { printRows } from '../../../src/cli/printRows';
import { object, text } from '../../../src/core/answers/questions/schema';

const COLUMNS = ['text', 'at', 'ids'];

function printed(rows: readonly object[], columns: readonly string[], format: Format): string {
  const layout = { row: object(Object.fromEntries(columns.map((column) => [column, text()]))) };
  return [...printRows(rows, layout, { format })].join('');
}

const row = fc.record({ text: fc.string({ unit: 'binary' }), at: fc.nat(), ids: fc.array(fc.string()) });

describe('printRows', () => {
  it('writes the JSON array that JSON.stringify would, and the same rows as JSON lines', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        assert.equal(printed(rows, COLUMNS, 'json'), `${JSON.stringify(rows, undefined, 2)}\n`);
        const lines = printed(rows, COLUMNS, 'jsonl').split('\n');
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
    assert.equal(printed(rows, columns, 'text'), 'a.md\tLondon Framework \ta, b\nb.md\t\t\n');
    assert.equal(printed([], columns, 'text'), '');
  });

  it('writes CSV for spreadsheets, with its headings even where there is no row', () => {
    const rows = [{ text: '=1+1', ids: ['a', 'b"'] }];
    assert.equal(printed(rows, ['text', 'ids'], 'csv'), `\ufefftext,ids\r\n'=1+1,"a; b"""\r\n`);
    assert.equal(printed([], ['text'], 'csv'), '\ufefftext\r\n');
  });
});
