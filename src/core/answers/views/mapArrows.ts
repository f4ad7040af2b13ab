import type { MapData, MapGroup, MapRow } from '../map/mapData';
import { MIDDLE, moreKey } from '../map/placed';

/** Where an arrow key leads from a row, the middle, or what counts the rest: to the key of another one; undefined for nowhere. */
export type Arrows = Readonly<
  Partial<Record<'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight', string | undefined>>
>;

/** In the drawing: along the branches, and up and down in a column. */
export function arrowsInColumns({ left, right }: MapData): ReadonlyMap<string, Arrows> {
  const [onLeft, onRight] = [firstOf(left), firstOf(right)];
  const middle = {
    ArrowLeft: onLeft,
    ArrowRight: onRight,
    ArrowUp: onLeft ?? onRight,
    ArrowDown: onRight ?? onLeft,
  };
  const found = new Map<string, Arrows>([[MIDDLE, middle]]);
  const side = (first: readonly MapGroup[], outwards: keyof Arrows, inwards: keyof Arrows): void => {
    let column = placesIn(first, MIDDLE);
    while (column.length > 0) {
      column.forEach(({ key, row, parent }, at) => {
        const [above, below] = [column[at - 1]?.key, column[at + 1]?.key];
        const next = row && firstOf(row.groups);
        found.set(key, { ArrowUp: above, ArrowDown: below, [inwards]: parent, [outwards]: next });
      });
      column = column.flatMap(({ key, row }) => (row ? placesIn(row.groups, key) : []));
    }
  };
  side(left, 'ArrowLeft', 'ArrowRight');
  side(right, 'ArrowRight', 'ArrowLeft');
  return found;
}

/** In nested lists: up and down through all of them, to the right into a branch and to the left out of it. */
export function arrowsInLists({ left, right }: MapData): ReadonlyMap<string, Arrows> {
  const deep = (groups: readonly MapGroup[], parent: string): readonly Place[] =>
    placesIn(groups, parent).flatMap((place) => [place, ...(place.row ? deep(place.row.groups, place.key) : [])]);
  const middle = { key: MIDDLE, row: undefined, parent: undefined };
  const all = [...deep(left, MIDDLE), middle, ...deep(right, MIDDLE)];
  return new Map(
    all.map(({ key, row, parent }, at) => {
      const [above, below] = [all[at - 1]?.key, all[at + 1]?.key];
      return [key, { ArrowUp: above, ArrowDown: below, ArrowLeft: parent, ArrowRight: row && firstOf(row.groups) }];
    }),
  );
}

interface Place {
  readonly key: string;
  /** undefined for what counts the rest. */
  readonly row: MapRow | undefined;
  /** The key of what it branches off. */
  readonly parent: string;
}

/** The rows of groups and what counts the rest, from top to bottom. */
function placesIn(groups: readonly MapGroup[], parent: string): readonly Place[] {
  return groups.flatMap((group) => [
    ...group.rows.map((row) => ({ key: row.key, row, parent })),
    ...(group.more > 0 ? [{ key: moreKey(group), row: undefined, parent }] : []),
  ]);
}

function firstOf(groups: readonly MapGroup[]): string | undefined {
  return placesIn(groups, MIDDLE)[0]?.key;
}
