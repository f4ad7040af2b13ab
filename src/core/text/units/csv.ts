/** Between several values of a property in one text, as an export writes them and an import takes them apart. */
export const VALUE_SEPARATOR = '; ';

/** The first sign of what a spreadsheet takes for a formula, half and full width (OWASP, CSV Injection), and the apostrophe that is written before it. */
const FORMULA = /^['=+\-@\t\r\n＝＋－＠]/;
/** Control characters, but for the white space in texts. */
const CONTROLS = /[^\P{Cc}\t\n\r]/gu;

/** A byte order mark. */
export const CSV_START = '\ufeff';

/**
 * A row of a table as a line of CSV (RFC 4180): an apostrophe goes before what a spreadsheet would run as a formula, and before
 * an apostrophe; control characters are left out. Signs that separate cells in some spreadsheets (`;`, a tab) are in quotes too.
 *
 * @param isAsIs whether a cell has to stay as it is, as ids do, by which other programs put tables together.
 */
export function csvLine(cells: readonly string[], isAsIs: (index: number) => boolean = () => false): string {
  return `${cells.map((cell, index) => (isAsIs(index) ? quoted(cell) : csvCell(cell))).join(',')}\r\n`;
}

/** The cell of a CSV table without the apostrophe that `csvLine` put before it. */
export function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

function csvCell(text: string): string {
  const plain = text.replace(CONTROLS, '');
  return quoted(FORMULA.test(plain) ? `'${plain}` : plain);
}

function quoted(text: string): string {
  return /[",;\t\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
