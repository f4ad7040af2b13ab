import type { Span } from '../../base/span';
import type { TextEdit } from '../../base/textEdit';
import { isPlainScalar, type Quote, writeScalar } from './writeScalar';

/** The kind of quotes that a registry text uses most. */
export function quoteOf(text: string): Quote {
  return count(text, /[:-]\s+'/g) > count(text, /[:-]\s+"/g) ? "'" : '"';
}

/** The text in quotes of that kind, whatever it is. */
export function writeQuoted(value: string, quote: Quote): string {
  const written = writeScalar(value, quote);
  if (written.startsWith(quote)) return written;
  return quote === '"' || written.startsWith('"') ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`;
}

/** The quotes around a scalar whose text between them has this span, if it has any. */
function quoteAround(text: string, { start, end }: Span): Quote | undefined {
  const before = text[start - 1];
  return (before === '"' || before === "'") && text[end] === before ? before : undefined;
}

/** The span with the quotes around it. */
function withQuotes(text: string, span: Span): Span {
  return quoteAround(text, span) ? { start: span.start - 1, end: span.end + 1 } : span;
}

/** Replaces a scalar: in quotes of the same kind, or without any if it had none and needs none. */
export function replaceScalar(text: string, span: Span, value: string): TextEdit {
  const quote = quoteAround(text, span);
  if (quote) return { span: withQuotes(text, span), text: writeQuoted(value, quote) };
  const plain = isPlainScalar(value, isInFlow(text, span));
  return { span, text: plain ? value : writeScalar(value, quoteOf(text)) };
}

/** Whether a scalar without quotes is between brackets: otherwise its line ends it. */
function isInFlow(text: string, { end }: Span): boolean {
  return /^(?:\s|(?<=\s)#[^\n]*)*[,\]}]/.test(text.slice(end));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
