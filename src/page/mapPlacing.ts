import { type MapData, type MapTie, rowsOf } from '../core/map/mapData';
import { MIDDLE, type Placed, placed, type Size, tiePath } from '../core/map/placed';
import { svgElement } from './element';

/** Under this width of the window the map is nested lists, without lines; `map.css` says the same. Pixels. */
const NARROW = 700;
/** Pixels between two columns: at least, and where there is room. */
const GAP = 36;
const WIDEST_GAP = 90;

/** Beside the map, where the curves around its columns are; `map.css` has the same. Pixels. */
const MARGIN = 34;

export interface Placing {
  readonly found: Placed;
  readonly line: number;
}

/** Puts everything on a map in its place and draws the lines; undefined where it is narrow and stays nested lists. */
export function place(root: HTMLElement, map: MapData): Placing | undefined {
  const canvas = root.querySelector<HTMLElement>('.map')!;
  const boxes = new Map(
    Array.from(canvas.querySelectorAll<HTMLElement>('[data-box]'), (box) => [box.dataset.box!, box]),
  );
  canvas.querySelector('svg')?.remove();
  if (window.innerWidth < NARROW) {
    for (const each of [canvas, ...boxes.values()]) each.removeAttribute('style');
    return undefined;
  }
  const columns = depthOf(map.left) + depthOf(map.right);
  canvas.style.setProperty('--columns', `${columns + 1}`);
  const sizes = new Map<string, Size>();
  for (const [key, box] of boxes) {
    const { width, height } = box.getBoundingClientRect();
    sizes.set(key, { width: Math.ceil(width), height: Math.ceil(height) });
  }
  const line = Number.parseFloat(getComputedStyle(canvas).lineHeight);
  const sizeOf = (key: string): Size => sizes.get(key)!;
  const room = canvas.parentElement!.clientWidth - 2 * MARGIN;
  const least = placed(map, sizeOf, { gap: GAP, line });
  const gap = Math.floor(GAP + Math.max(0, Math.min(WIDEST_GAP - GAP, (room - least.width) / Math.max(1, columns))));
  const found = placed(map, sizeOf, { gap, line });
  canvas.style.width = `${found.width}px`;
  canvas.style.height = `${found.height}px`;
  for (const [key, { x, y, width }] of found.boxes) {
    const { style } = boxes.get(key)!;
    style.left = `${x}px`;
    style.top = `${y}px`;
    style.width = `${width}px`;
  }
  canvas.append(linesOf(found));
  return { found, line };
}

function depthOf(groups: MapData['left']): number {
  const deepest = groups.flatMap(({ rows }) => rows.map((row) => depthOf(row.groups)));
  return groups.length === 0 ? 0 : 1 + Math.max(0, ...deepest);
}

function linesOf({ lines, width, height }: Placed): SVGElement {
  const paths = lines.map(({ path, state, isOwning }) =>
    svgElement('path', { d: path, class: isOwning ? `${state} owning` : state }),
  );
  return svgElement('svg', { 'aria-hidden': 'true', width, height }, ...paths);
}

/** The relations of an entity that are not the branches of the map. */
export function otherTies({ ties }: MapData, entity: string): readonly MapTie[] {
  return ties.filter(({ from, to, isBranch }) => !isBranch && (from === entity || to === entity));
}

/** Draws the curves from the selected entity to what else it is tied to, in place of those before. */
export function drawTies(root: HTMLElement, map: MapData, placing: Placing, selected: string | undefined): void {
  const svg = root.querySelector('svg')!;
  for (const before of svg.querySelectorAll('.other')) before.remove();
  if (selected === undefined) return;
  const { found, line } = placing;
  const boxOf = (id: string) => found.boxes.get(id === map.middle.id ? MIDDLE : id);
  const pairs = new Map(otherTies(map, selected).map(({ from, to }) => [[from, to].sort().join('\n'), { from, to }]));
  for (const { from, to } of pairs.values()) {
    const [a, b] = [boxOf(from), boxOf(to)];
    if (a && b) svg.append(svgElement('path', { d: tiePath(a, b, found.boxes.values(), line), class: 'other' }));
  }
}

/** The name of an entity that has a place on the map. */
export function nameOn({ middle, left, right }: MapData, id: string): string {
  if (id === middle.id) return middle.text;
  return rowsOf([...left, ...right]).find(({ entity }) => entity.entity === id)?.entity.text ?? id;
}
