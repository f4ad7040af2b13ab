import type { Span } from '../base/span';
import { BlockLexer } from './blockLexer';
import { findFrontMatter } from './frontMatter';
import { lexLeaf } from './inlineLexer';
import { appendRange } from './leaf';

/** Flat pairs `[start0, end0, start1, end1, …]` of UTF-16 offsets, half-open, ascending, not touching or overlapping. */
export type Ranges = Int32Array;

/** Which parts of a note are what, by CommonMark 0.31.2 and GFM. */
export interface Zones {
  /**
   * What a reader sees as running text. A soft line break is in it, so that an inline run goes on over the lines: the
   * range continues, or, where the next line has a `>` prefix, ends behind the line ending. Hard breaks and the ends
   * of blocks are not in it, nor is any mark-up.
   */
  readonly prose: Ranges;
  /** Code blocks with their fences, code spans, what stands inside HTML elements such as `pre`, and the front matter. */
  readonly code: Ranges;
  /** The text between the fences of the front matter. */
  readonly frontMatter: Span | undefined;
}

/** Never throws, whatever the text; takes time linear in its length. */
export function lexZones(text: string): Zones {
  const frontMatter = findFrontMatter(text);
  const blocks = new BlockLexer(text);
  blocks.lex(frontMatter?.end ?? (text.charCodeAt(0) === 0xfeff ? 1 : 0));
  const labels = new Set(blocks.list.definitions.map(({ label }) => label));
  const prose: number[] = [];
  const code: number[] = [];
  appendRange(code, 0, frontMatter?.end ?? 0);
  for (const leaf of blocks.list.leaves) lexLeaf(leaf, labels, prose, code);
  return { prose: new Int32Array(prose), code: new Int32Array(code), frontMatter: frontMatter?.content };
}
