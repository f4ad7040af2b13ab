import { isDash, keyAt, skipBlanks } from '../../text/yaml/lines';

/** A map or list that is open. */
interface Open {
  readonly isList: boolean;
  /** The column that its lines are to have, and those that they have. */
  readonly column: number;
  readonly written: Set<number>;
  /** The column, as written, of what it is in: its own lines are deeper. */
  readonly outer: number;
}

/** The text after the colon or dash of a line that only begins a map or list, perhaps with an anchor or comment. */
const NOTHING = /^\s*(?:[&!]\S*(?:\s+|$))*(?:#|$)/;
const BLOCK_TEXT = /(?:^|[\s:-])[|>][-+\d]*\s*(?:#|$)/;

/**
 * The text of an entry with its lines aligned: each key or dash goes to the column of the nearest map or list around it that
 * begins further left, and takes what is below it along. Tabs become blanks. Nothing but white space at the beginnings of
 * lines changes.
 */
export function alignedEntry(entry: string): string {
  const [first = '', ...rest] = entry.split('\n');
  const dash = skipBlanks(first, 0);
  const key = skipBlanks(first, dash + 1);
  if (!isDash(first, dash) || keyAt(first, key, first.length) === undefined) return entry;
  const open: Open[] = [{ isList: false, column: key, written: new Set([key]), outer: -1 }];
  let opens = isOpening(first, key);
  /** Lines deeper than this are the lines of a text, and go with it. */
  let textColumn = BLOCK_TEXT.test(first) ? key : undefined;
  let shift = 0;
  let last = key;
  const lines = rest.map((line) => {
    const at = skipBlanks(line, 0);
    const column = widthOf(line.slice(0, at));
    const content = line.slice(at);
    if (content.trim() === '') return line;
    const isText = textColumn !== undefined && column > textColumn;
    const isItem = isDash(line, at);
    const isPart = isItem || keyAt(line, at, line.length) !== undefined;
    if (isText || !isPart || content.startsWith('#')) return ' '.repeat(Math.max(0, column + shift)) + content;
    const target = columnFor(open, column, opens ? last : undefined, isItem);
    shift = target - column;
    last = column;
    const inner = isItem ? skipBlanks(content, 1) : 0;
    if (isItem && keyAt(content, inner, content.length)) {
      open.push({ isList: false, column: target + inner, written: new Set([column + inner]), outer: column });
      last = column + inner;
    }
    opens = isOpening(content, inner);
    textColumn = BLOCK_TEXT.test(content) ? column : undefined;
    return ' '.repeat(target) + content;
  });
  return [first, ...lines].join('\n');
}

function widthOf(blanks: string): number {
  let width = 0;
  for (const blank of blanks) width += blank === '\t' ? TAB : 1;
  return width;
}

/** The columns of a tab, as most editors show it in YAML. */
const TAB = 2;

/** Whether a map or list is to follow on the next lines. */
function isOpening(line: string, at: number): boolean {
  const key = keyAt(line, at, line.length);
  return NOTHING.test(key ? line.slice(key.rest) : line.slice(at + (isDash(line, at) ? 1 : 0)));
}

/**
 * The column that a line goes to; what is open afterwards is what it is in.
 *
 * @param outer the column of the line above, if a map or list is to follow it.
 */
function columnFor(open: Open[], column: number, outer: number | undefined, isList: boolean): number {
  const inner = open.at(-1)!;
  // The first line below a key or dash: a list may be in the column of its key.
  if (outer !== undefined && (column > outer || (isList && column === outer))) {
    open.push({
      isList,
      column: inner.column + column - outer,
      written: new Set([column]),
      outer: isList ? outer - 1 : outer,
    });
    return open.at(-1)!.column;
  }
  const same = open.filter((each) => each.isList === isList);
  const found = same.findLast(({ written }) => written.has(column)) ?? same.findLast((each) => column > each.outer);
  if (!found) return column;
  while (open.at(-1) !== found) open.pop();
  found.written.add(column);
  return found.column;
}
