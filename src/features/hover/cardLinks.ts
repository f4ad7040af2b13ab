import { l10n } from 'vscode';
import type { MentionCounts } from '../../core/mentions/mentionIndex';
import { escapeMarkdown } from '../shared/card/escapeMarkdown';
import { countWords } from '../shared/words/countWords';

/** The commands that a card may run. Each takes the id of an entity and looks it up again. */
export const CARD_COMMANDS = ['dossier.openEntry', 'dossier.showInSidebar', 'dossier.findMentions'] as const;

export type CardCommand = (typeof CARD_COMMANDS)[number];

/** A link that runs one of our commands. `label` is Markdown; `title` is plain text. */
export function commandLink(label: string, command: CardCommand, id: string, title: string): string {
  // encodeURIComponent leaves characters that could end the link.
  const argument = encodeURIComponent(JSON.stringify([id])).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `[${label}](command:${command}?${argument} "${escapeMarkdown(title).replaceAll('"', '&quot;')}")`;
}

/** The name of another entity, as a link that shows it in the sidebar. */
export function entityLink(id: string, name: string): string {
  return commandLink(escapeMarkdown(name), 'dossier.showInSidebar', id, l10n.t('Show in Sidebar'));
}

/** A row of links to the actions on an entity, and where it is defined: "companies.entities.yaml:12". */
export function actionRow(
  id: string,
  { definedAt, counts }: { readonly definedAt: readonly string[]; readonly counts: MentionCounts | undefined },
): string {
  const find = counts && counts.mentions > 0 ? l10n.t('Find mentions ({0})', counts.mentions) : l10n.t('Find mentions');
  const places = definedAt.length > 0 ? definedAt.join(', ') : l10n.t('Open the entry in its registry');
  const [first] = definedAt;
  const more = definedAt.length > 1 ? ` +${definedAt.length - 1}` : '';
  return [
    commandLink(`$(go-to-file) ${l10n.t('Open entry')}`, 'dossier.openEntry', id, places),
    commandLink(
      `$(list-tree) ${l10n.t('Show in sidebar')}`,
      'dossier.showInSidebar',
      id,
      l10n.t('Show in the list of entities'),
    ),
    commandLink(
      `$(references) ${find}`,
      'dossier.findMentions',
      id,
      counts ? countWords(counts) : l10n.t('Find mentions in all notes'),
    ),
    first === undefined ? '' : `*${escapeMarkdown(first)}*${more}`,
  ].join(' \u00A0 ');
}
