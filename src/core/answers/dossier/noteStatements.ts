import type { Mention } from '../../notes/mentions/mention';
import { isExportedPage, noteDate } from '../../notes/mentions/noteDate';
import { type ExcerptPiece, excerptOf, withoutMarkup } from '../../notes/sentences/excerpt';
import { noteTitle } from '../../notes/sentences/noteHeadings';
import { sentenceAround } from '../../notes/sentences/sentenceAround';
import { hashText, hashUnit } from '../../text/base/hash';
import { lazy, memoize, runToEnd } from '../../text/base/lazy';
import { LineIndex } from '../../text/base/lines';
import { firstIndex, greatestFirst } from '../../text/base/lists';
import type { Span } from '../../text/base/textEdit';
import { endsSentence } from '../../text/languages/sentenceEnds';
import { blocksOf } from '../../text/markdown/blocks';
import type { Ranges } from '../../text/markdown/nonProse';
import { lexZones, type Zones, type ZonesAndBlocks, zonesAndBlocks } from '../../text/markdown/zones';
import { hasUnspaced } from '../../text/units/blanks';
import { dateOrder } from '../entities/dateOrder';
import { isLaterThan } from '../entities/held';
import { type HeadedCell, rowWithHeads } from './citedMarkdown';

/** A note's sentence that names one of the entities. */
export interface NoteSentence {
  /** The offset of its first mention, in UTF-16 units of the note. */
  readonly offset: number;
  /** 32 bits of its text without blanks, so that a paragraph may be filled anew. */
  readonly hash: number;
  readonly pieces: readonly ExcerptPiece[];
  /** In UTF-16 units of the note; undefined for a row of a table, which is no sentence. */
  readonly span: Span | undefined;
  /** Whether a mention in it may mean another entity. */
  readonly isAmbiguous: boolean;
  /** The ids of the other entities that it names, without names that may mean several. */
  readonly others: readonly string[];
}

/** The sentences of one note that name one of some entities. */
export interface NoteStatements {
  /** A URI, or a path. */
  readonly note: string;
  /** The path of its file, with slashes. */
  readonly path: string;
  /** Its first heading, else its file name. */
  readonly title: string;
  /** ISO 8601, perhaps shortened; '' if the note has no date. */
  readonly date: string;
  /** At least one; line and column are zero-based. */
  readonly sentences: readonly (NoteSentence & { readonly line: number; readonly column: number })[];
}

export interface NoteText {
  /** A URI, or a path. */
  readonly note: string;
  /** The path of its file, with slashes. */
  readonly path: string;
  readonly text: string;
}

/**
 * What a note says of some entities; undefined if it names none of them, or is itself the exported page of an entity, which
 * only repeats what others say.
 *
 * @param mentions all mentions of the note.
 * @param ids undefined for all entities.
 */
export function noteStatementsOf(
  { note, path, text }: NoteText,
  mentions: readonly Mention[],
  ids: ReadonlySet<string> | undefined,
): NoteStatements | undefined {
  if (!mentions.some((mention) => isOneOf(mention, ids))) return undefined;
  if (isExportedPage(text)) return undefined;
  const zones = lexZones(text);
  const sentences = sentencesOf(text, zones, mentions, ids);
  if (sentences.length === 0) return undefined;
  const fileName = path.slice(path.lastIndexOf('/') + 1);
  const lines = new LineIndex(text);
  return {
    note,
    path,
    title: noteTitle(text, zones, fileName),
    date: noteDate(text, fileName) ?? '',
    sentences: sentences.map((sentence) => ({ ...sentence, ...lines.locate(sentence.offset) })),
  };
}

/**
 * The notes in two parts, each in the order in which they are given: those that are dated later than the day for which the
 * reader asks, and all others.
 *
 * @param asOf see `Dossier.asOf`.
 */
