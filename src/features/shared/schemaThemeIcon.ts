import { ThemeIcon } from 'vscode';
import { schemaIcon } from '../../core/registry/vocabulary/words';

export function schemaThemeIcon(schema: string): ThemeIcon {
  return new ThemeIcon(schemaIcon(schema));
}
