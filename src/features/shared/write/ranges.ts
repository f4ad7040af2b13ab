import * as vscode from 'vscode';
import { LineIndex } from '../../../core/text/base/lines';
import type { Span } from '../../../core/text/base/textEdit';

export function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** A function from spans of a text that need not be open to ranges. */
export function rangesIn(text: string): (span: Span) => vscode.Range {
  const lines = new LineIndex(text);
  return ({ start, end }) => {
    const [from, to] = [lines.locate(start), lines.locate(end)];
    return new vscode.Range(from.line, from.column, to.line, to.column);
  };
}
