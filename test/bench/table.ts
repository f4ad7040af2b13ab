import { isMet, type Row } from './row';

const HEAD = ['what', 'figure', 'against', 'ratio', 'target', ''];

/** The rows as a table of plain text, in columns of even width, with a line for each section. */
export function formatTable(rows: readonly Row[]): string {
  const cells = rows.map(cellsOf);
  const widths = HEAD.map((head, column) => Math.max(...[head, ...cells.map((row) => row[column]!)].map(widthOf)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => pad(cell, widths[column]!))
      .join('  ')
      .trimEnd();
  const lines = [line(HEAD), '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2))];
  let section = '';
  for (const [index, row] of rows.entries()) {
    if (row.section !== section) lines.push(`${index > 0 ? '\n' : ''}${row.section}`);
    section = row.section;
    lines.push(line(cells[index]!));
  }
  return lines.join('\n');
}

function cellsOf(row: Row): readonly string[] {
  const { what, figure, unit, rival, ratio, target, note } = row;
  const met = isMet(row);
  const verdict = met === undefined ? '' : met ? 'met' : 'NOT MET';
  return [
    `  ${what}`,
    figure === undefined ? '–' : `${number(figure)} ${unit}`,
    rival ? `${rival.name} ${number(rival.figure)}` : '',
    ratio === undefined ? '' : number(ratio),
    target
      ? `${target.least === undefined ? '≤' : '≥'} ${target.least ?? target.most}${target.of === 'ratio' ? ' ×' : ` ${unit}`}`
      : '',
    [verdict, note].filter(Boolean).join(' · '),
  ];
}

/** Three significant digits, and no more digits than that after the point. */
function number(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US');
  return Number(value.toPrecision(value < 1 ? 2 : 3)).toString();
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(width - widthOf(text));
}

function widthOf(text: string): number {
  return [...text].length;
}
