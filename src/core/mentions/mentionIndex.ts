import { NAME_KIND_ORDER, type NameKind } from '../matching/nameKind';
import { LineWalk } from './lineWalk';
import type { Mention } from './mention';
import { Postings } from './postings';

/** A mention by lines and columns, since the text of a closed note is not in memory. */
export interface IndexedMention {
  readonly note: string;
  /** Zero-based; columns in UTF-16 units, the end exclusive. */
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly form: Mention['form'];
  readonly kind: NameKind;
  /** Ids, at least one. */
  readonly entities: readonly string[];
}

/** How often an entity is mentioned, and in how many notes. */
export interface MentionCounts {
  readonly mentions: number;
  readonly notes: number;
}

/**
 * Numbers a mention takes: start line and column, end column, its list of entities, and in one its kind (bits 0–2), form
 * (bit 3) and by how many lines it is broken.
 */
const STRIDE = 5;
/** Which of them is the list. */
const LIST = 3;
const EXPLICIT = 8;
const LINES_SHIFT = 4;

interface IndexedNote {
  /** What the postings call it. */
  readonly number: number;
  readonly packed: Int32Array;
}

/**
 * Which entities a note mentions, and where an entity is mentioned. Takes twenty bytes a mention and four to six for each
 * pair of note and entity; a note is replaced as a whole. Notes may have any names.
 */
export class MentionIndex {
  readonly #notes = new Map<string, IndexedNote>();
  /** The notes by number, and the numbers that were freed. */
  readonly #names: string[] = [];
  readonly #free: number[] = [];
  // Lists of ids that are mentioned together, nearly always one, by number, and the notes that have such a mention.
  readonly #lists: (readonly string[])[] = [];
  readonly #postings: Postings[] = [];
  /** By id, the numbers of the lists that it is in. */
  readonly #listsOf = new Map<string, number[]>();
  /** The numbers of lists of several, by their ids as JSON. */
  readonly #several = new Map<string, number>();
  /** The numbers of lists of one. */
  readonly #single = new Map<string, number>();
  #mentions = 0;

  /** All notes, also those without mentions. */
  get notes(): Iterable<string> {
    return this.#notes.keys();
  }

  get noteCount(): number {
    return this.#notes.size;
  }

  get mentionCount(): number {
    return this.#mentions;
  }

  has(note: string): boolean {
    return this.#notes.has(note);
  }

  /**
   * Replaces the mentions of a note. They are sorted and do not overlap; their offsets count in `text`, which is not
   * stored.
   */
  set(note: string, text: string, mentions: readonly Mention[]): void {
    this.delete(note);
    const packed = this.#pack(text, mentions);
    const number = this.#free.pop() ?? this.#names.length;
    this.#names[number] = note;
    this.#notes.set(note, { number, packed });
    this.#mentions += packed.length / STRIDE;
    for (let at = LIST; at < packed.length; at += STRIDE) this.#postings[packed[at]!]!.add(number);
  }

  delete(note: string): void {
    const known = this.#notes.get(note);
    if (!known) return;
    const { number, packed } = known;
    this.#notes.delete(note);
    this.#free.push(number);
    this.#mentions -= packed.length / STRIDE;
    const counts = new Map<number, number>();
    for (let at = LIST; at < packed.length; at += STRIDE) counts.set(packed[at]!, (counts.get(packed[at]!) ?? 0) + 1);
    for (const [list, count] of counts) this.#postings[list]!.delete(number, count);
  }

  /** The notes that mention the entity, in no order. */
  notesOf(id: string): readonly string[] {
    return Array.from(this.#numbersOf(id), (number) => this.#names[number]!);
  }

  counts(id: string): MentionCounts {
    const lists = this.#listsOf.get(id) ?? [];
    return {
      mentions: lists.reduce((sum, list) => sum + this.#postings[list]!.mentionCount, 0),
      notes: this.#numbersOf(id).length,
    };
  }

  /** Every entity that is mentioned, with the number of notes that mention it. */
  *noteCounts(): Generator<readonly [id: string, notes: number]> {
    for (const id of this.#listsOf.keys()) {
      const { length } = this.#numbersOf(id);
      if (length > 0) yield [id, length];
    }
  }

  /** All mentions of the entity under any of its names, note by note, in the order of the text. */
  *mentionsOf(id: string): Generator<IndexedMention> {
    for (const note of this.notesOf(id)) yield* this.mentionsIn(note, id);
  }

  /**
   * The mentions in a note in the order of its text: all, or those of the entity `id`. None for a note that is not there.
   */
  *mentionsIn(note: string, id?: string): Generator<IndexedMention> {
    const packed = this.#notes.get(note)?.packed;
    if (!packed) return;
    for (let at = 0; at < packed.length; at += STRIDE) {
      const entities = this.#lists[packed[at + LIST]!] ?? [];
      if (id !== undefined && !entities.includes(id)) continue;
      const info = packed[at + 4]!;
      yield {
        note,
        startLine: packed[at]!,
        startColumn: packed[at + 1]!,
        endLine: packed[at]! + (info >>> LINES_SHIFT),
        endColumn: packed[at + 2]!,
        entities,
        form: (info & EXPLICIT) !== 0 ? 'explicit' : 'implicit',
        kind: NAME_KIND_ORDER[info & 7]!,
      };
    }
  }

  /** The numbers of the notes that mention the entity, each once; good until something changes. */
  #numbersOf(id: string): ArrayLike<number> {
    const [first, ...more] = this.#listsOf.get(id) ?? [];
    if (first === undefined) return [];
    const { notes } = this.#postings[first]!;
    return more.length === 0
      ? notes
      : [...new Set([first, ...more].flatMap((list) => [...this.#postings[list]!.notes]))];
  }

  #pack(text: string, mentions: readonly Mention[]): Int32Array {
    const packed = new Int32Array(mentions.length * STRIDE);
    const lines = new LineWalk(text);
    let at = 0;
    for (const { start, end, entities, form, kind } of mentions) {
      lines.moveTo(start);
      const { line } = lines;
      packed[at] = line;
      packed[at + 1] = start - lines.lineStart;
      lines.moveTo(end);
      packed[at + 2] = end - lines.lineStart;
      packed[at + LIST] = this.#numberOf(entities);
      packed[at + 4] =
        NAME_KIND_ORDER.indexOf(kind) | (form === 'explicit' ? EXPLICIT : 0) | ((lines.line - line) << LINES_SHIFT);
      at += STRIDE;
    }
    return packed;
  }

  #numberOf(ids: readonly string[]): number {
    const [first] = ids;
    const known = ids.length === 1 ? this.#single.get(first!) : this.#several.get(JSON.stringify(ids));
    return known ?? this.#addList(ids);
  }

  #addList(ids: readonly string[]): number {
    const number = this.#lists.push(ids) - 1;
    this.#postings.push(new Postings());
    if (ids.length === 1) this.#single.set(ids[0]!, number);
    else this.#several.set(JSON.stringify(ids), number);
    for (const id of ids) {
      const lists = this.#listsOf.get(id);
      if (lists) lists.push(number);
      else this.#listsOf.set(id, [number]);
    }
    return number;
  }
}
