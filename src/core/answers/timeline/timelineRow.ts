import type { IndexedMention } from '../../notes/mentions/mentionIndex';
import type { Snapshot } from '../../registry/engine/snapshot';
import type { Entity } from '../../registry/model';
import { inLanguage } from '../../registry/vocabulary/words';
import { compareIsoDates } from '../../text/units/isoDate';
import type { TextPiece } from '../dossier/dossier';
import { entityPiece, linkedText } from '../dossier/linkedText';
import type { NoteStatements } from '../dossier/noteStatements';
import { citedAs, type Reader } from '../dossier/statements';
import { type DatedItem, datedWords, ownFactOf, ownLinkOf } from '../entities/chronicle';
import { byYearAndMonth } from '../entities/chronicleFilter';
import { COMING_UP, kindWord, monthName } from '../entities/chronicleWords';
import type { DatedNote } from '../entities/datedNotes';
import { isMine } from '../entities/entityFilter';
import { happenedAt } from '../entities/held';
import { setComingApart, timeUntil } from '../entities/timeUntil';
import { dateText } from '../entities/valueText';
import { displayName } from '../names/displayName';
import type { Coming, HappenedRow, NoteRow, TimelineMonth } from './timelineData';

/** The items of a timeline in its order: the newest first, those without a date last. */
export type TimelineEntry = DatedItem | DatedNote;

/** So many entities are named beside what happened. */
const INVOLVED = 6;

/** So many sentences of a note are shown. */
const SENTENCES = 5;

/** The entries as a page lists them, and their months in this order, with how many entries they have. */
export interface TimelineOrder {
  /** First what is dated after today, the soonest first; then all others as they were. */
  readonly entries: readonly TimelineEntry[];
  readonly months: readonly TimelineMonth[];
}

/** @param undated the word for those without a date. */
export function timelineOrder(all: readonly TimelineEntry[], undated: string, reader: Reader): TimelineOrder {
  const { language } = reader;
  const { coming, others } = setComingApart(all, reader);
  const months = byYearAndMonth(others).flatMap((year) =>
    year.months.map(({ month, items }) => ({
      month,
      label: month === '' ? undated : monthName(month, language),
      count: items.length,
    })),
  );
  if (coming.length === 0) return { entries: all, months };
  const first = { month: 'coming' satisfies Coming, label: inLanguage(COMING_UP, language), count: coming.length };
  return { entries: [...coming, ...others], months: [first, ...months] };
}

/** How many entries at the beginning are dated later than the day for which the reader asks. */
export function laterEntries(entries: readonly TimelineEntry[], asOf: string | undefined): number {
  if (asOf === undefined) return 0;
  const first = entries.findIndex(({ date }) => date === '' || compareIsoDates(date, asOf) <= 0);
  return first < 0 ? entries.length : first;
}

/** @param subject the entity that the timeline is about, whose name it does not repeat; undefined if it is about several. */
export function happenedRow(snapshot: Snapshot, item: DatedItem, reader: Reader, subject?: string): HappenedRow {
  const { registry } = snapshot;
  const { language } = reader;
  const { text, citations, location, held, named, until } = datedWords(registry, item, language, reader, subject);
  const pieces = linkedWords(snapshot, text, named, language);
  const inText = new Set(pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.entity])));
  const others = item.involved.filter((id) => id !== subject && !inText.has(id));
  return {
    key: item.key,
    date: until || (item.date === '' ? '' : dateText(item.date, item.endDate)),
    text: pieces,
    involved: others.slice(0, INVOLVED).map((id) => entityPiece(registry.entity(id)!, language)),
    moreInvolved: Math.max(0, others.length - INVOLVED),
    kind: {
      word: kindWord(registry.vocabulary, item.kind, language),
      color: registry.vocabulary.schemaRow(item.kind)?.color,
    },
    held,
    timeUntil: timeUntil(item.date, reader, language),
    citations: citedAs(registry, citations, language),
    location,
    isOwn: isMine(item),
    ownFact: ownFactOf(item),
    ownLink: ownLinkOf(item),
  };
}

/**
 * @param statements what the note says of the entities of the timeline; undefined if it only names them, or cannot be read.
 * @param mentions of these entities, at least one.
 */
export function datedNoteRow(
  { note, date }: Pick<DatedNote, 'note' | 'date'>,
  statements: NoteStatements | undefined,
  mentions: readonly IndexedMention[],
  fileName: string,
  reader: Reader,
): NoteRow {
  const [first] = mentions;
  const { title = fileName, sentences = [] } = statements ?? {};
  return {
    note,
    date,
    held: happenedAt(date, reader.asOf),
    timeUntil: timeUntil(date, reader, reader.language),
    title,
    mentions: mentions.length,
    line: first?.startLine ?? 0,
    column: first?.startColumn ?? 0,
    sentences: sentences.slice(0, SENTENCES),
    moreSentences: Math.max(0, sentences.length - SENTENCES),
  };
}

/** Whether a reader has to be told which entries are the user's own: only some are. */
export function isOnlyPartlyMine(entries: readonly TimelineEntry[]): boolean {
  let [mine, others] = [false, false];
  for (const entry of entries) {
    if ('note' in entry) continue;
    if (isMine(entry)) mine = true;
    else others = true;
  }
  return mine && others;
}

/** A text in which names are links: first those of `named`, in this order, whatever else they may mean, and then all others. */
function linkedWords(
  snapshot: Snapshot,
  text: string,
  named: readonly Entity[],
  language: string,
): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const entity of named) {
    const found = nameIn(text, entity, at, language);
    if (!found) continue;
    pieces.push(...linkedText(snapshot, text.slice(at, found.start), ''));
    at = found.start + found.name.length;
    pieces.push({ entity: entity.id, schema: entity.schema, text: found.name });
  }
  return [...pieces, ...linkedText(snapshot, text.slice(at), '')];
}

/** Where a text names an entity first, by the longest of its names there. */
function nameIn(
  text: string,
  entity: Entity,
  from: number,
  language: string,
): { readonly start: number; readonly name: string } | undefined {
  const shown = displayName(entity, language);
  const names = [shown, ...[...entity.names, ...entity.headline].map(({ item }) => item.value)];
  const found = names.map((name) => ({ start: text.indexOf(name, from), name })).filter(({ start }) => start >= 0);
  return found.sort((a, b) => a.start - b.start || b.name.length - a.name.length)[0];
}
