import * as vscode from 'vscode';
import { schemaWord } from '../../../core/registry/vocabulary/words';
import type { Host } from '../../../workspace/host';
import { schemaThemeIcon } from '../rows/entityTreeItem';
import { pickRow, pickRowUnproposed } from './dialogs';

const LOCALES = ['en', 'zh'];

/**
 * Asks for a kind; undefined if the user cancels. Kinds are found by their words in both languages.
 *
 * @param first those that come first.
 * @param isProposed whether Enter takes the first one.
 * @param leftOut what is said of a row above them for no kind, which gives ''.
 */
export async function pickSchema(
  host: Host,
  question: string,
  first: readonly string[],
  isProposed: boolean,
  leftOut?: string,
): Promise<string | undefined> {
  const { vocabulary, schemasInUse } = host.snapshot.registry;
  const items = [...new Set([...first, ...schemasInUse])].map((schema) => {
    const label = schemaWord(vocabulary, schema, vscode.env.language);
    const words = LOCALES.map((locale) => schemaWord(vocabulary, schema, locale));
    return {
      label,
      description: words.filter((word) => word !== label).join(' · '),
      iconPath: schemaThemeIcon(vocabulary, schema),
      schema,
    };
  });
  if (leftOut !== undefined) {
    const iconPath = new vscode.ThemeIcon('circle-slash');
    items.unshift({ label: vscode.l10n.t('Left out'), description: leftOut, iconPath, schema: '' });
  }
  const pick = isProposed ? pickRow : pickRowUnproposed;
  return (await pick(items, question))?.schema;
}

/** The question for the kind of a name. */
export function kindQuestion(name: string): string {
  return vscode.l10n.t('Kind of "{name}"', { name });
}
