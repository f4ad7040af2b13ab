import type { MarkdownString } from 'vscode';
import { textFor } from '../../../core/answers/names/displayName';
import type { Source } from '../../../core/registry/model';
import { LINE_BREAK, SEPARATOR } from './cardPieces';
import { escapeMarkdown } from './escapeMarkdown';
import { sourceLink, trusted } from './trustedLinks';

/** A source: its title, publisher and date, and its note or web page as a link. */
export function sourceMarkdown(source: Source, locale: string): MarkdownString {
  const title = textFor(locale, source.title) ?? source.id;
  const by = [textFor(locale, source.publisher), source.date].filter((part) => part !== undefined).map(escapeMarkdown);
  const where = source.note?.value ?? source.url;
  const link = where === undefined ? [] : [sourceLink(source, where, locale) ?? escapeMarkdown(where)];
  return trusted([`$(book) **${escapeMarkdown(title)}**`, [...by, ...link].join(SEPARATOR)].join(LINE_BREAK));
}
