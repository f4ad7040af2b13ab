import { l10n, MarkdownString } from 'vscode';
import type { MentionCounts } from '../../../core/mentions/mentionIndex';
import type { EntityCard } from '../../../core/queries/entities/entityCard';
import type { TimelineItem } from '../../../core/queries/entities/timeline';
import { actionRow, CARD_COMMANDS } from './cardLinks';
import { companions, fact, heading, plainAttributes, relations } from './cardPieces';
import { shorten } from './escapeMarkdown';
import { fitting, join, linesOf, type Piece, plain } from './piece';

export interface CardOptions {
  readonly locale: string;
  /** Where its entries are, as text for the user; the highest priority first. */
  readonly definedAt: readonly string[];
  /** How often the notes mention it; undefined while the notes are being indexed. */
  readonly counts: MentionCounts | undefined;
  /** The name of the entity in the note because of which a weak alias counts. */
  readonly evidence?: string | undefined;
}

/** How many items of the timeline a caller has to read for a card. */
export const FACTS_READ = 10;

/** At most so many of the latest facts and events, if there is room. */
const FACTS_SHOWN = 3;

const SUMMARY_LENGTH = 220;
/** VS Code limits a hover to 250 pixels, unless the editor is very high. */
const LINES = 10;
const SEPARATOR = ' · ';
const BREAK = '  \n';

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
  const facts = latest(card).map((item) => fact(item, locale));

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

/** The card without links and actions, for tooltips. */
export function tooltipMarkdown(card: EntityCard, locale: string): MarkdownString {
  const head = [heading(card, locale), summary(card), join(plainAttributes(card, locale), SEPARATOR)];
  const facts = join(
    latest(card).map((item) => fact(item, locale)),
    '\n',
  );
  return prose([join(head.filter(isSomething), BREAK), facts], '\n\n');
}

/** Without the events of days for which the entity has a fact of its own, since both often say the same. */
function latest({ timeline }: EntityCard): readonly TimelineItem[] {
  const days = new Set(timeline.filter(({ event }) => event === undefined).map(({ date }) => date));
  return timeline.filter(({ event, date }) => event === undefined || !days.has(date)).slice(0, FACTS_SHOWN);
}

function summary(card: EntityCard): Piece {
  return plain(shorten(card.summary ?? card.description ?? '', SUMMARY_LENGTH));
}

function evidence({ evidence: name }: CardOptions): Piece {
  return plain(name === undefined ? '' : l10n.t('Counted because this note names {name}', { name }));
}

function prose(pieces: readonly Piece[], separator: string): MarkdownString {
  return new MarkdownString(join(pieces.filter(isSomething), separator).markdown, true);
}

function trusted(markdown: string): MarkdownString {
  const string = new MarkdownString(markdown, true);
  string.isTrusted = { enabledCommands: CARD_COMMANDS };
  return string;
}

function isSomething({ markdown }: Piece): boolean {
  return markdown !== '';
}
