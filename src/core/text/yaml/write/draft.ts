import { memoize, type Resumable, runToEnd } from '../../base/lazy';
import { firstIndex } from '../../base/lists';
import { isMapSection, type MapSection } from '../split/registrySpans';
import { type Change, type Refused, refused, type YamlPath } from './change';
import { edited } from './edit';
import { type EntryStyle, entryStyle } from './entryStyle';
import { addEntries, addPair, removePiece } from './filePieces';
import { type Piece, readPiece, writePiece } from './piece';
import type { RegistryPaths } from './registryPaths';
import { pairAt, type Segments, type TextSegment } from './segments';
import { newValue, pairIn, type Value } from './value';
import { quoteOf } from './writeScalar';

export interface WriteOptions {
  /** Of the text, where it was looked at before: what was read is not read again. */
  readonly paths?: RegistryPaths;
  /** Whether an entry that cannot be changed is left as it is, and the others are written. */
  readonly mayLeave?: boolean;
  /** An entry of another file that is added last, with its comments: its text from the line of its dash. */
  readonly copied?: string;
}

/** The map of a piece as it is to be. */
interface Edited {
  readonly piece: Piece;
  readonly now: Value;
}

/** A registry text that is being changed: edits of entries are collected, and written before something is placed or removed. */
export class Draft {
  readonly before: Segments;
  segments: Segments;
  readonly #eol: string;
  #madeStyle: EntryStyle | undefined;
  readonly #options: WriteOptions;
  #entities: readonly number[];
  /** The map of a segment as it is to be; why it is left, where it is. */
  readonly #edits = new Map<TextSegment, Edited | Refused>();
  /** New entries by their ids, until they are placed. */
  readonly #fresh = new Map<string, Value>();
  /** The ids of those that are placed. */
  readonly #placed = new Set<string>();

  constructor(segments: Segments, eol: string, options: WriteOptions) {
    this.before = segments;
    this.segments = segments;
    this.#eol = eol;
    this.#options = options;
    this.#entities = entitiesIn(segments);
  }

