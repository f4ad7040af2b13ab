import { groupsOf, type MapData, type MapGroup, type MapRow, rowsOf } from '../map/mapData';
import { headingKey, MIDDLE, moreKey, type Placed, placed, type Size } from '../map/placed';
import { brokenLines, textWidth } from '../map/textWidth';
import { MAP_WORDS, type MapRoom } from './mapWords';
import { sayer } from './words';

// Where everything on a map is. The unit is a pixel where the font has 13 of them: with the font all grows.

export type TextKind = 'title' | 'name' | 'heading' | 'small';

/** Lines of text in a box, one below the other. */
export interface TextBlock {
  readonly kind: TextKind;
  readonly lines: readonly string[];
  /** Of each line but the first, whether there is a blank before it in the text. */
  readonly blanks: readonly boolean[];
}

/** What is in a box: its texts, and the sign that unfolds or folds a row; '' for none. */
export interface BoxTexts {
  readonly blocks: readonly TextBlock[];
  readonly unfold: string;
  /** Before each line: the room of a dot. */
  readonly indent: number;
}

export interface MapLayout extends Placed {
  /** By the same keys as `boxes`. */
  readonly texts: ReadonlyMap<string, BoxTexts>;
  /** How much larger than the font it is shown. */
  readonly scale: number;
}

/** The size of a unit. */
export const FONT = 13;
export const SIZES: Readonly<Record<TextKind, number>> = { title: 14, name: FONT, heading: 11.5, small: 11.5 };
export const HEIGHTS: Readonly<Record<TextKind, number>> = { title: 20, name: 19, heading: 16, small: 16 };
export const LINE = HEIGHTS.name;
/** The room of the dot of a kind beside a name, and of what is under a name. */
export const DOT = 13;
/** Around the texts in the middle. */
export const PADDING = 10;
/** Around the map: beside it are the curves around its columns. */
export const MARGIN = { side: 34, top: 12 };
/** Between a name and the sign after it. */
export const UNFOLD_GAP = 6;

/** Pixels that a font is enlarged to at most, where there is room. */
const LARGEST_FONT = 16;
/** Between two columns: at least, in a file, and where there is room. */
const GAP = 36;
const FILE_GAP = 60;
const WIDEST_GAP = 110;
/** A text breaks at a width between these. */
const NARROWEST_TEXT = 143;
const WIDEST_TEXT = 260;
const FILE_TEXT = 240;

/** @param room undefined for a file, which is as large as it needs. */
export function mapLayout(
  map: MapData,
  unfolded: readonly string[],
  language: string,
  room: MapRoom | undefined,
): MapLayout {
  const stretch = room?.stretch ?? 1;
  const laidOut = (texts: MapLayout['texts'], gap: number): Placed => {
    const sizeOf = (key: string): Size => sizeOfBox(texts.get(key)!, key === MIDDLE ? PADDING : 0, stretch);
    return placed(map, sizeOf, { gap, line: LINE });
  };
  if (!room) {
    const texts = textsOf(map, unfolded, language, FILE_TEXT, stretch);
    return { ...laidOut(texts, FILE_GAP), texts, scale: 1 };
  }
  const units = FONT / room.font;
  const [wide, high] = [room.width * units - 2 * MARGIN.side, room.height * units - 2 * MARGIN.top];
  const columns = depthOf(map.left) + depthOf(map.right);
  const texts = textsOf(map, unfolded, language, textWidthFor(wide, columns), stretch);
  const { width, height } = laidOut(texts, GAP);
  const scale = Math.max(1, Math.min(LARGEST_FONT / room.font, wide / width, high / height));
  const gap = GAP + Math.max(0, Math.min(WIDEST_GAP - GAP, (wide / scale - width) / Math.max(1, columns)));
  return { ...laidOut(texts, gap), texts, scale };
}

/** So that all columns fit, with the middle, down to where names would break too often. */
function textWidthFor(wide: number, columns: number): number {
  const share = Math.max(NARROWEST_TEXT, wide / (columns + 1) - GAP);
  return Math.min(WIDEST_TEXT, 0.3 * (wide + 2 * MARGIN.side), share);
}

function depthOf(groups: readonly MapGroup[]): number {
  const deepest = groups.flatMap(({ rows }) => rows.map((row) => depthOf(row.groups)));
  return groups.length === 0 ? 0 : 1 + Math.max(0, ...deepest);
}

/** By key, the texts of everything that has a box. */
function textsOf(
  map: MapData,
  unfolded: readonly string[],
  language: string,
  most: number,
  stretch: number,
): ReadonlyMap<string, BoxTexts> {
  const say = sayer(MAP_WORDS, language);
  const block = (kind: TextKind, text: string, indent = 0): readonly TextBlock[] =>
    text === '' ? [] : [brokenBlock(kind, text, (most - indent) / stretch)];
  const { text, detail } = map.middle;
  const texts = new Map<string, BoxTexts>([
    [MIDDLE, { blocks: [...block('title', text), ...block('small', detail)], unfold: '', indent: 0 }],
  ]);
  const all = [...map.left, ...map.right];
  for (const group of groupsOf(all)) {
    texts.set(headingKey(group), { blocks: block('heading', group.label), unfold: '', indent: 0 });
    texts.set(moreKey(group), { blocks: block('small', say('more', group.more), DOT), unfold: '', indent: DOT });
  }
  for (const row of rowsOf(all)) {
    const blocks = [...block('name', row.entity.text, DOT), ...block('small', underName(row, language), DOT)];
    texts.set(row.key, { blocks, unfold: unfoldSign(row, unfolded), indent: DOT });
  }
  return texts;
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

/** A text in lines that are no wider than `most`. */
export function brokenBlock(kind: TextKind, text: string, most: number): TextBlock {
  const lines = brokenLines(text, SIZES[kind], most);
  let rest = text;
  const blanks = lines.map((line) => {
    rest = rest.trimStart().slice(line.length);
    return /^\s/.test(rest);
  });
  return { kind, lines, blanks };
}

function sizeOfBox({ blocks, unfold, indent }: BoxTexts, padding: number, stretch: number): Size {
  const widths = blocks.flatMap(({ kind, lines }, index) =>
    lines.map((line) => {
      const sign = unfold !== '' && index === 0 ? UNFOLD_GAP + textWidth(unfold, SIZES.small) * stretch : 0;
      return textWidth(line, SIZES[kind]) * stretch + sign + indent;
    }),
  );
  const height = blocks.reduce((sum, { kind, lines }) => sum + lines.length * HEIGHTS[kind], 0);
  const width = Math.max(0, ...widths);
  return { width: width + 2 * padding, height: height + 2 * padding, first: widths[0] ?? 0 };
}
