import { firstIndex } from '../base/firstIndex';
import { LineIndex } from '../base/lineIndex';
import { blocksOf } from '../markdown/blocks';
import { headings } from '../markdown/headings';
import { lexZones, type Zones } from '../markdown/zones';
import { isExportedPage } from '../mentions/exportedPage';
import type { Mention } from '../mentions/mention';
import { noteDate } from '../mentions/noteDate';
import { dateOrder } from '../queries/entities/dateOrder';
import { type ExcerptPiece, excerptOf, withoutMarkup } from './excerpt';
import { sentenceAround } from './sentenceAround';

/** A note's sentence that names the entity. */
export interface NoteSentence {
  /** Where its first mention is, in UTF-16 units of the note. */
  readonly offset: number;
  readonly pieces: readonly ExcerptPiece[];
  /** Whether a mention in it may mean another entity. */
  readonly isAmbiguous: boolean;
  /** The ids of the other entities that it names, without names that may mean several. */
  readonly others: readonly string[];
}

/** What one note says of an entity. */
export interface NoteStatements {
  /** A URI, or a path. */
  readonly note: string;
  /** Of its file, with slashes. */
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
  /** Of its file, with slashes. */
  readonly path: string;
  readonly text: string;
}

/**
 * What a note says of the entity `id`; undefined if it does not name it, or is itself the exported page of an entity, which
 * only repeats what others say.
 *
 * @param mentions all mentions of the note.
 */
export function noteStatementsOf(
  { note, path, text }: NoteText,
  mentions: readonly Mention[],
  id: string,
): NoteStatements | undefined {
  if (!mentions.some(({ entities }) => entities.includes(id))) return undefined;
  if (isExportedPage(text)) return undefined;
  const zones = lexZones(text);
  const sentences = sentencesOf(text, zones, mentions, id);
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

/** By date, the newest first, those without a date last; notes of one date by their paths, in the order of UTF-16 units. */
export function newestFirst(a: NoteStatements, b: NoteStatements): number {
  const order = ({ date }: NoteStatements): number => dateOrder(date) ?? Number.NEGATIVE_INFINITY;
  const [first, second] = [order(a), order(b)];
  if (first !== second) return second - first;
  return a.path === b.path ? 0 : a.path < b.path ? -1 : 1;
}

/**
 * The sentences of a note that name an entity, each once, in the order of the text.
 *
 * @param mentions all mentions of the note.
 */
export function sentencesOf(
  text: string,
  zones: Zones,
  mentions: readonly Mention[],
  id: string,
): readonly NoteSentence[] {
  const own = mentions.filter(({ entities }) => entities.includes(id));
  const blocks = blocksOf(text);
  const sentences: NoteSentence[] = [];
  let last = -1;
  for (const mention of own) {
    if (mention.start < last) continue;
    const sentence = sentenceAround(text, blocks, zones, mention);
    last = sentence.end;
    const from = firstIndex(mentions.length, (index) => mentions[index]!.start >= sentence.start);
    const to = firstIndex(mentions.length, (index) => mentions[index]!.start >= sentence.end);
    const inside = mentions.slice(from, to);
    const marks = inside.filter(({ entities }) => entities.includes(id));
    sentences.push({
      offset: mention.start,
      pieces: excerptOf(text, zones, sentence, mention, marks),
      isAmbiguous: marks.some(({ entities }) => entities.length > 1),
      others: othersIn(inside, id),
    });
  }
  return sentences;
}

function othersIn(mentions: readonly Mention[], id: string): readonly string[] {
  const single = mentions.filter(({ entities }) => entities.length === 1).map(({ entities }) => entities[0]!);
  return [...new Set(single)].filter((other) => other !== id);
}

/** What notes say of the entity and of another one: only the sentences that name both. */
export function besideIn(notes: readonly NoteStatements[], other: string): readonly NoteStatements[] {
  return notes
    .map((note) => ({ ...note, sentences: note.sentences.filter(({ others }) => others.includes(other)) }))
    .filter(({ sentences }) => sentences.length > 0);
}

/** The first heading of a note as a reader sees it, else the name of its file without the extension. */
export function noteTitle(text: string, zones: Zones, fileName: string): string {
  for (const heading of headings(text, zones, HEAD)) {
    const shown = withoutMarkup(text, zones, heading);
    if (shown !== '') return shown;
  }
  return fileName.replace(/\.[^.]+$/, '');
}

/** In UTF-16 units: a heading further down is not the title. */
const HEAD = 2000;