  get #style(): EntryStyle {
    this.#madeStyle ??= entryStyle(this.before);
    return this.#madeStyle;
  }

  /** Why entries are left as they are. */
  get left(): readonly Refused[] {
    return [...this.#edits.values()].filter((each) => 'refused' in each);
  }

  change(change: Change): Refused | undefined {
    const { entry, path } = change;
    if (typeof entry === 'string') return this.#changeFresh(entry, change);
    // A new entry is where it was asked for.
    const problem = this.#fresh.size > 0 ? runToEnd(this.write()) : undefined;
    if (problem) return problem;
    if (entry !== undefined) {
      const around = this.#entityAround(entry);
      return around === undefined ? refused('nothing-there', entry) : this.#changeEntry(around, change);
    }
    const [section, which, ...rest] = path;
    if (typeof section === 'string' && isMapSection(section) && typeof which === 'string') {
      return runToEnd(this.write()) ?? this.#changePair(change, section, which, rest);
    }
    const at = section === 'entities' && typeof which === 'number' ? this.#entities[which] : undefined;
    return at === undefined ? refused('nothing-there') : this.#changeEntry(at, { ...change, path: rest });
  }

  #changeFresh(id: string, change: Change): Refused | undefined {
    const at = this.#placed.has(id) ? this.#placedAt(id) : undefined;
    if (at !== undefined) return this.#changeEntry(at, change);
    const now = edited(this.#fresh.get(id) ?? newValue({ id })!, change);
    if (!now) return refused('nothing-there');
    this.#fresh.set(id, now);
    return undefined;
  }

  /** Where a new entry is that was placed already, since another entry was changed after it. */
  #placedAt(id: string): number | undefined {
    return this.#entities.find((index) => {
      const { text, before } = this.segments[index]!;
      const piece = before ? undefined : readPiece(text);
      return piece && !('refused' in piece) && pairIn(piece.root, 'id')?.value?.text === id;
    });
  }

  /** Writes what is collected, and places new entries, and one of another file: its text from the line of its dash. */
  *write(copied?: string): Resumable<Refused | undefined> {
    const segments = [...this.segments];
    for (const [index, segment] of segments.entries()) {
      const edit = this.#edits.get(segment);
      if (!edit || 'refused' in edit) continue;
      yield;
      const { text, before } = segment;
      const piece =
        referredTo(segments, index) ?? writePiece(edit.piece, edit.now, { eol: this.#eol, quote: quoteOf(text) });
      if ('refused' in piece) {
        const problem = this.#leave(segment, piece);
        if (problem) return problem;
        continue;
      }
      this.#edits.delete(segment);
      segments[index] = {
        ...segment,
        text: piece.text,
        edits: before?.text === text ? piece.edits : undefined,
        isChanged: true,
      };
    }
    this.segments = segments;
    const fresh = [...this.#fresh.values(), ...(copied === undefined ? [] : [copied])];
    for (const id of this.#fresh.keys()) this.#placed.add(id);
    this.#fresh.clear();
    return fresh.length > 0 ? this.#place(addEntries(segments, fresh, this.#style)) : undefined;
  }

  #changeEntry(at: number, change: Change): Refused | undefined {
    if (change.path.length > 0) return this.#edit(at, change);
    if (change.kind !== 'remove') return refused('nothing-there');
    return runToEnd(this.write()) ?? this.#place(this.#without(at) ?? refused('nothing-there'));
  }

  #entityAround(offset: number): number | undefined {
    // New entries come after all others.
    const startOf = (index: number) => this.segments[this.#entities[index]!]!.before?.start ?? Number.POSITIVE_INFINITY;
    const at = this.#entities[firstIndex(this.#entities.length, (index) => startOf(index) > offset) - 1];
    const before = at === undefined ? undefined : this.segments[at]!.before;
    return before && offset <= before.start + before.text.length ? at : undefined;
  }

  #edit(at: number, change: Change): Refused | undefined {
    const segment = this.segments[at]!;
    const known = memoize(this.#edits, segment, () => this.#read(segment));
    if ('refused' in known) return this.#leave(segment, known);
    const now = edited(known.now, change);
    if (!now) return this.#leave(segment, refused('nothing-there'));
    this.#edits.set(segment, { ...known, now });
    return undefined;
  }

  #read({ text, before }: TextSegment): Edited | Refused {
    const known = before?.text === text ? this.#options.paths?.pieceAt(before.start) : undefined;
    const piece = known ?? readPiece(text);
    return 'refused' in piece ? piece : { piece, now: piece.root };
  }

  /** Leaves an entry as it is; gives back why nothing is written, where none may be left. */
  #leave(segment: TextSegment, why: Refused): Refused | undefined {
    const problem = inFile(segment, why);
    if (!this.#options.mayLeave) return problem;
    this.#edits.set(segment, problem);
    return undefined;
  }

  #changePair(change: Change, section: MapSection, id: string, rest: YamlPath) {
    const at = pairAt(this.segments, section, id);
    const path = [id, ...rest];
    if (at === undefined) {
      if (change.kind !== 'set' || rest.length > 0) return refused('nothing-there');
      const last = this.segments.findLastIndex(({ kind }) => kind === section);
      const isInBrackets = last >= 0 && /^\s*\{/.test(this.segments[last]!.text);
      if (isInBrackets) return this.#edit(last, { ...change, path });
      return this.#place(addPair(this.segments, section, id, change.value, this.#style));
    }
    const removed = change.kind === 'remove' && rest.length === 0 ? this.#without(at, id) : undefined;
    if (removed) return this.#place(removed);
    // The map may be in several pieces.
    const isTaken =
      change.kind === 'rename' && rest.length === 0 && pairAt(this.segments, section, change.to) !== undefined;
    return isTaken ? refused('unwritable') : this.#edit(at, { ...change, path });
  }

  /** Without an entry, or a pair of a map; undefined where its piece has more. */
  #without(at: number, id?: string): Segments | Refused | undefined {
    const used = referredTo(this.segments, at);
    return used ? inFile(this.segments[at]!, used) : removePiece(this.segments, at, id);
  }

  #place(placed: Segments | Refused): Refused | undefined {
    if ('refused' in placed) return placed;
    this.segments = placed;
    this.#entities = entitiesIn(this.segments);
    return undefined;
  }
}

/** With the place in the whole text. */
function inFile({ before }: TextSegment, { refused: reason, at }: Refused): Refused {
  return refused(reason, (before?.start ?? 0) + at);
}

function entitiesIn(segments: Segments): readonly number[] {
  const found: number[] = [];
  for (let index = 0; index < segments.length; index++) if (segments[index]!.kind === 'entity') found.push(index);
  return found;
}

/**
 * Refused where another piece refers to an anchor of one that changes: each is read and verified alone, as Dossier reads them,
 * but for other readers it would say something else.
 */
function referredTo(segments: Segments, at: number): Refused | undefined {
  for (const { 0: anchor, index } of segments[at]!.text.matchAll(/(?<=[\s,[{])&[^\s,[\]{}]+/g)) {
    const alias = `*${anchor.slice(1)}`;
    const isUsed = segments.some(({ text }, other) => other !== at && text.includes(alias) && !text.includes(anchor));
    if (isUsed) return refused('anchor', index);
  }
  return undefined;
}
