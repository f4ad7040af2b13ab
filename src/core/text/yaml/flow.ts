import type { Span } from '../base/textEdit';
import { blockColumn, commentStart, isBlankUnit, isBreak, isQuote, quoteEnd, trimmedEnd } from './lines';

// Finds its way in flow collections (`[…]`, `{…}`) by their signs alone, without building anything.

const COLON = 0x3a;

/** A sign, a scalar with its quotes, or a comment. */
export interface FlowToken extends Span {
  readonly kind: ',' | '[' | ']' | '{' | '}' | ':' | 'scalar' | 'comment';
}

function isFlowSign(unit: number): boolean {
  return unit === 0x2c || unit === 0x5b || unit === 0x5d || unit === 0x7b || unit === 0x7d;
}

/** The end of the scalar without quotes that begins at `at` in a flow collection, without the white space after it. */
export function flowScalarEnd(text: string, at: number, stop: number): number {
  let last = at;
  for (let to = at; to < stop; to++) {
    const unit = text.charCodeAt(to);
    if (isFlowSign(unit) || unit === 0x0a) break;
    if (unit === COLON && (isBreak(text, to + 1) || isFlowSign(text.charCodeAt(to + 1)))) break;
    if (isBlankUnit(unit)) continue;
    if (unit === 0x23 && to > at && isBlankUnit(text.charCodeAt(to - 1))) break;
    if (unit !== 0x0d) last = to + 1;
  }
  return last;
}

/**
 * The tokens from the bracket at `start` to `stop`. A quote that is not closed before `stop` makes a last scalar that ends
 * there.
 */
export function* flowTokens(text: string, start: number, stop: number): Generator<FlowToken, void> {
  let before: FlowToken | undefined;
  for (let at = start; at < stop; ) {
    const unit = text.charCodeAt(at);
    if (isBreak(text, at)) {
      at++;
      continue;
    }
    let kind: FlowToken['kind'] = 'scalar';
    let end = at + 1;
    if (isFlowSign(unit)) kind = text[at] as FlowToken['kind'];
    else if (unit === COLON && (isQuoted(text, before) || isBreak(text, end) || isFlowSign(text.charCodeAt(end))))
      kind = ':';
    else if (unit === 0x23 && isBreak(text, at - 1)) {
      kind = 'comment';
      const feed = text.indexOf('\n', at);
      end = feed < 0 || feed > stop ? stop : feed;
    } else if (isQuote(unit) && BEFORE_VALUE.has(before?.kind)) {
      end = quoteEnd(text, at, stop);
      if (end < 0) end = stop;
    } else end = Math.max(end, flowScalarEnd(text, at, stop));
    const token = { kind, start: at, end };
    yield token;
    if (kind !== 'comment') before = token;
    at = end;
  }
}

/** The signs after which a quote opens a scalar; anywhere else it is a sign like any other. */
const BEFORE_VALUE: ReadonlySet<FlowToken['kind'] | undefined> = new Set([undefined, '[', '{', ',', ':']);

function isQuoted(text: string, token: FlowToken | undefined): boolean {
  return token?.kind === 'scalar' && isQuote(text.charCodeAt(token.start));
}

/**
 * The offset after the bracket that closes the one at `start`; undefined where none does before a line that looks like
 * block YAML and is indented no deeper than the line of `start`.
 */
export function flowEnd(text: string, start: number): number | undefined {
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const indent = text.slice(lineStart, start + 1).search(/[^ \t-]/);
  const open: string[] = [];
  let before = start;
  for (const { kind, start: at, end } of flowTokens(text, start, text.length)) {
    for (; before < at; before++) {
      if (text[before] === '\n' && (blockColumn(text, before + 1) ?? indent + 1) <= indent) return undefined;
    }
    before = end;
    if (kind === '[') open.push(']');
    else if (kind === '{') open.push('}');
    else if (kind === ']' || kind === '}') {
      if (open.pop() !== kind) return undefined;
      if (open.length === 0) return end;
    }
  }
  return undefined;
}

/** The end of the value at `start` on its line, which ends at `end`: before a comment and the white space around it. */
export function valueEnd(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  let from = start;
  if (isQuote(first)) from = Math.max(start, quoteEnd(text, start, end));
  if (first === 0x5b || first === 0x7b) {
    for (const token of flowTokens(text, start, end)) {
      from = token.kind === 'comment' ? token.start : token.end;
      if (token.kind === 'comment') break;
    }
  }
  return trimmedEnd(text, start, commentStart(text, from, end));
}
