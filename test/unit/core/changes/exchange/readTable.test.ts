import assert from 'node:assert/strict';
import fc from 'fast-check';
import { writeTable } from '../../../../../src/core/answers/export/table';
import { readTable } from '../../../../../src/core/changes/exchange/table/readTable';
import { runToEnd } from '../../../../../src/core/text/base/lazy';

function read(text: string) {
  return runToEnd(readTable(text));
}

function cells(text: string): readonly (readonly string[])[] {
  const table = read(text);
  return table
    ? [table.header, ...table.rows.map((row) => table.header.map((_, index) => row.cells[index] ?? ''))]
    : [];
}

const problems = (text: string) =>
  read(text)?.problems.map(({ line, code, column }) =>
    [line, code, column].filter((each) => each !== undefined).join(' '),
  );

describe('reading a table', () => {
  it('tells commas, semicolons, tabs and bars apart, and ends of lines', () => {
    const table = [
      ['Name', 'Country'],
      ['Acme, Ltd.', 'us'],
      ['极致', 'cn'],
    ];
    assert.deepEqual(cells('Name,Country\n"Acme, Ltd.",us\n极致,cn\n'), table);
    assert.deepEqual(cells('\ufeffName;Country\r\nAcme, Ltd.;us\r\n极致;cn'), table);
    assert.deepEqual(cells('Name\tCountry\rAcme, Ltd.\tus\r极致\tcn\r'), table);
    assert.deepEqual(cells('Name|Country\n"Acme, Ltd."|us\n极致|cn\n'), table);
    assert.deepEqual(read('Name,Country\nA,us\n')?.problems, []);
  });

  it('says in which line a cell has more doubled marks than can be read, and reads the rest', () => {
    const text = `Name,Note\nA,"${'""'.repeat(4_000_000)}"\nB,b\n`;
    assert.deepEqual(problems(text), ['2 quote']);
    assert.deepEqual(read(text)?.rows[1], { line: 3, cells: ['B', 'b'] });
  });

  it('reads quoted cells with line breaks, and says in which line a row begins', () => {
    const table = read('Name,Note\n"A ""B"" C","one\ntwo"\n\n , \nD,\n');
    assert.deepEqual(table?.rows, [
      { line: 2, cells: ['A "B" C', 'one\ntwo'] },
      { line: 6, cells: ['D'] },
    ]);
  });

  it('reads on after a row that is wrong, and says which', () => {
    const text = 'Name,Country,Name,__proto__\nA,us,x,y,z\nB\nE 5",fr,x,y\n"C,cn,x,y\nD,de,x,y\n';
    assert.deepEqual(cells(text), [
      ['Name', 'Country', 'Name', '__proto__'],
      ['A', 'us', 'x', 'y'],
      ['B', '', '', ''],
      ['E 5"', 'fr', 'x', 'y'],
      ['"C', 'cn', 'x', 'y'],
      ['D', 'de', 'x', 'y'],
    ]);
    assert.deepEqual(problems(text), ['1 header Name', '2 more', '3 fewer', '5 quote']);
    assert.deepEqual(cells('Name,Country\n"F"g,it"\n"H" , fr\n'), [
      ['Name', 'Country'],
      ['"F"g', 'it"'],
      ['H', 'fr'],
    ]);
    assert.deepEqual(problems('Name,Country\n"F"g,it"\n"H" , fr\n'), ['2 quote']);
  });

  it('reads the first Markdown table of a note', () => {
    const text =
      '# Coverage\n\nText | more.\n\n| Name | Note |\n| :--- | ---: |\n| [[nvidia|Nvidia]] | a \\| b |\n| **极致** |\n\n| X | Y |\n|-|-|\n| 1 | 2 |\n';
    assert.deepEqual(read(text), {
      header: ['Name', 'Note'],
      rows: [
        { line: 7, cells: ['Nvidia', 'a | b'] },
        { line: 8, cells: ['极致'] },
      ],
      problems: [{ line: 8, code: 'fewer' }],
    });
  });

  it('leaves empty rows out, in Markdown too', () => {
    const rows = [{ line: 4, cells: ['A', 'b'] }];
    const header = ['Name', 'Note'];
    assert.deepEqual(read('| Name | Note |\n|-|-|\n| | |\n| A | b |\n'), { header, rows, problems: [] });
    assert.deepEqual(read('Name,Note\n,\n\nA,b\n'), { header, rows, problems: [] });
  });

  it('has a line above its dashes', () => {
    assert.deepEqual(cells('| --- | --- |\n| a | b |\n'), [
      ['', '---', '---'],
      ['', 'a', 'b'],
    ]);
  });

  it('is nothing without two columns and a row', () => {
    for (const text of ['', 'Name\nA\n', 'Name,Country\n', 'A sentence.\nAnother.', '\0\u0001']) {
      assert.equal(read(text), undefined, JSON.stringify(text));
    }
  });

  it('reads any cells that an export writes', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', '中', '"', ',', '\n', ' ', ';', '\t', "'", '=', '\u{1f600}') })
      .map((each) => each.trim());
    const row = fc.array(cell, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
        const text = writeTable([['One', 'Two', 'Three'], ...rows], 'csv');
        const expected = rows.filter((each) => each.some((value) => value !== ''));
        assert.deepEqual(expected.length === 0 ? [] : cells(text).slice(1), expected);
      }),
    );
  });

  it('reads 20,000 rows in small steps, and 20,000 quotation marks without another one', () => {
    const row = (index: number): string => `Company ${index},us,"Makes things, and more ${index}",Q${index}`;
    const steps = readTable(
      `Name,Country,Summary,Wikidata\n${Array.from({ length: 20_000 }, (_, index) => row(index)).join('\n')}`,
    );
    let count = 0;
    for (let step = steps.next(); !step.done; step = steps.next()) count++;
    assert.ok(count > 15, `${count} steps`);
    const open = read(`Name,Country\n${'"a,us\n'.repeat(20_000)}`);
    assert.equal(open?.rows.length, 20_000);
  });
});
