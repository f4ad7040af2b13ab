import { type Resumable, runToEnd } from '../base/lazy';
import { firstIndex } from '../base/lists';
import type { Span } from '../base/textEdit';
import { BlockLexer } from './blockLexer';
import { findFrontMatter } from './frontMatter';
import { lexLeaf } from './inlineLexer';
import type { Definition } from './leafList';
import { RangeList, type Ranges } from './nonProse';

/** Which parts of a note are what, by CommonMark 0.31.2 and GFM, with mathematics and Obsidian's comments. */
export interface Zones {
  /**
   * What a reader sees as running text. A soft line break is in it, so that an inline run continues over the lines: the
   * range continues, or, where the next line has a `>` prefix, ends after the line ending. Hard breaks and the ends
   * of blocks are not in it, nor is any mark-up.
   */
  readonly prose: Ranges;
  /** Code blocks with their fences, code spans, mathematics, comments, the content of HTML elements such as `pre`, front matter. */
  readonly code: Ranges;
  /** The text between the fences of the front matter. */
  readonly frontMatter: Span | undefined;
}

/** The zones of a note, and what is needed to fix them after an edit. */
export interface LexedNote {
  readonly zones: Zones;
  /** After the front matter or the byte order mark. */
  readonly start: number;
  /** Offsets at which a block begins outside all containers: see `BlockLexer`. */
  readonly restarts: readonly number[];
  readonly definitions: readonly Definition[];
  /** The labels that definitions give, in normalised form. */
  readonly labels: ReadonlySet<string>;
}

/** Inline runs between two pauses: about a hundred thousand units of text. */
const LEAVES_A_STEP = 500;

/** Whether the text of the block at `[start, end)` has to be read. Asked in ascending order. */
export type BlockFilter = (start: number, end: number) => boolean;

/** Never throws, whatever the text; takes time linear in its length. Blocks that do not matter are left out of the zones. */
export function lexZones(text: string, matters?: BlockFilter): Zones {
  return runToEnd(lexNoteResumably(text, matters)).zones;
}

export function lexNote(text: string): LexedNote {
  return runToEnd(lexNoteResumably(text));
}

/** Pauses in a long text, but not while it is split into blocks. */
export function* lexNoteResumably(text: string, matters?: BlockFilter): Resumable<LexedNote> {
  return (yield* lexLeaves(text, matters)).note;
}

export interface ZonesAndBlocks {
  readonly zones: Zones;
  /** Where all blocks are (see `blocksOf`), or those that hold these places, which ascend. */
  blocks(places?: Iterable<number>): Ranges;
}

/** The zones of the blocks that matter, and all blocks. */
export function* zonesAndBlocks(text: string, matters?: BlockFilter): Resumable<ZonesAndBlocks> {
  const { note, leaves } = yield* lexLeaves(text, matters);
  const blocks = (places?: Iterable<number>): Ranges => {
    if (!places) return leaves.flatMap(({ start, end, shift }) => [start + shift, end + shift]);
    const held: number[] = [];
    let last = -1;
    for (const place of places) {
      const index = firstIndex(leaves.length, (at) => leaves[at]!.start + leaves[at]!.shift > place) - 1;
      if (index <= last) continue;
      last = index;
      const { start, end, shift } = leaves[index]!;
      held.push(start + shift, end + shift);
    }
    return held;
  };
  return { zones: note.zones, blocks };
}

function* lexLeaves(text: string, matters: BlockFilter | undefined) {
  const { content: frontMatter, end: start } = findFrontMatter(text);
  const blocks = new BlockLexer(text);
  blocks.lex(start);
  yield;
  const { leaves, definitions } = blocks.list;
  const labels = new Set(definitions.map(({ label }) => label));
  const prose = new RangeList();
  const code = new RangeList();
  // The front matter with its fences is code.
  if (frontMatter) code.append(0, frontMatter.end + 3);
  for (let index = 0; index < leaves.length; index++) {
    if (index % LEAVES_A_STEP === LEAVES_A_STEP - 1) yield;
    const leaf = leaves[index]!;
    if (!matters || matters(leaf.start + leaf.shift, leaf.end + leaf.shift)) lexLeaf(leaf, labels, prose, code);
  }
  const zones = { prose: prose.ranges, code: code.ranges, frontMatter };
  return { note: { zones, start, restarts: blocks.restarts, definitions, labels }, leaves };
}

/** Whether any of `[start, end)` is code or front matter, where no mention is found. In UTF-16 units. */
export function isInCode({ code }: Pick<Zones, 'code'>, start: number, end: number): boolean {
  const index = 2 * firstIndex(code.length / 2, (pair) => code[2 * pair + 1]! > start);
  return index < code.length && code[index]! < end;
}
