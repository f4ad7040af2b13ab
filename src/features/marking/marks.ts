import * as vscode from 'vscode';
import type { Mention } from '../../core/mentions/mention';
import type { Registry } from '../../core/registry/merging/registry';
import type { Color } from '../../core/registry/vocabulary/rows';
import { SCHEMAS, schemaRow } from '../../core/registry/vocabulary/vocabulary';

/** A way of underlining a mention: by the colour of its schema, which package.json contributes as `dossier.…`. */
export type Mark = Color | 'other' | 'ambiguous';
export type Marks = ReadonlyMap<Mark, vscode.TextEditorDecorationType>;

/** An ambiguous mention has the same mark whatever the schemas of its entities are. */
export function markOf(registry: Registry, { entities: ids }: Mention): Mark {
  if (ids.length > 1) return 'ambiguous';
  const schema = registry.entity(ids[0] ?? '')?.schema;
  return schemaRow(schema ?? '')?.color ?? 'other';
}

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
