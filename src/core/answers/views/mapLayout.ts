import { groupsOf, type MapData, type MapGroup, type MapRow } from '../map/mapData';
import { LINE, MIDDLE, moreKey, type Placed, placed, type Size } from '../map/placed';
import { brokenLines, textWidth } from '../map/textWidth';
import { MAP_WORDS, type MapRoom } from './mapWords';
import { sayer } from './words';

// Where everything on a map is. The unit is a pixel where the font has 13 of them: with the font all grows.

export type TextKind = 'title' | 'name' | 'heading' | 'small';

/** Lines of text in a box, one below the other; where there is a blank between two, the first ends with it. */
export interface TextBlock {
  readonly kind: TextKind;
  readonly lines: readonly string[];
}

/** What is in a box: its texts, and the sign that unfolds or folds a row; '' for none. */
export interface TextBox extends Size {
  readonly blocks: readonly TextBlock[];
  readonly unfold: string;
  /** Before each line: the room of a dot. */
  readonly indent: number;
}

export interface MapLayout extends Placed<TextBox> {
  /** How much larger than the font it is shown. */
  readonly scale: number;
}

/** The size of a unit. */
export const FONT = 13;
export const SIZES: Readonly<Record<TextKind, number>> = { title: 14, name: FONT, heading: 11.5, small: 11.5 };
export const HEIGHTS: Readonly<Record<TextKind, number>> = { title: 20, name: LINE, heading: 16, small: 16 };
/** The room of the dot of a kind beside a name, and of what is under a name. */
export const DOT = 13;
/** Around the texts in the middle. */
export const PADDING = 10;
/** Around the map. */
export const MARGIN = 20;
/** Between a name and the sign after it. */
export const UNFOLD_GAP = 6;

/** Pixels that a font is enlarged to at most, where there is room. */
const LARGEST_FONT = 16;
/** Between two columns: at least, and where there is room. */
const GAP = 36;
const WIDEST_GAP = 110;
/** A text breaks at a width between these. */
const NARROWEST_TEXT = 143;
const WIDEST_TEXT = 260;

/** Where all of a map is, in the room that there is. */
export function mapLayout(map: MapData, unfolded: readonly string[], language: string, room: MapRoom): MapLayout {
  const units = FONT / room.font;
  const [wide, high] = [room.width * units - 2 * MARGIN, room.height * units - 2 * MARGIN];
  const columns = depthOf(map.left) + depthOf(map.right);
  // So that all columns fit, with the middle, down to where names would break too often.
  const share = Math.max(NARROWEST_TEXT, wide / (columns + 1) - GAP);
  const most = Math.min(WIDEST_TEXT, 0.3 * (wide + 2 * MARGIN), share);
  const boxes = boxesOf(map, unfolded, language, most, room.stretch);
  const laidOut = (gap: number): Placed<TextBox> => placed(map, (key) => boxes.get(key)!, gap);
  const { width, height } = laidOut(GAP);
  const scale = Math.max(1, Math.min(LARGEST_FONT / room.font, wide / width, high / height));
  const gap = GAP + Math.max(0, Math.min(WIDEST_GAP - GAP, (wide / scale - width) / Math.max(1, columns)));
  return { ...laidOut(gap), scale };
}

function depthOf(groups: readonly MapGroup[]): number {
  const deepest = groups.flatMap(({ rows }) => rows.map((row) => depthOf(row.groups)));
  return groups.length === 0 ? 0 : 1 + Math.max(0, ...deepest);
}

/** By key, all boxes, with texts that are no wider than `most`. */
function boxesOf(
  map: MapData,
  unfolded: readonly string[],
  language: string,
  most: number,
  stretch: number,
): ReadonlyMap<string, TextBox> {
  const boxes = new Map<string, TextBox>();
  const add = (key: string, texts: Partial<Record<TextKind, string>>, indent: number, unfold = ''): void => {
    const blocks = (Object.entries(texts) as [TextKind, string][])
      .filter(([, text]) => text !== '')
      .map(([kind, text]) => ({ kind, lines: brokenLines(text, SIZES[kind], (most - indent) / stretch) }));
    const padding = key === MIDDLE ? PADDING : 0;
    const sign = unfold === '' ? 0 : UNFOLD_GAP + textWidth(unfold, SIZES.small) * stretch;
    const widths = blocks.flatMap(({ kind, lines }, at) =>
      lines.map((line) => textWidth(line.trimEnd(), SIZES[kind]) * stretch + (at === 0 ? sign : 0) + indent),
    );
    const width = Math.max(0, ...widths) + 2 * padding;
    const height = blocks.reduce((sum, { kind, lines }) => sum + lines.length * HEIGHTS[kind], 2 * padding);
    boxes.set(key, { blocks, unfold, indent, width, height, first: widths[0] ?? 0 });
  };
  const { text, detail } = map.middle;
  add(MIDDLE, { title: text, small: detail }, 0);
  for (const group of groupsOf([...map.left, ...map.right])) {
    add(group.key, { heading: group.label }, 0);
    add(moreKey(group), { small: sayer(MAP_WORDS, language)('more', group.more) }, DOT);
    for (const row of group.rows) {
      add(row.key, { name: row.entity.text, small: underName(row, language) }, DOT, unfoldSign(row, unfolded));
    }
  }
  return boxes;
}

/** What is said under the name of a row; '' for nothing. */
export function underName({ detail, placedIn }: MapRow, language: string): string {
  const also = placedIn === undefined ? '' : sayer(MAP_WORDS, language)('also', placedIn);
  return [detail, also].filter((part) => part !== '').join(' · ');
}

/** What unfolds or folds a row; '' where nothing does. */
export function unfoldSign({ key, further }: MapRow, unfolded: readonly string[]): string {
  if (unfolded.includes(key)) return '−';
  return further > 0 ? `+${further}` : '';
}
