import { KIND_ORDER, type NameKind } from '../../matching/nameKind';
import type { Mention } from './mention';

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
/** The index of the list among them. */
const LIST = 3;
const EXPLICIT = 8;
const LINES_SHIFT = 4;

/**
 * Which entities a note mentions, and where an entity is mentioned. Takes twenty bytes a mention; a note is replaced as a
 * whole, and may have any name. To find the notes of an entity, all mentions are compared: 5 ms for a million.
 */
export class MentionIndex {
  readonly #notes = new Map<string, Int32Array>();
  // Lists of ids that are mentioned together, nearly always one, by number, with their counts.
  readonly #lists: (readonly string[])[] = [];
  readonly #mentionCounts: number[] = [];
  readonly #noteCounts: number[] = [];
  /** By id, the numbers of the lists that it is in. */
  readonly #listsOf = new Map<string, number[]>();
  /** The numbers of lists of one. */
  readonly #single = new Map<string, number>();
  /**
   * The same by the arrays themselves: all mentions of a name share one until the registry changes, and to find it takes
   * half the time.
   */
  readonly #byArray = new Map<readonly string[], number>();
  /** The numbers of lists of several, by their ids as JSON. */
  readonly #several = new Map<string, number>();
  #watched: ReadonlySet<string> = new Set();
  /** By the number of a list, whether it has an entity that is watched: to ask for its ids would take twenty times as long. */
  #isWatched: boolean[] = [];
  #mentions = 0;
  /** Counts the changes; by list, the last one that concerned it. */
  #change = 0;
  readonly #changes: number[] = [];

  /** All notes, also those without mentions. */
  get notes(): Iterable<string> {
    return this.#notes.keys();
  }

  get mentionCount(): number {
    return this.#mentions;
  }

  has(note: string): boolean {
    return this.#notes.has(note);
  }

  /** From now on `set` says which mentions name one of these entities; at first there are none. */
  watch(ids: ReadonlySet<string>): void {
    this.#watched = ids;
    this.#isWatched = this.#lists.map((list) => list.some((id) => ids.has(id)));
  }

