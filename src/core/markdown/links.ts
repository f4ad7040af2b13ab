// Labels, destinations and titles: https://spec.commonmark.org/0.31.2/#link-reference-definitions and #links.
// Every function takes the offset where the thing begins and answers where it ends, or -1; none reads beyond `end`.

const LABEL = /\[(?:[^[\]\\]|\\[[\]\\]?){1,999}\]/y;
const FOOTNOTE_LABEL = /\[\^(?:[^[\]\\\t\n\r ]|\\[[\]\\]?){1,999}\]/y;
/** The specification has no limit for definitions and asks for at least three levels in links; micromark takes 32. */
const PARENTHESES_IN_LINK = 32;

/** The form in which labels are compared: case folded, inner white space collapsed. */
export function normalizeLabel(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase();
}

function match(pattern: RegExp, text: string, start: number, end: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) && pattern.lastIndex <= end ? pattern.lastIndex : -1;
}

export function labelEnd(text: string, start: number, end: number): number {
  const after = match(LABEL, text, start, end);
  return after - start > 1001 || !/[^\t\n\r ]/.test(text.slice(start + 1, after - 1)) ? -1 : after;
}

/** `[^label]`, without white space: https://github.github.com/gfm/ has it only in practice, so micromark's rule. */
export function footnoteLabelEnd(text: string, start: number, end: number): number {
  const after = match(FOOTNOTE_LABEL, text, start, end);
  return after - start > 1002 ? -1 : after;
}

export function skipSpace(text: string, start: number, end: number, lines = true): number {
  let at = start;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 9 && !(lines && (code === 10 || code === 13))) break;
  }
  return at;
}

function atLineEnd(text: string, at: number, end: number): boolean {
  return at >= end || text[at] === '\n' || text[at] === '\r';
}

function destinationEnd(text: string, start: number, end: number, limit: number): number {
  if (text[start] === '<') {
    for (let at = start + 1; at < end && !atLineEnd(text, at, end) && text[at] !== '<'; at++) {
      if (text[at] === '>') return at + 1;
      if (text[at] === '\\' && /[<>\\]/.test(text[at + 1] ?? '')) at++;
    }
    return -1;
  }
  let depth = 0;
  let at = start;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if ((code <= 32 && code !== 0) || code === 127) break;
    if (code === 92 && /[()\\]/.test(text[at + 1] ?? '')) at++;
    else if (code === 40 && ++depth > limit) return -1;
    else if (code === 41 && --depth < 0) break;
  }
  const stopped = at >= end || /[\t\n\r )]/.test(text[at]!);
  return at > start && depth <= 0 && stopped ? Math.min(at, end) : -1;
}

/** `unclosed` remembers the marks that no later title can close, lest many open ones be sought to the end each time. */
function titleEnd(text: string, start: number, end: number, unclosed: Set<string>): number {
  const close = { '"': '"', "'": "'", '(': ')' }[text[start] ?? ''];
  if (start >= end || close === undefined || unclosed.has(close)) return -1;
  for (let at = start + 1; at < end; at++) {
    if (text[at] === close) return at + 1;
    if (text[at] === '\\' && (text[at + 1] === close || text[at + 1] === '\\')) at++;
  }
  unclosed.add(close);
  return -1;
}

/** `(destination "title")` behind a link text; `start` is at the parenthesis. */
export function resourceEnd(text: string, start: number, end: number, unclosed: Set<string>): number {
  let at = skipSpace(text, start + 1, end);
  if (at < end && text[at] !== ')') {
    const destination = destinationEnd(text, at, end, PARENTHESES_IN_LINK);
    if (destination < 0) return -1;
    at = skipSpace(text, destination, end);
    if (at > destination && at < end && text[at] !== ')') {
      at = titleEnd(text, at, end, unclosed);
      if (at < 0) return -1;
      at = skipSpace(text, at, end);
    }
  }
  return at < end && text[at] === ')' ? at + 1 : -1;
}

/** `[label]: destination "title"`; the answer is where its last line's content ends. */
export function definitionEnd(text: string, start: number, end: number): number {
  const label = labelEnd(text, start, end);
  if (label < 0 || text[label] !== ':' || label >= end) return -1;
  const destination = skipSpace(text, label + 1, end);
  const after = destinationEnd(text, destination, end, Number.POSITIVE_INFINITY);
  if (after < 0) return -1;
  const title = skipSpace(text, after, end);
  if (title > after && title < end) {
    const closed = titleEnd(text, title, end, new Set());
    const rest = closed < 0 ? closed : skipSpace(text, closed, end, false);
    if (rest >= 0 && atLineEnd(text, rest, end)) return rest;
  }
  const rest = skipSpace(text, after, end, false);
  return atLineEnd(text, rest, end) ? rest : -1;
}
