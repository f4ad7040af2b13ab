import { firstIndex } from '../base/firstIndex';
import { LineIndex } from '../base/lineIndex';
import { lexZones, type Zones } from '../markdown/zones';
import type { Mention } from '../mentions/mention';
import { noteDate } from '../mentions/noteDate';
import { dateOrder } from '../queries/entities/dateOrder';
import { type ExcerptPiece, excerptOf, sentenceAround } from './excerpt';
import { isExportedPage } from './exportedPage';

/** A note's sentence that names the entity. */
export interface NoteSentence {
  /** Where its first mention is, in UTF-16 units of the note. */
  readonly offset: number;
  readonly pieces: readonly ExcerptPiece[];
  /** Whether a mention in it may mean another entity. */
  readonly isAmbiguous: boolean;
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
 * @param beside only sentences that name this entity too.
 */
export function noteStatementsOf(
  { note, path, text }: NoteText,
  mentions: readonly Mention[],
  id: string,
  beside?: string,
): NoteStatements | undefined {
  if (!mentions.some(({ entities }) => entities.includes(id))) return undefined;
  const zones = lexZones(text);
  const sentences = isExportedPage(text, zones) ? [] : sentencesOf(text, zones, mentions, id, beside);
  if (sentences.length === 0) return undefined;
  const fileName = path.slice(path.lastIndexOf('/') + 1);
  const lines = new LineIndex(text);
  return {
    note,
    path,
    title: noteTitle(text, fileName),
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
 * @param beside only sentences that name this entity too.
 */
export function sentencesOf(
  text: string,
  zones: Zones,
  mentions: readonly Mention[],
  id: string,
  beside?: string,
): readonly NoteSentence[] {
  const own = mentions.filter(({ entities }) => entities.includes(id));
  const sentences: NoteSentence[] = [];
  let last = -1;
  for (const mention of own) {
    if (mention.start < last) continue;
    const sentence = sentenceAround(text, mention);
    last = sentence.end;
    const from = firstIndex(mentions.length, (index) => mentions[index]!.start >= sentence.start);
    const to = firstIndex(mentions.length, (index) => mentions[index]!.start >= sentence.end);
    const inside = mentions.slice(from, to);
    if (beside !== undefined && !inside.some(({ entities }) => entities.includes(beside))) continue;
    const marks = inside.filter(({ entities }) => entities.includes(id));
    sentences.push({
      offset: mention.start,
      pieces: excerptOf(text, zones, sentence, mention, marks),
      isAmbiguous: marks.some(({ entities }) => entities.length > 1),
    });
  }
  return sentences;
}

/** The first heading of a note, else the name of its file without the extension. */
export function noteTitle(text: string, fileName: string): string {
  const heading = /^#{1,6}[ \t]+(.+?)[ \t]*#*$/m.exec(text.slice(0, HEAD))?.[1];
  return heading ?? fileName.replace(/\.[^.]+$/, '');
}

/** In UTF-16 units: a heading further down is not the title. */
const HEAD = 2000;
