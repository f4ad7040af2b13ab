import { MarkdownString } from 'vscode';
import { textFor } from '../../../core/queries/names/language';
import type { Source } from '../../../core/registry/model';
import { escapeMarkdown } from './escapeMarkdown';

/** A source: its title, publisher and date. */
export function sourceMarkdown(source: Source, locale: string): MarkdownString {
  const title = textFor(locale, source.title) ?? source.id;
  const by = [textFor(locale, source.publisher), source.date, source.url]
    .filter((part) => part !== undefined)
    .map(escapeMarkdown);
  return new MarkdownString([`$(book) **${escapeMarkdown(title)}**`, by.join(' · ')].join('  \n'), true);
}