  /**
   * Replaces the mentions of a note. They are sorted and do not overlap; their offsets count in `text`, which is not
   * stored.
   *
   * @returns those that name a watched entity.
   */
  set(note: string, text: string, mentions: readonly Mention[]): readonly Mention[] {
    this.delete(note);
    const packed = this.#pack(text, mentions);
    this.#notes.set(note, packed);
    this.#count(packed, 1);
    if (this.#watched.size === 0) return [];
    return mentions.filter((_, index) => this.#isWatched[packed[index * STRIDE + LIST]!]);
  }

  delete(note: string): void {
    const packed = this.#notes.get(note);
    if (!packed) return;
    this.#notes.delete(note);
    this.#count(packed, -1);
  }

  /** The notes that mention any of the entities, in no order. */
  *notesOf(ids: Iterable<string>): Generator<string> {
    const wanted = this.#listsWith(ids);
    if (!wanted) return;
    for (const [note, packed] of this.#notes) if (hasAny(packed, wanted)) yield note;
  }

  /** How often notes mention the entity. Unlike `counts`, it never looks at the notes. */
  timesOf(id: string): number {
    return (this.#listsOf.get(id) ?? []).reduce((sum, list) => sum + this.#mentionCounts[list]!, 0);
  }

  counts(id: string): MentionCounts {
    const lists = this.#listsOf.get(id) ?? [];
    const mentions = this.timesOf(id);
    const isSimple = lists.length < 2 || mentions === 0;
    return { mentions, notes: isSimple ? (this.#noteCounts[lists[0] ?? -1] ?? 0) : [...this.notesOf([id])].length };
  }

  /** Every entity that is mentioned, with the number of notes that mention it. */
  *noteCounts(): Generator<readonly [id: string, notes: number]> {
    const inSeveral = new Map<string, number>();
    for (const [id, lists] of this.#listsOf) {
      if (lists.length > 1) inSeveral.set(id, 0);
      else if (this.#noteCounts[lists[0]!]! > 0) yield [id, this.#noteCounts[lists[0]!]!];
    }
    const wanted = this.#listsWith(inSeveral.keys());
    if (!wanted) return;
    for (const packed of this.#notes.values()) {
      const found = new Set<string>();
      for (let at = LIST; at < packed.length; at += STRIDE) {
        if (wanted[packed[at]!] !== 0) for (const id of this.#lists[packed[at]!]!) found.add(id);
      }
      for (const id of found) if (inSeveral.has(id)) inSeveral.set(id, inSeveral.get(id)! + 1);
    }
    for (const count of inSeveral) if (count[1] > 0) yield count;
  }

  /** By entity, the greatest `numberOf` among the notes that mention it. Takes 2 ms for a million mentions. */
  greatest(numberOf: (note: string) => number): ReadonlyMap<string, number> {
    const byList = new Float64Array(this.#lists.length).fill(Number.NEGATIVE_INFINITY);
    for (const [note, packed] of this.#notes) {
      const number = numberOf(note);
      for (let at = LIST; at < packed.length; at += STRIDE) {
        if (byList[packed[at]!]! < number) byList[packed[at]!] = number;
      }
    }
    const found = new Map<string, number>();
    for (const [id, lists] of this.#listsOf) {
      if (this.timesOf(id) > 0)
        found.set(
          id,
          lists.reduce((most, list) => Math.max(most, byList[list]!), byList[lists[0]!]!),
        );
    }
    return found;
  }

  /** All mentions of the entity under any of its names, note by note, in the order of the text. */
  *mentionsOf(id: string): Generator<IndexedMention> {
    for (const note of this.notesOf([id])) yield* this.mentionsIn(note, id);
  }

  /** The mentions in a note in the order of its text: all, or those of the entity `id`. None for an unknown note. */
  *mentionsIn(note: string, id?: string): Generator<IndexedMention> {
    const packed = this.#notes.get(note) ?? [];
    const lists = id === undefined ? undefined : (this.#listsOf.get(id) ?? []);
    for (let at = 0; at < packed.length; at += STRIDE) {
      const list = packed[at + LIST]!;
      if (lists && !lists.includes(list)) continue;
      const entities = this.#lists[list]!;
      const info = packed[at + 4]!;
      yield {
        note,
        startLine: packed[at]!,
        startColumn: packed[at + 1]!,
        endLine: packed[at]! + (info >>> LINES_SHIFT),
        endColumn: packed[at + 2]!,
        entities,
        form: (info & EXPLICIT) !== 0 ? 'explicit' : 'implicit',
        kind: KIND_ORDER[info & 7]!,
      };
    }
  }

  #pack(text: string, mentions: readonly Mention[]): Int32Array {
    const packed = new Int32Array(mentions.length * STRIDE);
    const lines = new LineWalk(text);
    // All in a row, so that cache misses overlap.
    for (let k = 0; k < mentions.length; k++) packed[k * STRIDE + LIST] = this.#numberOf(mentions[k]!.entities);
    let at = 0;
    for (const { start, end, form, kind } of mentions) {
      lines.moveTo(start);
      const { line } = lines;
      packed[at] = line;
      packed[at + 1] = start - lines.lineStart;
      lines.moveTo(end);
      packed[at + 2] = end - lines.lineStart;
      packed[at + 4] =
        KIND_ORDER.indexOf(kind) | (form === 'explicit' ? EXPLICIT : 0) | ((lines.line - line) << LINES_SHIFT);
      at += STRIDE;
    }
    return packed;
  }

  #numberOf(ids: readonly string[]): number {
    const known = this.#byArray.get(ids);
    if (known !== undefined) return known;
    if (ids.length > 1) return this.#several.get(JSON.stringify(ids)) ?? this.#addList(ids);
    const number = this.#single.get(ids[0]!) ?? this.#addList(ids);
    // Arrays of earlier registries are of no use.
    if (this.#byArray.size > 2 * this.#lists.length) this.#byArray.clear();
    this.#byArray.set(ids, number);
    return number;
  }

  #addList(ids: readonly string[]): number {
    const number = this.#lists.push(ids) - 1;
    this.#isWatched.push(ids.some((id) => this.#watched.has(id)));
    this.#mentionCounts.push(0);
    this.#noteCounts.push(0);
    this.#changes.push(0);
    if (ids.length === 1) this.#single.set(ids[0]!, number);
    else this.#several.set(JSON.stringify(ids), number);
    for (const id of ids) {
      const lists = this.#listsOf.get(id);
      if (lists) lists.push(number);
      else this.#listsOf.set(id, [number]);
    }
    return number;
  }

  /** Adds the mentions of a note to the counts, or subtracts them. */
  #count(packed: Int32Array, by: 1 | -1): void {
    const change = ++this.#change;
    this.#mentions += (by * packed.length) / STRIDE;
    for (let at = LIST; at < packed.length; at += STRIDE) {
      const list = packed[at]!;
      this.#mentionCounts[list]! += by;
      if (this.#changes[list] === change) continue;
      this.#changes[list] = change;
      this.#noteCounts[list]! += by;
    }
  }

  /** By number, 1 for each list that has one of the ids; undefined if none has. */
  #listsWith(ids: Iterable<string>): Uint8Array | undefined {
    let wanted: Uint8Array | undefined;
    for (const id of ids) {
      for (const list of this.#listsOf.get(id) ?? []) {
        wanted ??= new Uint8Array(this.#lists.length);
        wanted[list] = 1;
      }
    }
    return wanted;
  }
}

function hasAny(packed: Int32Array, wanted: Uint8Array): boolean {
  for (let at = LIST; at < packed.length; at += STRIDE) if (wanted[packed[at]!] !== 0) return true;
  return false;
}

/**
 * Walks forward through the lines of a text. `\n`, `\r\n` and a lone `\r` end a line, as in `LineIndex`, which needs more
 * memory and serves offsets in any order.
 */
export class LineWalk {
  readonly #text: string;
  /** Zero-based. */
  line = 0;
  /** The offset at which the line begins. */
  lineStart = 0;
  /** The offset at which the next line begins; outside the text after the last line. */
  #next = 0;
  /** The next of each kind of line end; outside the text where there is none. */
  #feed = -1;
  #carriage = -1;

  constructor(text: string) {
    this.#text = text;
    this.#next = this.#findNext(0);
  }

  /** Moves to the line that the offset is in; offsets must not decrease from call to call. */
  moveTo(offset: number): void {
    while (this.#next <= offset) {
      this.line++;
      this.lineStart = this.#next;
      this.#next = this.#findNext(this.lineStart);
    }
  }

  #findNext(from: number): number {
    if (this.#feed < from) this.#feed = this.#find('\n', from);
    if (this.#carriage < from) this.#carriage = this.#find('\r', from);
    if (this.#carriage + 1 === this.#feed) return this.#feed + 1;
    return Math.min(this.#feed, this.#carriage) + 1;
  }

  #find(unit: string, from: number): number {
    const at = this.#text.indexOf(unit, from);
    return at < 0 ? this.#text.length + 1 : at;
  }
}
