import { Range, type TextDocument } from 'vscode';
import { LineIndex } from '../../core/text/base/lineIndex';
import type { Span } from '../../core/text/base/span';

export function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}

/** A function from spans of a text that need not be open to ranges. */
export function rangesIn(text: string): (span: Span) => Range {
  const lines = new LineIndex(text);
  return ({ start, end }) => {
    const [from, to] = [lines.locate(start), lines.locate(end)];
    return new Range(from.line, from.column, to.line, to.column);
  };
}
