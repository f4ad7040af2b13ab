// What a line can begin, apart from HTML: https://spec.commonmark.org/0.31.2/#leaf-blocks and
// https://github.github.com/gfm/#tables-extension-. `[start, end)` is the line without its indentation and ending.

export function isBlank(text: string, start: number, end: number): boolean {
  return trimEnd(text, start, end) === start;
}

/** The end of the range without the spaces and tabs before it. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return at;
}

export function isThematicBreak(text: string, start: number, end: number): boolean {
  const marker = text[start];
  if (marker !== '*' && marker !== '-' && marker !== '_') return false;
  let count = 0;
  for (let at = start; at < end; at++) {
    if (text[at] === marker) count++;
    else if (text[at] !== ' ' && text[at] !== '\t') return false;
  }
  return count >= 3;
}

export function isSetextUnderline(text: string, start: number, end: number): boolean {
  const last = trimEnd(text, start, end);
  const marker = text[start];
  if (marker !== '=' && marker !== '-') return false;
  let at = start;
  while (at < last && text[at] === marker) at++;
  return at === last;
}

/** The content of an ATX heading without its closing sequence, or undefined. */
export function headingContent(text: string, start: number, end: number): [start: number, end: number] | undefined {
  let open = start;
  while (open < end && text[open] === '#') open++;
  if (open === start || open - start > 6 || (open < end && text[open] !== ' ' && text[open] !== '\t')) return undefined;
  while (open < end && (text[open] === ' ' || text[open] === '\t')) open++;
  const last = trimEnd(text, open, end);
  let close = last;
  while (close > open && text[close - 1] === '#') close--;
  const closed = close === open || text[close - 1] === ' ' || text[close - 1] === '\t';
  return [open, closed ? trimEnd(text, open, close) : last];
}

/** The length of the fence that a line opens, or 0. The information behind back-ticks holds none. */
export function fenceLength(text: string, start: number, end: number): number {
  const marker = text[start];
  if (marker !== '`' && marker !== '~') return 0;
  let at = start;
  while (at < end && text[at] === marker) at++;
  if (at - start < 3 || (marker === '`' && text.slice(at, end).includes('`'))) return 0;
  return at - start;
}

/** The number of cells of a delimiter row, or 0. One without a pipe needs a colon, lest it be a heading's underline. */
export function delimiterCells(text: string, start: number, end: number): number {
  const row = text.slice(start, trimEnd(text, start, end));
  if (!/^[-:| \t]+$/.test(row) || !/[:|]/.test(row)) return 0;
  const cells = row.replace(/^\||\|$/g, '').split('|');
  return cells.every((cell) => /^[ \t]*:?-+:?[ \t]*$/.test(cell)) ? cells.length : 0;
}

/** The cells of a row, as pairs without the white space around their content. */
export function rowCells(text: string, start: number, end: number): number[] {
  const cells: number[] = [];
  let from = text[start] === '|' ? start + 1 : start;
  for (let at = from; at <= end; at++) {
    if (text[at] === '\\' && at < end && /[\\|]/.test(text[at + 1] ?? '')) at++;
    else if (at === end || text[at] === '|') {
      if (at === end && isBlank(text, from, end)) break;
      while (from < at && (text[from] === ' ' || text[from] === '\t')) from++;
      cells.push(from, trimEnd(text, from, at));
      from = at + 1;
    }
  }
  return cells;
}
