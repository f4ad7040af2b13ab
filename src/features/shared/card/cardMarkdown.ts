import { MarkdownString } from 'vscode';
import type { MentionCounts } from '../../../core/mentions/mentionIndex';
import type { EntityCard } from '../../../core/queries/entities/entityCard';
import type { TimelineItem } from '../../../core/queries/entities/timeline';
import { actionRow, CARD_COMMANDS } from './cardLinks';
import { companions, fact, heading, plainAttributes, relations } from './cardPieces';
import { shorten } from './escapeMarkdown';
import { fitting, join, linesOf, type Piece, plain } from './piece';

export interface CardOptions {
  readonly locale: string;
  /** Where its entries are, in words, the nearest first. */
  readonly definedAt: readonly string[];
  /** How often the notes speak of it; undefined where that is not known yet. */
  readonly counts: MentionCounts | undefined;
}

/** So much of the timeline is enough to choose from. */
export const FACTS_READ = 10;

/** Of the latest facts and events; there is not always room for all of them. */
const FACTS_SHOWN = 3;

const SUMMARY_LENGTH = 220;
/** VS Code cuts a hover off at 250 pixels, unless the editor is very high. */
const LINES = 10;
const SEPARATOR = ' · ';
const BREAK = '  \n';

/**
 * The card of an entity for a hover, as much of it as shows without scrolling. Prose of the registry is in strings that
 * are not trusted; names of entities, as links, and the row of actions in strings that may call our own three commands
 * and nothing else.
 */
export function cardMarkdown(card: EntityCard, options: CardOptions): MarkdownString[] {
  const { locale } = options;
  const head = [heading(card, locale), summary(card), fitting(plainAttributes(card, locale), SEPARATOR, 1)];
  const related = fitting(relations(card, locale), SEPARATOR, 2);
  const others = companions(card, locale);
  const facts = latest(card).map(fact);

  // The action row is one line. Two facts come before who else was there, and that before the third fact.
  let room = LINES - 1 - [...head, related].reduce((sum, piece) => sum + linesOf(piece), 0);
  const shown: Piece[] = [];
  let company = plain('');
  const take = (piece: Piece): boolean => {
    room -= linesOf(piece);
    return room >= 0;
  };
  for (const piece of facts.slice(0, FACTS_SHOWN - 1)) if (take(piece) || shown.length === 0) shown.push(piece);
  if (take(others)) company = others;
  for (const piece of facts.slice(FACTS_SHOWN - 1)) if (take(piece)) shown.push(piece);

  return [
    prose(head, BREAK),
    ours([related], ''),
    prose(shown, '\n'),
    ours([company], ''),
    trusted(actionRow(card.id, options)),
  ].filter(({ value }) => value !== '');
}

/** One of several candidates: who it is, in two lines, and what can be done. */
export function shortCardMarkdown(card: EntityCard, options: CardOptions): MarkdownString[] {
  return [prose([heading(card, options.locale), summary(card)], BREAK), trusted(actionRow(card.id, options))];
}

/** The card without links and actions, as for a tooltip beside a tree that has them already. */
export function tooltipMarkdown(card: EntityCard, locale: string): MarkdownString {
  const head = [heading(card, locale), summary(card), join(plainAttributes(card, locale), SEPARATOR)];
  const facts = join(latest(card).map(fact), '\n');
  return prose([join(head.filter(isSomething), BREAK), facts], '\n\n');
}

/** What an entity's own fact says of a day goes before the event of that day, which often says the same. */
function latest({ timeline }: EntityCard): readonly TimelineItem[] {
  const days = new Set(timeline.filter(({ event }) => event === undefined).map(({ date }) => date));
  return timeline.filter(({ event, date }) => event === undefined || !days.has(date)).slice(0, FACTS_SHOWN);
}

function summary(card: EntityCard): Piece {
  return plain(shorten(card.summary ?? card.description ?? '', SUMMARY_LENGTH));
}

function prose(pieces: readonly Piece[], separator: string): MarkdownString {
  return new MarkdownString(join(pieces.filter(isSomething), separator).markdown, true);
}

function ours(pieces: readonly Piece[], separator: string): MarkdownString {
  return trusted(join(pieces.filter(isSomething), separator).markdown);
}

function trusted(markdown: string): MarkdownString {
  const string = new MarkdownString(markdown, true);
  string.isTrusted = { enabledCommands: CARD_COMMANDS };
  return string;
}

function isSomething({ markdown }: Piece): boolean {
  return markdown !== '';
}
