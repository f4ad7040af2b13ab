import { memoize } from '../../text/base/lazy';
import { firstIndex } from '../../text/base/lists';
import type { Span } from '../../text/base/textEdit';
import type { Ranges } from '../../text/markdown/nonProse';
import { lexZones } from '../../text/markdown/zones';
import { type ExplicitLink, explicitLinks } from '../mentions/explicitLinks';
import type { Mention } from '../mentions/mention';
import { alignBlock } from './alignBlock';
import { type PreviewToken, type VisibleText, visibleText } from './visibleText';

/** A part of the content of a text token, in UTF-16 units, that the preview shows otherwise. */
export interface PreviewMark {
  readonly start: number;
  readonly end: number;
  /** The mention that the part belongs to; undefined for the brackets of an explicit one, which are not shown. */
  readonly mention: Mention | undefined;
  /** Whether it is the first mark of these entities, and so has their card. */
  readonly isFirst: boolean;
}

/** By text token: its marks, in order, without overlaps. */
export type PreviewMarks = ReadonlyMap<PreviewToken, readonly PreviewMark[]>;

/**
 * What to mark in the preview of a note: mentions of the note, never others. They are found in the tokens by comparing
 * what the preview shows of each block with the prose that the mentions were found in, letter by letter; a block that
 * differs stays plain, and so does a mention in a link, in code, or in an alternative text.
 *
 * @param tokens those of markdown-it for `text`.
 * @param mentions those of `text`, in order.
 */
export function previewMarks(
  tokens: readonly PreviewToken[],
  text: string,
  mentions: readonly Mention[],
): PreviewMarks {
  const marks = new Map<PreviewToken, PreviewMark[]>();
  if (mentions.length === 0) return marks;
  const { prose, code } = lexZones(text);
  const links = new Map(explicitLinks(text, code).map((link) => [link.shownStart, link]));
  const seen = new Set<string>();
  for (const block of previewBlocks(tokens, text)) {
    const from = firstIndex(mentions.length, (index) => mentions[index]!.start >= block.start);
    const to = firstIndex(mentions.length, (index) => mentions[index]!.start >= block.end);
    if (from === to) continue;
    const placed = new PlacedBlock(text, block, prose);
    for (const mention of mentions.slice(from, to)) {
      const link = mention.form === 'explicit' ? links.get(mention.start) : undefined;
      for (const { token, ...part } of placed.partsOf(mention, link)) {
        const key = mention.entities.join(' ');
        const isFirst = part.mention !== undefined && !seen.has(key);
        if (isFirst) seen.add(key);
        memoize(marks, token, () => []).push({ ...part, isFirst });
      }
    }
  }
  return marks;
}

type Part = Omit<PreviewMark, 'isFirst'> & { readonly token: PreviewToken };

const NOTHING: readonly Part[] = [];
/** At the beginning of a line of a quote, and before `|` in a table: not shown. */
const NOT_SHOWN = /[\s>\\]/;

class PlacedBlock {
  readonly #text: string;
  readonly #start: number;
  readonly #visible: VisibleText;
  readonly #positions: Int32Array | undefined;

  constructor(text: string, { start, end, inlines }: PreviewBlock, prose: Ranges) {
    this.#text = text;
    this.#start = start;
    this.#visible = visibleText(inlines);
    this.#positions = alignBlock(text, start, end, prose, this.#visible);
  }

  /** The parts of a mention and of the brackets around it; nothing if it stays plain. */
  partsOf(mention: Mention, link: ExplicitLink | undefined): readonly Part[] {
    const shown = this.#shownRange(mention);
    if (!link) return shown ? (this.#split(shown, mention) ?? NOTHING) : NOTHING;
    const whole = this.#shownRange(link);
    if (!shown || !whole) return NOTHING;
    const before = this.#split({ start: whole.start, end: shown.start }, undefined);
    const marked = this.#split(shown, mention);
    const after = this.#split({ start: shown.end, end: whole.end }, undefined);
    return before && marked && after ? [...before, ...marked, ...after] : NOTHING;
  }

  /** The place at which a range of the note is shown, if it is shown as it is written, but for white space. */
  #shownRange({ start, end }: Span): Span | undefined {
    const shown = this.#visible.text;
    let first = -1;
    let next = -1;
    for (let offset = start; offset < end; offset++) {
      const position = this.#positions?.[offset - this.#start] ?? -1;
      if (position < 0 && NOT_SHOWN.test(this.#text.charAt(offset))) continue;
      if (position < 0 || (next >= 0 && shown.slice(next, position).trim() !== '')) return undefined;
      if (first < 0) first = position;
      next = position + 1;
    }
    return first < 0 ? undefined : { start: first, end: next };
  }

  /** A range of the visible text in the tokens that it is in; undefined if some of it may not be marked. */
  #split({ start, end }: Span, mention: Mention | undefined): readonly Part[] | undefined {
    const { parts } = this.#visible;
    const found: Part[] = [];
    const from = firstIndex(parts.length, (index) => parts[index]!.end > start);
    for (let index = from; index < parts.length && parts[index]!.start < end; index++) {
      const { token, kind, ...part } = parts[index]!;
      if (kind !== 'text') return undefined;
      const [first, last] = [Math.max(start, part.start), Math.min(end, part.end)];
      if (first < last) found.push({ token, start: first - part.start, end: last - part.start, mention });
    }
    return found;
  }
}

/** A block without blocks inside it: a paragraph, a heading, a row of a table. `[start, end)` are its lines in the note. */
export interface PreviewBlock {
  readonly start: number;
  readonly end: number;
  readonly inlines: readonly PreviewToken[];
}

/** The blocks with text, in the order of the tokens. Cells of a table have no lines of their own: those of their row count. */
function previewBlocks(tokens: readonly PreviewToken[], text: string): readonly PreviewBlock[] {
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
