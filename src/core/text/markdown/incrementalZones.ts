import { firstIndex } from '../base/lists';
import { BlockLexer } from './blockLexer';
import { findFrontMatter } from './frontMatter';
import { lexLeaf } from './inlineLexer';
import type { Definition } from './leafList';
import { RangeList } from './nonProse';
import { type LexedNote, lexNote, type Zones } from './zones';

/** The zones of a note that is being edited. */
export class IncrementalZones {
  #note: LexedNote;

  constructor(text: string) {
    this.#note = lexNote(text);
  }

  get zones(): Zones {
    return this.#note.zones;
  }

  /**
   * `text` is the note after `[start, oldEnd)` of it was replaced by what is now `[start, newEnd)`. Only the blocks
   * around that are lexed, unless the front matter changes, or what labels the note defines.
   */
  edit(text: string, start: number, oldEnd: number, newEnd: number): void {
    this.#note = fix(this.#note, text, start, newEnd, newEnd - oldEnd) ?? lexNote(text);
  }
}

function fix(note: LexedNote, text: string, start: number, newEnd: number, shift: number): LexedNote | undefined {
  const { zones, restarts, labels } = note;
  if ((start <= note.start && note.start > 0) || findFrontMatter(text).end !== note.start) return undefined;
  // Whether a line begins a block depends on nothing that comes after it.
  const first = indexFrom(restarts, lineStart(text, start)) - 1;
  const from = restarts[first] ?? note.start;
  const known = (restart: number): boolean => restarts[indexFrom(restarts, restart - shift)] === restart - shift;
  const blocks = new BlockLexer(text, (restart) => restart >= newEnd && known(restart));
  const to = blocks.lex(from) - shift;
  const { leaves, definitions } = blocks.list;
  const before = note.definitions.filter((definition) => definition.start < from);
  const after = note.definitions.filter((definition) => definition.start >= to);
  const replaced = note.definitions.slice(before.length, note.definitions.length - after.length);
  if (joinLabels(replaced) !== joinLabels(definitions)) return undefined;
  const prose = new RangeList();
  const code = new RangeList();
  for (const leaf of leaves) lexLeaf(leaf, labels, prose, code);
  const splice = (old: readonly number[], middle: readonly number[]) => spliced(old, from, to, middle, shift);
  return {
    zones: {
      prose: splice(zones.prose, prose.ranges),
      code: splice(zones.code, code.ranges),
      frontMatter: zones.frontMatter,
    },
    start: note.start,
    restarts: splice(restarts, blocks.restarts),
    definitions: [...before, ...definitions, ...after.map(({ start, label }) => ({ start: start + shift, label }))],
    labels,
  };
}

/** A label holds no line ending. */
function joinLabels(definitions: readonly Definition[]): string {
  return definitions.map(({ label }) => label).join('\n');
}

/**
 * The offset at which the line begins that holds the character before `offset`, since what follows a carriage return
 * may change it.
 */
function lineStart(text: string, offset: number): number {
  let at = Math.max(0, offset - 1);
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

/** The index of the first value that is not below `offset`. */
function indexFrom(ascending: readonly number[], offset: number): number {
  return firstIndex(ascending.length, (index) => ascending[index]! >= offset);
}

/** The values below `from`, then `middle`, then those not below `to` moved by `shift`. */
function spliced(
  values: readonly number[],
  from: number,
  to: number,
  middle: readonly number[],
  shift: number,
): readonly number[] {
  const tail = values.slice(indexFrom(values, to)).map((value) => value + shift);
  return values.slice(0, indexFrom(values, from)).concat(middle, tail);
}
