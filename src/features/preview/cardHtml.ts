import { moreWord } from '../../core/registry/vocabulary/words';
import type { CardContent } from '../shared/card/cardContent';

/** The card of an entity as HTML that may be in a line of text: nothing but spans, `b` and `i`, without links. */
export function cardHtml({ title, texts, related, facts, sources, hidden }: CardContent, locale: string): string {
  const more = hidden > 0 ? moreWord(hidden, locale) : '';
  const lines = [title, ...texts, related, ...facts].map(({ html }) => html);
  const last = [more, sources.html].filter((part) => part !== '').join('\u2003');
  return [...lines, last]
    .filter((line) => line !== '')
    .map((line) => `<span class="dossier-line">${line}</span>`)
    .join('');
}
