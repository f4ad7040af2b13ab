import * as vscode from 'vscode';
import type { Mention } from '../../core/mentions/mention';
import type { Registry } from '../../core/registry/merging/registry';

/** Every colour that package.json contributes as `dossier.…`, with the schemas that have it. */
const COLORS = {
  company: ['Company'],
  organization: ['Organization'],
  publicBody: ['PublicBody', 'Country', 'Place', 'Position'],
  person: ['Person'],
  product: ['Product', 'Project'],
  technology: ['Technology', 'Material'],
  agreement: ['Agreement', 'Regulation'],
  event: ['Event'],
  other: [],
} as const satisfies Record<string, readonly string[]>;

type Color = keyof typeof COLORS;

/** A way of underlining a mention. */
export type Mark = Color | 'ambiguous';
export type Marks = ReadonlyMap<Mark, vscode.TextEditorDecorationType>;

const COLOR_OF_SCHEMA = new Map<string, Color>(
  Object.entries(COLORS).flatMap(([color, schemas]) => schemas.map((schema) => [schema, color as Color])),
);

/** An ambiguous mention has the same mark whatever the schemas of its entities are. */
export function markOf(registry: Registry, { entities: ids }: Mention): Mark {
  if (ids.length > 1) return 'ambiguous';
  const schema = registry.entity(ids[0] ?? '')?.schema;
  return (schema !== undefined && COLOR_OF_SCHEMA.get(schema)) || 'other';
}

/** The underline is dotted, or dashed for an ambiguous name: colour is never the only difference (WCAG 1.4.1). */
export function createMarks(): Marks {
  const colors = Object.keys(COLORS) as Color[];
  const marks = new Map<Mark, vscode.TextEditorDecorationType>();
  for (const color of colors) marks.set(color, underline('dotted', color));
  return marks.set('ambiguous', underline('dashed', 'other'));
}

function underline(style: 'dotted' | 'dashed', color: Color): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    // A border, because a text decoration cannot have a theme colour.
    borderWidth: '0 0 1px 0',
    borderStyle: style,
    borderColor: new vscode.ThemeColor(`dossier.${color}`),
  });
}