export function setLaterApart<N extends Pick<NoteStatements, 'date'>>(
  notes: readonly N[],
  asOf: string | undefined,
): { readonly until: readonly N[]; readonly later: readonly N[] } {
  const isLater = ({ date }: N): boolean => isLaterThan(date, asOf);
  return { until: notes.filter((note) => !isLater(note)), later: notes.filter(isLater) };
}

/** By date, the newest first, those without a date last; notes of one date by their paths, in the order of UTF-16 units. */
export function newestNotesFirst<N extends Pick<NoteStatements, 'date' | 'path'>>(notes: readonly N[]): readonly N[] {
  const byPath = [...notes].sort((a, b) => (a.path === b.path ? 0 : a.path < b.path ? -1 : 1));
  return greatestFirst(byPath, ({ date }) => dateOrder(date));
}

/**
 * The sentences of a note that name one of some entities, each once, in the order of the text; without headings, items and other blocks that
 * have nothing but names, and without the heads of tables. Each cell of a row has the head of its column before it.
 *
 * @param mentions all mentions of the note.
 * @param ids undefined for all entities.
 */
export function sentencesOf(
  text: string,
  zones: Zones,
  mentions: readonly Mention[],
  ids: ReadonlySet<string> | undefined,
): readonly NoteSentence[] {
  const wanted = mentions.filter((mention) => isOneOf(mention, ids));
  return Array.from(saidIn(text, zones, blocksOf(text), mentions, wanted), ({ mention, sentence, inside, row }) => {
    const marks = inside.filter((each) => isOneOf(each, ids));
    return {
      offset: mention.start,
      hash: hashOf(text, { sentence, row }),
      span: row ? undefined : sentence,
      pieces: row ? excerptOfRow(text, zones, row, marks) : excerptOf(text, zones, sentence, mention, marks),
      isAmbiguous: marks.some(({ entities }) => entities.length > 1),
      others: othersIn(inside, ids),
    };
  });
}

/**
 * By each of the entities that a note names, the hashes of the sentences that `sentencesOf` gives for it.
 *
 * @param mentions all mentions of the note.
 * @param watched those that name one of the entities.
 * @param lexed at least the zones of the blocks that have a mention: no other block decides where a sentence ends.
 */
export function sentenceHashes(
  text: string,
  mentions: readonly Mention[],
  ids: ReadonlySet<string>,
  watched: readonly Mention[] = mentions.filter((mention) => isOneOf(mention, ids)),
  lexed?: ZonesAndBlocks,
): ReadonlyMap<string, readonly number[]> {
  if (watched.length === 0) return new Map();
  const { zones, blocks: blocksIn } = lexed ?? runToEnd(zonesAndBlocks(text));
  // Only of a table are others asked for.
  const blocks = blocksIn(text.includes('|') ? undefined : watched.map(({ start }) => start));
  const found = new Map<string, number[]>();
  // After a name with a full stop in it, where a sentence begins depends on the name from which that is looked for.
  const isOpen = watched.some((mention) => endsWithin(text, mention));
  for (const some of isOpen ? Array.from(ids, (id) => new Set([id])) : [ids]) {
    const wanted = isOpen ? watched.filter((mention) => isOneOf(mention, some)) : watched;
    let at = 0;
    for (const said of saidIn(text, zones, blocks, mentions, wanted)) {
      const hash = hashOf(text, said);
      const named = new Set<string>();
      while (wanted[at] !== said.mention) at++;
      for (; at < wanted.length && wanted[at]!.start < said.sentence.end; at++)
        for (const id of wanted[at]!.entities) named.add(id);
      for (const id of named) if (some.has(id)) memoize(found, id, () => []).push(hash);
    }
  }
  return found;
}

/** A sign that may end a sentence; see `endsSentence`. */
const SIGN = /[.!?。！？；…]/;

function endsWithin(text: string, { start, end }: Span): boolean {
  if (!SIGN.test(text.slice(start, end))) return false;
  for (let at = start; at < end; at++) if (endsSentence(text, at)) return true;
  return false;
}

