import type { MapData, MapGroup, MapRow, TieState } from './mapData';

// Where everything on a map is, in pixels from its top left corner.

export interface Size {
  readonly width: number;
  readonly height: number;
  /** The width of the first line, from where a line leads on; undefined for `width`. */
  readonly first?: number;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** The line from an entity to a row that branches off it. */
export interface Line {
  /** The key of the row. */
  readonly row: string;
  readonly state: TieState;
  readonly isOwning: boolean;
  /** As the attribute `d` of an SVG path. */
  readonly path: string;
}

export interface Placed extends Size {
  /** By key: of rows as they are; of the middle, of headings and of what counts the rest see `MIDDLE`, `headingKey`, `moreKey`. */
  readonly boxes: ReadonlyMap<string, Box>;
  readonly lines: readonly Line[];
  /** From the end of each row to the edge of its column, where the lines to its next step begin: one for all of them. */
  readonly leads: readonly string[];
}

export interface Spacing {
  /** Between two columns. */
  readonly gap: number;
  /** The height of a line of text: lines end at the first one of a row. */
  readonly line: number;
}

export const MIDDLE = 'middle';

export function headingKey({ key }: MapGroup): string {
  return `heading ${key}`;
}

export function moreKey({ key }: MapGroup): string {
  return `more ${key}`;
}

/** Between two groups of a column, in lines; and what is added below the last group of an entity. */
const BETWEEN_GROUPS = 0.6;
const BETWEEN_ENTITIES = 0.6;

/** Between a line and the text that it ends at. */
const BEFORE_TEXT = 4;

/**
 * Places a map: columns left and right of the middle, one for each step. In a column nothing overlaps and the rows are in the
 * order of those that they branch off, so that no two lines between neighbouring columns cross. The groups of an entity are as
 * near to its row as the others leave room for.
 *
 * @param sizeOf the size of what has a key; see `Placed.boxes`.
 */
export function placed(map: MapData, sizeOf: (key: string) => Size, spacing: Spacing): Placed {
  const middle = sizeOf(MIDDLE);
  const boxes = new Map<string, Box>([[MIDDLE, { ...middle, x: -middle.width / 2, y: -middle.height / 2 }]]);
  const sides = [
    sidePlaced(map.left, true, boxes, sizeOf, spacing),
    sidePlaced(map.right, false, boxes, sizeOf, spacing),
  ];
  const curves = sides.flatMap((side) => side.curves);
  const leads = sides.flatMap((side) => side.leads);
  const all = [...boxes.values()];
  const left = Math.min(...all.map(({ x }) => x));
  const top = Math.min(...all.map(({ y }) => y));
  return {
    width: Math.max(...all.map(({ x, width }) => x + width)) - left,
    height: Math.max(...all.map(({ y, height }) => y + height)) - top,
    boxes: new Map(Array.from(boxes, ([key, box]) => [key, { ...box, x: box.x - left, y: box.y - top }])),
    lines: curves.map(({ row, from, to }) => ({
      row: row.key,
      state: row.state,
      isOwning: row.isOwning,
      path: curvePath({ x: from.x - left, y: from.y - top }, { x: to.x - left, y: to.y - top }),
    })),
    leads: leads.map(({ from, edge }) => `M${rounded(from.x - left)} ${rounded(from.y - top)}H${rounded(edge - left)}`),
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Curve {
  readonly row: MapRow;
  /** At the edge of its column. */
  readonly from: Point;
  readonly to: Point;
}

/** The groups of one entity, and where its row ends. */
interface Block {
  readonly groups: readonly MapGroup[];
  readonly from: Point;
}

interface Side {
  readonly curves: readonly Curve[];
  /** From the end of a row straight to the edge of its column. */
  readonly leads: readonly { readonly from: Point; readonly edge: number }[];
}

function sidePlaced(
  groups: readonly MapGroup[],
  isLeft: boolean,
  boxes: Map<string, Box>,
  sizeOf: (key: string) => Size,
  { gap, line }: Spacing,
): Side {
  const outwards = isLeft ? -1 : 1;
  const middle = boxes.get(MIDDLE)!;
  let edge = (outwards * middle.width) / 2;
  let blocks: readonly Block[] = groups.length === 0 ? [] : [{ groups, from: { x: edge, y: 0 } }];
  const curves: Curve[] = [];
  const leads: Side['leads'][number][] = [];
  while (blocks.length > 0) {
    const start = edge + outwards * gap;
    const stacks = blocks.map(({ groups: stacked }) => stackOf(stacked, sizeOf, line));
    const tops = nearest(
      blocks.map(({ from }, index) => ({ wanted: from.y - stacks[index]!.height / 2, height: stacks[index]!.height })),
    );
    const next: Block[] = [];
    let width = 0;
    blocks.forEach(({ from }, index) => {
      if (from.x !== edge) leads.push({ from, edge });
      for (const { key, row, y, size } of stacks[index]!.items) {
        const top = tops[index]! + y;
        boxes.set(key, { width: size.width, height: size.height, x: isLeft ? start - size.width : start, y: top });
        width = Math.max(width, size.width);
        if (!row) continue;
        const height = top + Math.min(line, size.height) / 2;
        curves.push({ row, from: { x: edge, y: from.y }, to: { x: start - outwards * BEFORE_TEXT, y: height } });
        const end = start + outwards * ((size.first ?? size.width) + BEFORE_TEXT);
        if (row.groups.length > 0) next.push({ groups: row.groups, from: { x: end, y: height } });
      }
    });
    blocks = next;
    edge = start + outwards * (width + BEFORE_TEXT);
  }
  return { curves, leads };
}

interface Stack {
  readonly items: readonly {
    readonly key: string;
    /** undefined for headings and what counts the rest. */
    readonly row: MapRow | undefined;
    /** From the top of the stack. */
    readonly y: number;
    readonly size: Size;
  }[];
  /** With the room below it. */
  readonly height: number;
}

function stackOf(groups: readonly MapGroup[], sizeOf: (key: string) => Size, line: number): Stack {
  const items: Stack['items'][number][] = [];
  let height = 0;
  const add = (key: string, row?: MapRow): void => {
    const size = sizeOf(key);
    items.push({ key, row, y: height, size });
    height += size.height;
  };
  for (const group of groups) {
    add(headingKey(group));
    for (const row of group.rows) add(row.key, row);
    if (group.more > 0) add(moreKey(group));
    height += BETWEEN_GROUPS * line;
  }
  return { items, height: height + BETWEEN_ENTITIES * line };
}

/**
 * The tops of blocks that are in this order, do not overlap, and are as near as possible to where they are wanted: the sum of
 * squares is the least (isotonic regression by pooling adjacent violators: Barlow and others, 1972).
 */
function nearest(blocks: readonly { readonly wanted: number; readonly height: number }[]): readonly number[] {
  // Once each height is taken off what is below it, tops only have to be in order.
  const pools: { sum: number; count: number }[] = [];
  let above = 0;
  for (const { wanted, height } of blocks) {
    let pool = { sum: wanted - above, count: 1 };
    above += height;
    for (let last = pools.at(-1); last && last.sum / last.count > pool.sum / pool.count; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
    }
    pools.push(pool);
  }
  const tops = pools.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count));
  let below = 0;
  return blocks.map(({ height }, index) => {
    const top = tops[index]! + below;
    below += height;
    return top;
  });
}

function curvePath(from: Point, to: Point): string {
  const half = (from.x + to.x) / 2;
  return `M${rounded(from.x)} ${rounded(from.y)}C${rounded(half)} ${rounded(from.y)} ${rounded(half)} ${rounded(to.y)} ${rounded(to.x)} ${rounded(to.y)}`;
}

/** How far out the ends of such a path pull it: it is three quarters as wide. */
const TIE_WIDTH = 42;

/**
 * The path between two rows that are tied besides the branches: around the outside of a column, past all that is between them
 * there, or across from one column to another.
 *
 * @param all the boxes of the map.
 */
export function tiePath(a: Box, b: Box, all: Iterable<Box>, line: number): string {
  const [left, right] = a.x <= b.x ? [a, b] : [b, a];
  const height = (box: Box): number => box.y + Math.min(line, box.height) / 2;
  const [y1, y2] = [rounded(height(left)), rounded(height(right))];
  const end = left.x + left.width;
  if (end < right.x) {
    const half = rounded((end + right.x) / 2);
    return `M${rounded(end + BEFORE_TEXT)} ${y1}C${half} ${y1} ${half} ${y2} ${rounded(right.x - BEFORE_TEXT)} ${y2}`;
  }
  const other = right.x + right.width;
  const [top, bottom] = [Math.min(y1, y2), Math.max(y1, y2)];
  let edge = Math.max(end, other);
  for (const { x, y, width, height: high } of all) {
    const isBetween = y < bottom && y + high > top && x < Math.max(end, other) && x + width > left.x;
    if (isBetween) edge = Math.max(edge, x + width);
  }
  const [out, turn] = [rounded(edge + TIE_WIDTH), rounded(edge + BEFORE_TEXT)];
  return `M${rounded(end + BEFORE_TEXT)} ${y1}H${turn}C${out} ${y1} ${out} ${y2} ${turn} ${y2}H${rounded(other + BEFORE_TEXT)}`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
