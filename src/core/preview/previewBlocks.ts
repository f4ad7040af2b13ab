import type { PreviewToken } from './visibleText';

/** A block without blocks inside it: a paragraph, a heading, a row of a table. `[start, end)` are its lines in the note. */
export interface PreviewBlock {
  readonly start: number;
  readonly end: number;
  readonly inlines: readonly PreviewToken[];
}

/** The blocks with text, in the order of the tokens. Cells of a table have no lines of their own: those of their row count. */
export function previewBlocks(tokens: readonly PreviewToken[], text: string): readonly PreviewBlock[] {
  const lines = lineStarts(text);
  const blocks: { map: readonly [number, number]; inlines: PreviewToken[] }[] = [];
  let row: PreviewToken | undefined;
  let rowBlock: PreviewToken[] | undefined;
  for (const token of tokens) {
    if (token.type === 'tr_open') [row, rowBlock] = [token, undefined];
    if (token.type === 'tr_close') row = undefined;
    if (token.type !== 'inline') continue;
    const map = row?.map ?? token.map;
    if (!map) continue;
    if (row && rowBlock) rowBlock.push(token);
    else {
      const inlines = [token];
      blocks.push({ map, inlines });
      if (row) rowBlock = inlines;
    }
  }
  return blocks.map(({ map, inlines }) => ({
    start: lines[map[0]] ?? text.length,
    end: lines[map[1]] ?? text.length,
    inlines,
  }));
}

function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({ 0: ending, index }) => index + ending.length)];
}
