import type { MapData, MapGroup, MapRow } from './mapData';

// Where everything on a map is, in pixels.

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
  readonly row: MapRow;
  /** As the attribute `d` of an SVG path. */
  readonly path: string;
}

/** What is placed, and the rectangle around it: 0 is in the middle of the entity in the middle. */
export interface Placed<S extends Size = Size> extends Box {
  /** By key: of rows and headings that of the row and the group; of the middle and of what counts the rest see `MIDDLE`, `moreKey`. */
  readonly boxes: ReadonlyMap<string, S & Box>;
  readonly lines: readonly Line[];
  /** From the end of each row to the edge of its column, where the lines to its next step begin: one for all of them. */
  readonly leads: readonly string[];
}

/** The height of a line of text: lines end at the first one of a row. */
export const LINE = 19;

export const MIDDLE = 'middle';

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
 * @param gap between two columns.
 */
export function placed<S extends Size>(map: MapData, sizeOf: (key: string) => S, gap: number): Placed<S> {
  const middle = sizeOf(MIDDLE);
  const boxes = new Map([[MIDDLE, { ...middle, x: -middle.width / 2, y: -middle.height / 2 }]]);
  const lines: Line[] = [];
  const leads: string[] = [];
  placeSide(map.left, -1);
  placeSide(map.right, 1);
  const all = [...boxes.values()];
  const x = Math.min(...all.map((box) => box.x));
  const y = Math.min(...all.map((box) => box.y));
  const width = Math.max(...all.map((box) => box.x + box.width)) - x;
  const height = Math.max(...all.map((box) => box.y + box.height)) - y;
  return { x, y, width, height, boxes, lines, leads };

  /** @param outwards the direction from the middle: −1 for left, 1 for right. */
  function placeSide(first: readonly MapGroup[], outwards: number): void {
    let edge = (outwards * middle.width) / 2;
    let blocks: readonly Block[] = first.length === 0 ? [] : [{ groups: first, from: { x: edge, y: 0 } }];
    while (blocks.length > 0) {
      const start = edge + outwards * gap;
      const heights = blocks.map(({ groups }) => heightOf(groups, sizeOf));
      const tops = nearest(blocks.map(({ from }, at) => ({ wanted: from.y - heights[at]! / 2, height: heights[at]! })));
      const next: Block[] = [];
      let widest = 0;
      for (const [at, { groups, from }] of blocks.entries()) {
        if (from.x !== edge) leads.push(`M${rounded(from.x)} ${rounded(from.y)}H${rounded(edge)}`);
        let top = tops[at]!;
        for (const group of groups) {
          for (const { key, row } of itemsOf(group)) {
            const size = sizeOf(key);
            boxes.set(key, { ...size, x: outwards < 0 ? start - size.width : start, y: top });
            widest = Math.max(widest, size.width);
            const y = top + Math.min(LINE, size.height) / 2;
            top += size.height;
            if (!row) continue;
            const to = { x: start - outwards * BEFORE_TEXT, y };
            lines.push({ row, path: curvePath({ x: edge, y: from.y }, to) });
            const end = start + outwards * ((size.first ?? size.width) + BEFORE_TEXT);
            if (row.groups.length > 0) next.push({ groups: row.groups, from: { x: end, y } });
          }
          top += BETWEEN_GROUPS * LINE;
        }
      }
      blocks = next;
      edge = start + outwards * (widest + BEFORE_TEXT);
    }
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The groups of one entity, and where its row ends. */
interface Block {
  readonly groups: readonly MapGroup[];
  readonly from: Point;
}

/** What is one below the other in a group: its heading, its rows and what counts the rest. */
function itemsOf(group: MapGroup): readonly { readonly key: string; readonly row?: MapRow }[] {
  const rows = group.rows.map((row) => ({ key: row.key, row }));
  return [{ key: group.key }, ...rows, ...(group.more > 0 ? [{ key: moreKey(group) }] : [])];
}

/** With the room below it. */
function heightOf(groups: readonly MapGroup[], sizeOf: (key: string) => Size): number {
  const items = groups.flatMap(itemsOf).reduce((sum, { key }) => sum + sizeOf(key).height, 0);
  return items + (groups.length * BETWEEN_GROUPS + BETWEEN_ENTITIES) * LINE;
}

/** The tops of blocks that are in this order, do not overlap, and are near to where they are wanted. */
function nearest(blocks: readonly { readonly wanted: number; readonly height: number }[]): readonly number[] {
  let end = Number.NEGATIVE_INFINITY;
  let off = 0;
  const tops = blocks.map(({ wanted, height }) => {
    const top = Math.max(wanted, end);
    end = top + height;
    off += top - wanted;
    return top;
  });
  return tops.map((top) => top - off / blocks.length);
}

function curvePath(from: Point, to: Point): string {
  const half = (from.x + to.x) / 2;
  return `M${rounded(from.x)} ${rounded(from.y)}C${rounded(half)} ${rounded(from.y)} ${rounded(half)} ${rounded(to.y)} ${rounded(to.x)} ${rounded(to.y)}`;
}

/** To a tenth of a pixel. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
