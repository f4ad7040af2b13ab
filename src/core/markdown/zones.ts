import type { Resumable } from '../base/resumable';
import type { Span } from '../base/span';
import { BlockLexer } from './blockLexer';
import { findFrontMatter } from './frontMatter';
import { lexLeaf } from './inlineLexer';
import type { Leaf } from './leaf';
import type { Definition } from './leafList';

/** Flat pairs `[start0, end0, start1, end1, …]` of UTF-16 offsets, half-open, ascending, not touching or overlapping. */
export type Ranges = Int32Array;

/** Which parts of a note are what, by CommonMark 0.31.2 and GFM, with mathematics and Obsidian's comments. */
export interface Zones {
  /**
   * What a reader sees as running text. A soft line break is in it, so that an inline run goes on over the lines: the
   * range continues, or, where the next line has a `>` prefix, ends behind the line ending. Hard breaks and the ends
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
  /** Behind the front matter or the byte order mark. */
  readonly start: number;
  /** Where a block begins in no container, as BlockLexer has it. */
  readonly restarts: Int32Array;
  readonly definitions: readonly Definition[];
  /** Of the definitions. */
  readonly labels: ReadonlySet<string>;
}

/** Never throws, whatever the text; takes time linear in its length. */
export function lexZones(text: string): Zones {
  return lexNote(text).zones;
}

/** Inline runs between two pauses: about a hundred thousand units of text. */
const LEAVES_A_STEP = 500;

/** The same with pauses in a long text, of which only the blocks are told apart in one step. */
export function* lexZonesResumably(text: string): Resumable<Zones> {
  const { content: frontMatter, end: start } = findFrontMatter(text);
  const blocks = new BlockLexer(text);
  blocks.lex(start);
  yield;
  const { leaves, definitions } = blocks.list;
  const labels = new Set(definitions.map(({ label }) => label));
  const prose: number[] = [];
  const code = codeOf(frontMatter);
  for (let from = 0; from < leaves.length; from += LEAVES_A_STEP) {
    lexLeaves(leaves.slice(from, from + LEAVES_A_STEP), labels, prose, code);
    yield;
  }
  return { prose: new Int32Array(prose), code: new Int32Array(code), frontMatter };
}

export function lexNote(text: string): LexedNote {
  const { content: frontMatter, end: start } = findFrontMatter(text);
  const blocks = new BlockLexer(text);
  blocks.lex(start);
  const { leaves, definitions } = blocks.list;
  const labels = new Set(definitions.map(({ label }) => label));
  const prose: number[] = [];
  const code = codeOf(frontMatter);
  lexLeaves(leaves, labels, prose, code);
  const zones = { prose: new Int32Array(prose), code: new Int32Array(code), frontMatter };
  return { zones, start, restarts: new Int32Array(blocks.restarts), definitions, labels };
}

/** The front matter with its fences is code. */
function codeOf(frontMatter: Span | undefined): number[] {
  return frontMatter === undefined ? [] : [0, frontMatter.end + 3];
}

export function lexLeaves(leaves: readonly Leaf[], labels: ReadonlySet<string>, prose: number[], code: number[]): void {
  for (const leaf of leaves) lexLeaf(leaf, labels, prose, code);
}
