import * as vscode from 'vscode';
import type { Mark } from '../../core/queries/notes/markOf';
import type { Color } from '../../core/registry/vocabulary/rows';
import { SCHEMAS, schemaRow } from '../../core/registry/vocabulary/vocabulary';

export type Marks = ReadonlyMap<Mark, vscode.TextEditorDecorationType>;

/** The underline is dotted, or dashed for an ambiguous name: colour is never the only difference (WCAG 1.4.1). */
export function createMarks(): Marks {
  const colors = new Set([...SCHEMAS.map((name) => schemaRow(name)!.color), 'other' as const]);
  const marks = new Map<Mark, vscode.TextEditorDecorationType>();
  for (const color of colors) marks.set(color, underline('dotted', color));
  return marks.set('ambiguous', underline('dashed', 'other'));
}

function underline(style: 'dotted' | 'dashed', color: Color | 'other'): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    // A border, because a text decoration cannot have a theme colour.
    borderWidth: '0 0 1px 0',
    borderStyle: style,
    borderColor: new vscode.ThemeColor(`dossier.${color}`),
  });
}
