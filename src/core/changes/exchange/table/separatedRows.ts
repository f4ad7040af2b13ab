/** A row of a table whose cells a sign separates. */
export interface SeparatedRow {
  /** The line that it begins in, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A cell begins with a quotation mark and does not end with one: its marks are read as other signs are. */
  readonly isWrong: boolean;
}

/**
 * The rows of CSV (RFC 4180), one after another, with any ends of lines.
 *
 * @param separator one sign; no quotation mark and no end of a line.
 */
export function* separatedRows(text: string, separator: string): Generator<SeparatedRow, void> {
  const border = new RegExp(`[${separator}\r\n]|$`, 'g');
  const borderFrom = (at: number): number => {
    border.lastIndex = at;
    return border.exec(text)!.index;
  };
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const cells: string[] = [];
    const first = line;
    let isWrong = false;
    let end: number;
    do {
      const quoted = text[at] === '"' ? quotedFrom(text, at) : undefined;
      end = borderFrom(quoted?.end ?? at);
      if (quoted && text.slice(quoted.end, end).trim() === '') {
        cells.push(quoted.cell);
        line += quoted.cell.split(BREAK).length - 1;
      } else {
        isWrong ||= text[at] === '"';
        end = borderFrom(at);
        cells.push(text.slice(at, end));
      }
      at = end + 1;
    } while (text[end] === separator);
    if (text.startsWith('\r\n', end)) at++;
    line++;
    yield { line: first, cells, isWrong };
  }
}

const BREAK = /\r\n|\r|\n/;

/** The cell from a quotation mark to the next one that is not doubled, and where that ends; undefined where there is none. */
function quotedFrom(text: string, at: number): { readonly cell: string; readonly end: number } | undefined {
  let mark = text.indexOf('"', at + 1);
  while (mark >= 0 && text[mark + 1] === '"') mark = text.indexOf('"', mark + 2);
  return mark < 0 ? undefined : { cell: text.slice(at + 1, mark).replaceAll('""', '"'), end: mark + 1 };
}
