import type { MarkdownString } from 'vscode';
import type { EntityCard } from '../../core/queries/entities/entityCard';
import type { Registry } from '../../core/registry/merging/registry';
import { cardContent, GAP, shortCardContent } from '../shared/card/cardContent';
import { BREAK, prose } from '../shared/card/cardPieces';
import type { Piece } from '../shared/card/piece';
import { trusted } from '../shared/card/trustedLinks';
import { type ActionOptions, actionRow, factLinks } from './cardLinks';

export interface CardOptions extends Omit<ActionOptions, 'hidden'> {
  /** Why the name counts, where it is a weak one. */
  readonly why?: string | undefined;
}

/**
 * The card of an entity for a hover, limited to what is visible without scrolling; what it leaves out is counted in
 * the link to the dossier. Text from the registry is in strings that are not trusted; names, sources and actions are in
 * strings that may run our own commands and no others.
 */
export function cardMarkdown(card: EntityCard, registry: Registry, options: CardOptions): MarkdownString[] {
  const { title, texts, related, facts, sources, hidden } = cardContent(card, registry, options.locale, options.why);
  return [
    top(title, actionRow(card.id, { ...options, hidden })),
    prose(texts),
    trusted(related.markdown),
    prose(facts),
    trusted([sources.markdown, ...factLinks(card)].filter((part) => part !== '').join(GAP)),
  ].filter(({ value }) => value !== '');
}

/** One of several meanings of an ambiguous name: its heading, the actions and the summary. */
export function shortCardMarkdown(card: EntityCard, options: CardOptions): MarkdownString[] {
  const { title, texts, hidden } = shortCardContent(card, options.locale);
  return [top(title, actionRow(card.id, { ...options, hidden })), prose(texts)].filter(({ value }) => value !== '');
}

function top({ markdown }: Piece, actions: string): MarkdownString {
  return trusted(`${markdown}${BREAK}${actions}`);
}