/** Without blanks. In a table, of the cells of the row: what is a sentence among them depends on more than its block. */
function hashOf(
  text: string,
  { sentence, row }: { readonly sentence: Span; readonly row: readonly HeadedCell[] | undefined },
): number {
  let hash = hashText('');
  for (const { start, end } of row?.map(({ cell }) => cell) ?? [sentence]) {
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (unit > 0x20 && unit !== 0xa0 && unit !== 0x3000) hash = hashUnit(hash, unit);
    }
    // So that what moves into another cell is another row.
    hash = hashUnit(hash, 0);
  }
  return hash;
}

/** The sentences with the first mention of those that are wanted, and all mentions in them; in a table, with the cells of the row. */
function* saidIn(text: string, zones: Zones, blocks: Ranges, mentions: readonly Mention[], wanted: readonly Mention[]) {
  let last = -1;
  const mayHaveRows = text.includes('|');
  for (const mention of wanted) {
    if (mention.start < last) continue;
    const sentence = sentenceAround(text, blocks, zones, mention);
    last = sentence.end;
    const from = firstIndex(mentions.length, (index) => mentions[index]!.start >= sentence.start);
    let to = from;
    while (to < mentions.length && mentions[to]!.start < sentence.end) to++;
    const inside = mentions.slice(from, to);
    const row = mayHaveRows ? rowWithHeads(text, blocks, sentence) : undefined;
    if (row?.length === 0 || (!row && isNothingButNames(text, blocks, sentence, inside))) continue;
    yield { mention, sentence, inside, row };
  }
}

const WORD = lazy(() => /[\p{L}\p{N}]/u);

/** Whether a sentence is a whole block, such as a heading or a signature, in which there is no word and no number but in names. */
function isNothingButNames(text: string, blocks: Ranges, { start, end }: Span, mentions: readonly Mention[]): boolean {
  const block = firstIndex(blocks.length / 2, (index) => blocks[index * 2]! > start) - 1;
  const isWhole = blocks[block * 2] === start && blocks[block * 2 + 1]! <= end;
  if (!isWhole) return false;
  let at = start;
  for (const mention of mentions) {
    if (WORD().test(text.slice(at, mention.start))) return false;
    at = Math.max(at, mention.end);
  }
  return !WORD().test(text.slice(at, end));
}

/** "Company: Nvidia · Share: 12%". */
function excerptOfRow(
  text: string,
  zones: Zones,
  row: readonly HeadedCell[],
  marks: readonly Mention[],
): readonly ExcerptPiece[] {
  return row.flatMap(({ head, cell }, index) => {
    const [first = cell] = marks.filter(({ start }) => start >= cell.start && start < cell.end);
    const column = withoutMarkup(text, zones, head);
    const colon = column === '' ? '' : hasUnspaced(column) ? '：' : ': ';
    const before = `${index === 0 ? '' : ' · '}${column}${colon}`;
    return [...(before === '' ? [] : [{ text: before, mark: false }]), ...excerptOf(text, zones, cell, first, marks)];
  });
}

function othersIn(mentions: readonly Mention[], ids: ReadonlySet<string> | undefined): readonly string[] {
  if (!ids) return [];
  const single = mentions.filter(({ entities }) => entities.length === 1).map(({ entities }) => entities[0]!);
  return [...new Set(single)].filter((other) => !ids.has(other));
}

function isOneOf({ entities }: Mention, ids: ReadonlySet<string> | undefined): boolean {
  if (!ids) return true;
  for (const id of entities) if (ids.has(id)) return true;
  return false;
}

/** The sentences of notes that name both the entity and another one. */
export function besideIn(notes: readonly NoteStatements[], other: string): readonly NoteStatements[] {
  return notes
    .map((note) => ({ ...note, sentences: note.sentences.filter(({ others }) => others.includes(other)) }))
    .filter(({ sentences }) => sentences.length > 0);
}
