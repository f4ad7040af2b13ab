import { type Citation, citationText } from '../../../core/queries/entities/citation';
import type { EntityCard } from '../../../core/queries/entities/entityCard';
import type { Registry } from '../../../core/registry/merging/registry';
import { keyWord } from '../../../core/registry/vocabulary/words';
import { facts, heading, ownNote, plainAttributes, SEPARATOR, summary, VALUE_LENGTH } from './cardPieces';
import { escapeMarkdown, shorten } from './escapeMarkdown';
import { fitting, join, labelled, linesOf, type Piece, textPiece } from './piece';
import { relations } from './relatedPieces';
import { sourceLink } from './trustedLinks';

/** What a card shows of an entity, from top to bottom. Its pieces may be empty. */
export interface CardContent {
  readonly title: Piece;
  /** Why the name counts, the note of the user, the summary, and values that are not entities. */
  readonly texts: readonly Piece[];
  /** May have links in its Markdown, as `sources` may. */
  readonly related: Piece;
  readonly facts: readonly Piece[];
  readonly sources: Piece;
  /** How many things there is no room for. */
  readonly hidden: number;
}

/** VS Code limits a hover to 250 pixels, unless the editor is very high. */
const LINES = 10;
/** Between groups of relations, whose names have `SEPARATOR` between them. */
export const GAP = '\u2003';

/**
 * The content of a card, limited to what is visible in a hover without scrolling, in the language `locale` (BCP 47).
 *
 * @param why why the name counts, where it is a weak one.
 */
export function cardContent(card: EntityCard, registry: Registry, locale: string, why?: string): CardContent {
  const title = heading(card, locale);
  const reason = textPiece(why);
  const texts = [ownNote(card), summary(card), fitting(plainAttributes(card, locale), SEPARATOR, 1)];
  const related = fitting(relations(card, locale), GAP, 2);
  const above = [title, reason, ...texts, related].reduce((sum, piece) => sum + linesOf(piece), 0);
  // One line is for the actions, and one for the sources.
  const happened = firstLines(facts(card, locale), LINES - 2 - above);
  const cited = sources(card, happened.length, registry, locale);
  const shown = [title, ...texts, related, ...happened, cited].reduce((sum, { things }) => sum + things, 0);
  return { title, texts: [reason, ...texts], related, facts: happened, sources: cited, hidden: card.size - shown };
}

/** The title and the summary, for one of several meanings of an ambiguous name. */
export function shortCardContent(card: EntityCard, locale: string): CardContent {
  const [title, about, none] = [heading(card, locale), summary(card), textPiece(undefined)];
  const hidden = card.size - title.things - about.things;
  return { title, texts: [about], related: none, facts: [], sources: none, hidden };
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
    if (markdown !== '' && !pieces.has(text)) pieces.set(text, { ...textPiece(text), markdown, things: isOwn ? 1 : 0 });
  };
  for (const citation of own) add(citation, true);
  for (const { citation } of card.facts.slice(0, factsShown)) if (citation) add(citation, false);
  const all = join([...pieces.values()], SEPARATOR);
  return pieces.size === 0 ? all : labelled(keyWord('file', 'sources', locale), all);
}
