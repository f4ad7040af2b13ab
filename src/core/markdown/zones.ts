import type { Span } from '../base/span';
import { BlockLexer, type Definition, type Leaf } from './blocks';
import { findFrontMatter } from './front-matter';
import { lexHtml } from './html';
import { InlineLexer } from './inline';
import { IntegerList, type Ranges } from './ranges';

/** Which parts of a note are what, by CommonMark 0.31.2 and GFM, in UTF-16 offsets into the note. */
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
  const prose = new IntegerList();
  const code = new IntegerList();
  if (frontMatter !== undefined) code.pushRange(0, frontMatter.end);
  lexLeaves(blocks.leaves, blocks.definitions, prose, code);
  return { prose: prose.toArray(), code: code.toArray(), frontMatter: frontMatter?.content };
}

function lexLeaves(
  leaves: readonly Leaf[],
  definitions: readonly Definition[],
  prose: IntegerList,
  code: IntegerList,
): void {
  const labels = { links: new Set<string>(), footnotes: new Set<string>() };
  for (const { footnote, label } of definitions) (footnote ? labels.footnotes : labels.links).add(label);
  const inline = new InlineLexer(labels, prose, code);
  for (const { kind, source, start, end } of leaves) {
    if (kind === 'code') code.pushRange(start, end);
    else if (kind === 'html') lexHtml(source, start, end, prose, code);
    else inline.lex(source, start, end, kind === 'task');
  }
}
