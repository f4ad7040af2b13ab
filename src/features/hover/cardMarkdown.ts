import type { MarkdownString } from 'vscode';
import type { Dossier } from '../../core/dossier/dossier';
import { type CardPlace, cardContent, GAP, shortCardContent } from '../shared/card/cardContent';
import { BREAK, prose } from '../shared/card/cardPieces';
import type { Piece } from '../shared/card/piece';
import { trusted } from '../shared/card/trustedLinks';
import { type ActionOptions, actionRow, factLinks, noteLinks } from './cardLinks';

/** What a hover says besides the card. */
export type HoverOptions = Omit<ActionOptions, 'hidden'>;

/**
 * The card of an entity for a hover, limited to what is visible without scrolling; what it leaves out is counted in
 * the link to the dossier. Text from the registry is in strings that are not trusted; names, sources and actions are in
 * strings that may run our own commands and no others.
 */
export function cardMarkdown(dossier: Dossier, place: CardPlace, options: HoverOptions): MarkdownString[] {
  const { title, texts, related, facts, sources, notes, hasOwnFact, hidden } = cardContent(dossier, place);
  const links = [...noteLinks(notes), ...(hasOwnFact ? factLinks(dossier.id) : [])];
  return [
    top(title, actionRow(dossier, { ...options, hidden })),
    prose(texts),
    trusted(related.markdown),
    prose(facts),
    trusted([sources.markdown, ...links].filter((part) => part !== '').join(GAP)),
  ].filter(({ value }) => value !== '');
}

/** One of several meanings of an ambiguous name: its heading, the actions and the summary. */
export function shortCardMarkdown(dossier: Dossier, options: HoverOptions): MarkdownString[] {
  const { title, texts, hidden } = shortCardContent(dossier);
  return [top(title, actionRow(dossier, { ...options, hidden })), prose(texts)].filter(({ value }) => value !== '');
}

function top({ markdown }: Piece, actions: string): MarkdownString {
  return trusted(`${markdown}${BREAK}${actions}`);
}
