import { l10n, type MarkdownString } from 'vscode';
import { type Citation, citationText } from '../../core/queries/entities/citation';
import type { EntityCard } from '../../core/queries/entities/entityCard';
import type { Registry } from '../../core/registry/merging/registry';
import { keyWord } from '../../core/registry/vocabulary/words';
import {
  BREAK,
  facts,
  heading,
  ownNote,
  plainAttributes,
  prose,
  SEPARATOR,
  summary,
  VALUE_LENGTH,
} from '../shared/card/cardPieces';
import { escapeMarkdown, shorten } from '../shared/card/escapeMarkdown';
import { fitting, join, labelled, linesOf, type Piece, plain } from '../shared/card/piece';
import { relations } from '../shared/card/relatedPieces';
import { moreLink, sourceLink, trusted } from '../shared/card/trustedLinks';
import { type ActionOptions, actionRow } from './cardLinks';

export interface CardOptions extends ActionOptions {
  /** The name of the entity in the note because of which a weak alias counts. */
  readonly evidence?: string | undefined;
}

/** VS Code limits a hover to 250 pixels, unless the editor is very high. */
const LINES = 10;
/** Between groups of relations, whose names have `SEPARATOR` between them. */
const GAP = '\u2003';

/**
 * The card of an entity for a hover, limited to what is visible without scrolling; what it leaves out is counted in a
 * link. Text from the registry is in strings that are not trusted; names, sources and actions are in strings that may run
 * our own commands and no others.
 */
export function cardMarkdown(card: EntityCard, registry: Registry, options: CardOptions): MarkdownString[] {
  const { locale, evidence } = options;
  const title = heading(card, locale);
  const why = plain(
    evidence === undefined ? undefined : l10n.t('Counted because this note names {name}', { name: evidence }),
  );
  const texts = [ownNote(card), summary(card), fitting(plainAttributes(card, locale), SEPARATOR, 1)];
  const related = fitting(relations(card, locale), GAP, 2);
  const above = [title, why, ...texts, related].reduce((sum, piece) => sum + linesOf(piece), 0);
  // One line is for the actions, and one for the sources.
  const happened = firstLines(facts(card, locale), LINES - 2 - above);
  const cited = sources(card, happened.length, registry, locale);
  const shown = [title, ...texts, related, ...happened, cited].reduce((sum, { things }) => sum + things, 0);
  const more = moreLink(card.id, card.size - shown, locale);
  return [
    top(title, actionRow(card.id, options)),
    prose([why, ...texts]),
    trusted(related.markdown),
    prose(happened),
    trusted([more, cited.markdown].filter((part) => part !== '').join(GAP)),
  ].filter(({ value }) => value !== '');
}

/** One of several meanings of an ambiguous name: its heading, the actions and the summary. */
export function shortCardMarkdown(card: EntityCard, options: CardOptions): MarkdownString[] {
  const [title, about] = [heading(card, options.locale), summary(card)];
  const more = moreLink(card.id, card.size - title.things - about.things, options.locale);
  const actions = [actionRow(card.id, options), more].filter((part) => part !== '').join(SEPARATOR);
  return [top(title, actions), prose([about])].filter(({ value }) => value !== '');
}

/** The first pieces, as many as fit on so many lines, each on its own; but at least one. */
function firstLines(pieces: readonly Piece[], lines: number): readonly Piece[] {
  let room = lines;
  const end = pieces.findIndex((piece, index) => {
    room -= linesOf(piece);
    return room < 0 && index > 0;
  });
  return end < 0 ? pieces : pieces.slice(0, end);
}

function top({ markdown }: Piece, actions: string): MarkdownString {
  return trusted(`${markdown}${BREAK}${actions}`);
}

/** What the entity itself cites, and of what its facts cite all that can be opened. */
function sources(card: EntityCard, factsShown: number, registry: Registry, locale: string): Piece {
  const own = card.attributes.flatMap(({ values }) =>
    values.flatMap((value) => (value.kind === 'citation' ? [value.citation] : [])),
  );
  const pieces = new Map<string, Piece>();
  const add = (citation: Citation, isOwn: boolean): void => {
    const source = registry.sources.get(citation.source ?? '');
    const text = shorten(citationText(citation, locale), VALUE_LENGTH);
    const link = source && sourceLink(source, text, locale);
    const markdown = link ?? (isOwn ? escapeMarkdown(text) : '');
    if (markdown !== '' && !pieces.has(text)) pieces.set(text, { ...plain(text), markdown, things: isOwn ? 1 : 0 });
  };
  for (const citation of own) add(citation, true);
  for (const { citation } of card.facts.slice(0, factsShown)) if (citation) add(citation, false);
  const all = join([...pieces.values()], SEPARATOR);
  return pieces.size === 0 ? all : labelled(keyWord('file', 'sources', locale), all);
}
