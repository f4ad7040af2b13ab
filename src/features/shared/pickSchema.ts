import * as vscode from 'vscode';
import { SCHEMAS } from '../../core/registry/vocabulary/vocabulary';
import { schemaWord } from '../../core/registry/vocabulary/words';
import { pickRow, pickRowUnproposed } from './dialogs';
import { schemaThemeIcon } from './schemaThemeIcon';

const LOCALES = ['en', 'zh'];

/**
 * Asks for the kind of a name; undefined if the user cancels. Kinds are found by their words in both languages.
 *
 * @param first those that come first.
 * @param isProposed whether Enter takes the first one.
 */
export async function pickSchema(
  name: string,
  first: readonly string[],
  isProposed: boolean,
): Promise<string | undefined> {
  const items = [...new Set([...first, ...SCHEMAS])].map((schema) => {
    const label = schemaWord(schema, vscode.env.language);
    const words = LOCALES.map((locale) => schemaWord(schema, locale));
    return {
      label,
      description: words.filter((word) => word !== label).join(' · '),
      iconPath: schemaThemeIcon(schema),
      schema,
    };
  });
  const pick = isProposed ? pickRow : pickRowUnproposed;
  return (await pick(items, vscode.l10n.t('Kind of "{name}"', { name })))?.schema;
}
