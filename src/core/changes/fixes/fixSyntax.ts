import { lineOf } from '../../text/base/lines';
import type { Problem } from '../../text/base/problem';
import { insertAt, type Span } from '../../text/base/textEdit';
import { restOfLine } from '../../text/yaml/read/yamlProblem';
import { quoteOf, writeQuoted } from '../../text/yaml/write/writeScalar';
import { alignedEntry } from './alignEntry';
import { type Fix, type Fixers, pieceAt, repair } from './fix';

/** Fixes for YAML that cannot be read because of what people often mistype: quotes and columns. */
export const SYNTAX_FIXES: Fixers = {
  'yaml-tab': align,
  'yaml-indent': align,
  'yaml-unclosed-quote': closeQuote,
  'yaml-colon-in-value': quoteRest,
  'yaml-reserved-start': quoteRest,
  'empty-flow-value': emptyFlowValue,
};

/** All lines of the entry at once: who mistypes one column has mistyped the next too. */
function align({ span }: Problem, text: string): readonly Fix[] {
  const piece = pieceAt(text, span.start);
  if (!piece) return [];
  const inner = { start: piece.start, end: piece.start + piece.text.length };
  return repair('align', text, { span: inner, text: alignedEntry(piece.text) });
}

function closeQuote({ span, parameters: { quote = '"' } }: Problem, text: string): readonly Fix[] {
  const { end } = withinBrackets(text, span);
  return repair('insert', text, insertAt(end, quote), { text: quote });
}

function quoteRest({ span: { start } }: Problem, text: string): readonly Fix[] {
  return quote(text, withinBrackets(text, restOfLine(text, start)));
}

function quote(text: string, span: Span): readonly Fix[] {
  const value = text.slice(span.start, span.end);
  return repair('quote', text, { span, text: writeQuoted(value, quoteOf(text)) }, { text: value });
}

/** The rest of a line to the sign that ends a value, where a bracket is open on the line. */
function withinBrackets(text: string, { start, end }: Span): Span {
  const before = text.slice(lineOf(text, start).start, start);
  if (count(before, /[[{]/g) <= count(before, /[\]}]/g)) return { start, end };
  const sign = text.slice(start + 1, end).search(/[,\]}]/);
  return { start, end: sign < 0 ? end : start + 1 + text.slice(start + 1, start + 1 + sign).trimEnd().length };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The text from the value before the comma on. The parameter is cut short where it is long. */
function emptyFlowValue({ span, parameters }: Problem, text: string): readonly Fix[] {
  const start = text.lastIndexOf((parameters.text ?? '').replace(/…$/, ''), span.start);
  return start < 0 ? [] : quote(text, { start, end: span.end });
}
