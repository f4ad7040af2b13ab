import { ThemeColor, ThemeIcon } from 'vscode';
import type { Vocabulary } from '../../core/registry/vocabulary/vocabulary';
import { schemaIcon } from '../../core/registry/vocabulary/words';

/** The icon of a kind of entity, in the colour of its underline in notes: so the sidebar is a legend of the underlines. */
export function schemaThemeIcon(vocabulary: Vocabulary, schema: string): ThemeIcon {
  const color = vocabulary.schemaRow(schema)?.color ?? 'other';
  return new ThemeIcon(schemaIcon(vocabulary, schema), new ThemeColor(`dossier.${color}`));
}
