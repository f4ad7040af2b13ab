import { LineIndex } from '../base/lineIndex';
import { NAME_KIND_ORDER, type NameKind } from '../matching/nameKind';
import type { Mention } from './mention';
import { Postings } from './postings';

/** A mention as it is kept: by lines and columns, since the text of a closed note is not. */
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
export const STRIDE = 5;
/** Which of them is the list. */
export const LIST = 3;
const EXPLICIT = 8;
const LINES_SHIFT = 4;

interface IndexedNote {
  /** By which the entities know it. */
  readonly number: number;
  readonly packed: Int32Array;
}

/**
 * Which note mentions whom, and who is mentioned where. Twenty bytes a mention and four to six for each pair of note and
 * entity; a note is replaced as a whole. The names of notes are only compared.
 */
export class MentionIndex {
  readonly #notes = new Map<string, IndexedNote>();
  /** The notes by number, and the numbers that are free again. */
  readonly #names: string[] = [];
  readonly #free: number[] = [];
  readonly #byEntity = new Map<string, Postings>();
  // Lists of ids that are mentioned together, nearly always one, by number.
  readonly #lists: (readonly string[])[] = [];
  readonly #numbers = new Map<string, number>();
  #mentions = 0;

  /** The notes that were put in, those without mentions included. */
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

  /** Puts the mentions of a note in the place of those that it had. Offsets count in `text`, which is not kept. */
  set(note: string, text: string, mentions: readonly Mention[]): void {
    this.put(
      note,
      pack(text, mentions, (ids) => this.#numberOf(ids)),
    );
  }

  /** The same with numbers that `packed` gave for this index. */
  put(note: string, packed: Int32Array): void {
    this.delete(note);
    const number = this.#free.pop() ?? this.#names.length;
    this.#names[number] = note;
    this.#notes.set(note, { number, packed });
    this.#mentions += packed.length / STRIDE;
    for (let at = 0; at < packed.length; at += STRIDE) {
      for (const id of this.#lists[packed[at + LIST]!] ?? []) {
        let postings = this.#byEntity.get(id);
        if (!postings) {
          postings = new Postings();
          this.#byEntity.set(id, postings);
        }
        postings.add(number);
      }
    }
  }

  delete(note: string): void {
    const known = this.#notes.get(note);
    if (!known) return;
    const { number, packed } = known;
    this.#notes.delete(note);
    this.#free.push(number);
    this.#mentions -= packed.length / STRIDE;
    const counts = new Map<string, number>();
    for (let at = 0; at < packed.length; at += STRIDE) {
      for (const id of this.#lists[packed[at + LIST]!] ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    for (const [id, count] of counts) {
      const postings = this.#byEntity.get(id);
      postings?.delete(number, count);
      if (postings?.noteCount === 0) this.#byEntity.delete(id);
    }
  }

  /** The notes that mention the entity, in no order. */
  notesOf(id: string): readonly string[] {
    return Array.from(this.#byEntity.get(id)?.notes ?? [], (number) => this.#names[number]!);
  }

  counts(id: string): MentionCounts {
    const postings = this.#byEntity.get(id);
    return { mentions: postings?.mentionCount ?? 0, notes: postings?.noteCount ?? 0 };
  }

  /** Everybody who is mentioned, with the number of notes that do. */
  *noteCounts(): Generator<readonly [id: string, notes: number]> {
    for (const [id, { noteCount }] of this.#byEntity) yield [id, noteCount];
  }

  /** All mentions of the entity under any of its names, note by note, in the order of the text. */
  *mentionsOf(id: string): Generator<IndexedMention> {
    for (const note of this.notesOf(id)) yield* this.mentionsIn(note, id);
  }

  /**
   * The mentions in a note in the order of its text: all, or those of the entity `id`. None for a note that is not there.
   */
  *mentionsIn(note: string, id?: string): Generator<IndexedMention> {
    const packed = this.packed(note);
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

  /** What a cache keeps of a note: numbers that `put` takes again in an index with the same `lists`. */
  packed(note: string): Int32Array | undefined {
    return this.#notes.get(note)?.packed;
  }

  /** The lists of ids that the packed numbers speak of. */
  get lists(): readonly (readonly string[])[] {
    return this.#lists;
  }

  /** Makes the numbers of an empty index mean what they meant in the index that had these `lists`. */
  restoreLists(lists: readonly (readonly string[])[]): void {
    for (const ids of lists) this.#numberOf(ids);
  }

  #numberOf(ids: readonly string[]): number {
    const key = ids.length === 1 ? ids[0]! : ids.join('\n');
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#lists.push(ids) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }
}

function pack(text: string, mentions: readonly Mention[], numberOf: (ids: readonly string[]) => number): Int32Array {
  const packed = new Int32Array(mentions.length * STRIDE);
  if (mentions.length === 0) return packed;
  const lines = new LineIndex(text);
  mentions.forEach(({ start, end, entities, form, kind }, index) => {
    const from = lines.locate(start);
    const to = lines.locate(end);
    const info =
      NAME_KIND_ORDER.indexOf(kind) | (form === 'explicit' ? EXPLICIT : 0) | ((to.line - from.line) << LINES_SHIFT);
    packed.set([from.line, from.column, to.column, numberOf(entities), info], index * STRIDE);
  });
  return packed;
}
