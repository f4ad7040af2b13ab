import { ThemeColor, ThemeIcon } from 'vscode';
import { schemaRow } from '../../core/registry/vocabulary/vocabulary';
import { schemaIcon } from '../../core/registry/vocabulary/words';

/** The icon of a kind of entity, in the colour of its underline in notes: so the sidebar is a legend of the underlines. */
export function schemaThemeIcon(schema: string): ThemeIcon {
  return new ThemeIcon(schemaIcon(schema), new ThemeColor(`dossier.${schemaRow(schema)?.color ?? 'other'}`));
}
