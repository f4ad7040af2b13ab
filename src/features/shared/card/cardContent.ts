import * as vscode from 'vscode';
import type { CitedAs, Dossier, TimelineStatement } from '../../../core/answers/dossier/dossier';
import { latestFacts } from '../../../core/answers/dossier/latestFacts';
import { languageAround } from '../../../core/answers/notes/languageAround';
import type { Mention } from '../../../core/notes/mentions/mention';
import type { Registry } from '../../../core/registry/merging/registry';
import { keyWord } from '../../../core/registry/vocabulary/words';
import { findFrontMatter } from '../../../core/text/markdown/frontMatter';
import type { Note } from '../../../workspace/notes/openNotes';
import { cardLanguage } from '../../../workspace/settings';
import { type CardPiece, fitting, join, labelledPiece, lineCount, textPiece } from './cardPiece';
import {
  FACTS_SHOWN,
  fact,
  heading,
  namesBeside,
  plainProperties,
  remarkPiece,
  SEPARATOR,
  summary,
  textLines,
  VALUE_LENGTH,
} from './cardPieces';
import { escapeMarkdown, shorten } from './escapeMarkdown';
import { relationPieces } from './relatedPieces';
import { sourceLink } from './trustedLinks';

/** The language (BCP 47) of a card for a mention in a note, or of one that belongs to no note. */
export function cardLocale(note?: Note, mention?: Mention): string {
  const language = cardLanguage();
  if (language !== 'editor' && language !== 'note') return language;
  if (language === 'editor' || !note || !mention) return vscode.env.language;
  const { text, mentions } = note;
  return languageAround(text, mention, mentions, vscode.env.language, findFrontMatter(text).end);
}

/** A source that is a note, and the date of the fact that cites it. */
export interface CitedNote {
  readonly date: string;
  readonly cited: CitedAs;
}

/** The content of an entity's card, from top to bottom. Its pieces may be empty. */
export interface CardContent {
  readonly title: CardPiece;
  /** Why the name counts, the note of the user, the summary, and values that are not entities. */
  readonly texts: readonly CardPiece[];
  /** May have links in its Markdown, as `sources` may. */
  readonly related: CardPiece;
  readonly facts: readonly CardPiece[];
  /** The sources that the entity itself cites and the facts above do not; and up to which day the registry was kept. */
  readonly sources: CardPiece;
  /** The notes that the facts cite. */
  readonly notes: readonly CitedNote[];
  /** How many things there is no room for. */
  readonly hidden: number;
}

/** VS Code limits a hover to 250 pixels, unless the editor is very high. */
const LINES = 10;
/** With this many facts to show, relations get one line instead of two. */
const FACTS_WITH_ROOM = 3;
/** Between groups of relations, whose names have `SEPARATOR` between them. */
export const GAP = '\u2003';

/** The context in which a card is shown. */
export interface CardContext {
  readonly registry: Registry;
  /** The date of the note: see `FactChoice`. */
  readonly until?: string | undefined;
  /** See `whyCounted`. */
  readonly why?: string | undefined;
}

/** The content of a card, limited to what is visible in a hover without scrolling. */
export function cardContent(dossier: Dossier, { registry, until, why }: CardContext): CardContent {
  const title = heading(registry, dossier);
  const reason = textPiece(why);
  const values = fitting(plainProperties(dossier), SEPARATOR, 1);
  const texts = [remarkPiece(dossier), summary(dossier), ...textLines(dossier), values];
  const latest = latestFacts(registry, dossier, { limit: FACTS_SHOWN, until });
  const related = fitting(relationPieces(dossier), GAP, latest.length < FACTS_WITH_ROOM ? 2 : 1);
  const above = [title, reason, ...texts, related].reduce((sum, piece) => sum + lineCount(piece), 0);
  // One line is for the actions, and one for the sources.
  const happened = factsOn(LINES - 2 - above, latest, (each, isCut) => fact(registry, each, dossier.language, isCut));
  const facts = latest.slice(0, happened.length);
  const cited = sources(dossier, facts, registry);
  return {
    title,
    texts: [reason, ...texts],
    related,
    facts: happened,
    sources: join([cited, textPiece(dossier.keptUntil)], GAP),
    notes: citedNotes(facts, registry),
    hidden: hiddenBeside([title, ...texts, related, ...happened, cited], dossier),
  };
}

/** The title and the summary, for one of several meanings of an ambiguous name. */
export function shortCardContent(dossier: Dossier, registry: Registry): CardContent {
  const [title, about, none] = [heading(registry, dossier), summary(dossier), textPiece(undefined)];
  const hidden = hiddenBeside([title, about], dossier);
  return {
    title,
    texts: [about],
    related: none,
    facts: [],
    sources: none,
    notes: [],
    hidden,
  };
}

/** How many names, texts, values, relations, facts and events are not among the pieces. */
function hiddenBeside(pieces: readonly CardPiece[], dossier: Dossier): number {
  const { otherNames, summary, description, properties, relations, timeline } = dossier;
  const counts = [
    1 + otherNames.length + namesBeside(dossier).length,
    ...[summary, description, timeline].map(({ length }) => length),
    ...properties.map(({ values }) => values.length),
    ...relations.map(({ count }) => count),
    ...pieces.map(({ things }) => -things),
  ];
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The first facts, as many as fit on so many lines; where too few do so in full, each is cut to a line. */
function factsOn(
  lines: number,
  facts: readonly TimelineStatement[],
  pieceOf: (fact: TimelineStatement, isCut: boolean) => CardPiece,
): readonly CardPiece[] {
  const piecesOf = (isCut: boolean): readonly CardPiece[] =>
    firstLines(
      facts.map((each) => pieceOf(each, isCut)),
      lines,
    );
  const whole = piecesOf(false);
  return whole.length >= Math.min(FACTS_WITH_ROOM, facts.length) ? whole : piecesOf(true);
}

/** The first pieces, as many as fit on so many lines, each on its own; but at least one. */
function firstLines(pieces: readonly CardPiece[], lines: number): readonly CardPiece[] {
  let room = lines;
  const end = pieces.findIndex((piece, index) => {
    room -= lineCount(piece);
    return room < 0 && index > 0;
  });
  return end < 0 ? pieces : pieces.slice(0, end);
}

/** The sources that the entity itself cites and no fact above does. */
function sources({ citations, language }: Dossier, facts: readonly TimelineStatement[], registry: Registry): CardPiece {
  const above = new Set(facts.flatMap((fact) => fact.citations.map(({ text }) => text)));
  const left = citations.filter(({ text }, index, all) => {
    const isFirst = all.findIndex((other) => other.text === text) === index;
    return isFirst && !above.has(text);
  });
  const pieces = left.map(({ source: id = '', text }) => {
    const source = registry.sources.get(id);
    const shown = shorten(text, VALUE_LENGTH);
    return { ...textPiece(shown), markdown: (source && sourceLink(source, shown, language)) ?? escapeMarkdown(shown) };
  });
  const all = join(pieces, SEPARATOR);
  return pieces.length === 0 ? all : labelledPiece(keyWord(registry.vocabulary, 'file', 'sources', language), all);
}

/** The notes that facts cite, each once. */
function citedNotes(facts: readonly TimelineStatement[], { sources }: Registry): readonly CitedNote[] {
  const byNote = new Map<string, CitedNote>();
  for (const { date, citations } of facts) {
    for (const cited of citations) {
      const note = sources.get(cited.source ?? '')?.note?.value;
      if (note !== undefined && !byNote.has(note)) byNote.set(note, { date, cited });
    }
  }
  return [...byNote.values()];
}
