import { l10n, MarkdownString } from 'vscode';
import type { MentionCounts } from '../../core/mentions/mentionIndex';
import type { EntityCard } from '../../core/queries/entities/entityCard';
import {
  BREAK,
  FACTS_SHOWN,
  heading,
  latestFacts,
  plainAttributes,
  prose,
  SEPARATOR,
  summary,
} from '../shared/card/cardPieces';
import { fitting, linesOf, type Piece, plain } from '../shared/card/piece';
import { actionRow, CARD_COMMANDS } from './cardLinks';
import { companions, relations } from './relatedPieces';

export interface CardOptions {
  readonly locale: string;
  /** Where its entries are, as text for the user; the highest priority first. */
  readonly definedAt: readonly string[];
  /** How often the notes mention it; undefined while the notes are being indexed. */
  readonly counts: MentionCounts | undefined;
  /** The name of the entity in the note because of which a weak alias counts. */
  readonly evidence?: string | undefined;
}

/** VS Code limits a hover to 250 pixels, unless the editor is very high. */
const LINES = 10;

/**
 * The card of an entity for a hover, limited to what is visible without scrolling. Text from the registry is in strings
 * that are not trusted; links to entities and actions are in strings that may run our own three commands and no others.
 */
export function cardMarkdown(card: EntityCard, options: CardOptions): MarkdownString[] {
  const { locale } = options;
  const head = [
    heading(card, locale),
    evidence(options),
    summary(card),
    fitting(plainAttributes(card, locale), SEPARATOR, 1),
  ];
  const related = fitting(relations(card, locale), SEPARATOR, 2);
  const others = companions(card, locale);
  const facts = latestFacts(card, locale);

  // One line is for the actions. By priority: two facts, the companions, the third fact.
  let room = LINES - 1 - [...head, related].reduce((sum, piece) => sum + linesOf(piece), 0);
  const shown: Piece[] = [];
  let shownOthers = plain('');
  const take = (piece: Piece): boolean => {
    room -= linesOf(piece);
    return room >= 0;
  };
  for (const piece of facts.slice(0, FACTS_SHOWN - 1)) if (take(piece) || shown.length === 0) shown.push(piece);
  if (take(others)) shownOthers = others;
  for (const piece of facts.slice(FACTS_SHOWN - 1)) if (take(piece)) shown.push(piece);

  return [
    prose(head, BREAK),
    trusted(related.markdown),
    prose(shown, '\n'),
    trusted(shownOthers.markdown),
    trusted(actionRow(card.id, options)),
  ].filter(({ value }) => value !== '');
}

/** One of several meanings of an ambiguous name: its heading and summary, and the actions. */
export function shortCardMarkdown(card: EntityCard, options: CardOptions): MarkdownString[] {
  return [prose([heading(card, options.locale), summary(card)], BREAK), trusted(actionRow(card.id, options))];
}

function evidence({ evidence: name }: CardOptions): Piece {
  return plain(name === undefined ? '' : l10n.t('Counted because this note names {name}', { name }));
}

function trusted(markdown: string): MarkdownString {
  const string = new MarkdownString(markdown, true);
  string.isTrusted = { enabledCommands: CARD_COMMANDS };
  return string;
}
