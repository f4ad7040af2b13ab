import { l10n, MarkdownString } from 'vscode';
import { textFor } from '../../../core/answers/names/displayName';
import type { Source } from '../../../core/registry/model';
import { moreWord } from '../../../core/registry/vocabulary/words';
import { escapeMarkdown } from './escapeMarkdown';

/** The commands that a card may run. Each takes ids, which it looks up again. */
export const CARD_COMMANDS = [
  'dossier.openDossier',
  'dossier.openEntry',
  'dossier.findMentions',
  'dossier.openSource',
  'dossier.switchCardLanguage',
  'dossier.addFact',
  'dossier.myNote',
] as const;

export type CardCommand = (typeof CARD_COMMANDS)[number];

/** A string that may run our own commands and no others. */
export function trusted(markdown: string): MarkdownString {
  const string = new MarkdownString(markdown, true);
  string.isTrusted = { enabledCommands: CARD_COMMANDS };
  return string;
}

/** A link that runs one of our commands. `label` and `title` are plain text. */
export function commandLink(label: string, command: CardCommand, args: readonly unknown[], title: string): string {
  // encodeURIComponent leaves characters that could end the link.
  const encoded = encodeURIComponent(JSON.stringify(args)).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return link(label, `command:${command}?${encoded}`, title);
}

/** The name of another entity, as a link to its dossier. */
export function entityMarkdownLink(id: string, name: string): string {
  return commandLink(name, 'dossier.openDossier', [id], l10n.t('Open Dossier'));
}

/** "7 more", as a link that shows them; nothing for none. */
export function moreLink(id: string, count: number, locale: string): string {
  if (count <= 0) return '';
  return commandLink(moreWord(count, locale), 'dossier.openDossier', [id], l10n.t('Open Dossier'));
}

/** A source, as a link to its note or its web page; undefined if it has neither. */
export function sourceLink(source: Source, label: string, locale: string): string | undefined {
  if (!source.note) return webLink(source, label, locale);
  return commandLink(label, 'dossier.openSource', [source.id], textFor(locale, source.title) ?? label);
}

/** A source that is a page of the web and no note, as a link to it, which needs no trust; undefined for any other. */
export function webLink({ title, url, note }: Source, label: string, locale: string): string | undefined {
  // What could end the target, and what is read as something else in it: escapes, character references and icons.
  const target = url?.replace(/[\\<>&\s]|\$(?=\()/g, (sign) => (sign === '&' ? '&amp;' : encodeURIComponent(sign)));
  const isWeb = !note && target !== undefined && /^https?:\/\/./i.test(target);
  return isWeb ? link(label, `<${target}>`, textFor(locale, title) ?? label) : undefined;
}

function link(label: string, target: string, title: string): string {
  return `[${escapeMarkdown(label)}](${target} "${escapeMarkdown(title).replaceAll('"', '&quot;')}")`;
}
