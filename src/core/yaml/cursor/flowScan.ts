// Finds its way in flow collections (`[…]`, `{…}`, JSON) by brackets, quotes and comments alone, without parsing.

/** A line that begins a block key or list item: inside brackets it means that they were never closed. */
const BLOCK_LINE = /[ \t]*(?:- |-$|[A-Za-z0-9_][\w-]*: )/my;

/**
 * The offset behind the bracket that closes the one at `start`, or undefined where none does.
 * With `strict`, a line that looks like block YAML no deeper than the line of `start` ends the search.
 */
export function flowEnd(text: string, start: number, strict = false): number | undefined {
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const indent = text.slice(lineStart, start + 1).search(/[^ \t-]/);
  let open = '';
  // The last unit that is neither blank nor in a comment.
  let last = '';
  for (let at = start; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x5b:
      case 0x7b:
        open += text[at] === '{' ? '}' : ']';
        break;
      case 0x5d:
      case 0x7d:
        if (open.at(-1) !== text[at]) return undefined;
        open = open.slice(0, -1);
        if (open === '') return at + 1;
        break;
      case 0x22:
      case 0x27:
        if (opensQuote(last)) at = quoteEnd(text, at) - 1;
        break;
      case 0x23:
        if (!isBlank(text, at - 1)) break;
        at = endOfLine(text, at) - 1;
        continue;
      case 0x0a:
        if (strict && startsBlock(text, at + 1, indent)) return undefined;
        break;
    }
    if (!isBlank(text, at)) last = text[at]!;
  }
  return undefined;
}

function startsBlock(text: string, lineStart: number, indent: number): boolean {
  BLOCK_LINE.lastIndex = lineStart;
  const found = BLOCK_LINE.exec(text);
  return found !== null && found[0].search(/[^ \t]/) <= indent;
}

/** Whether a quote opens a scalar behind `last`, which is not blank: only where a value can begin. */
export function opensQuote(last: string): boolean {
  return last === '' || '[{,:-?'.includes(last);
}

/** The offset behind the quote that closes the one at `at`; where none does, the end of the text. */
export function quoteEnd(text: string, at: number): number {
  const quote = text[at]!;
  for (let from = at + 1; ; ) {
    const next = text.indexOf(quote, from);
    if (next < 0) return text.length;
    if (quote === "'" && text[next + 1] === "'") from = next + 2;
    else if (quote === '"' && isEscaped(text, next)) from = next + 1;
    else return next + 1;
  }
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === 0x5c) backslashes++;
  return backslashes % 2 === 1;
}

export function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return at < 0 || unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;
}

export function endOfLine(text: string, at: number): number {
  const next = text.indexOf('\n', at);
  return next < 0 ? text.length : next;
}
