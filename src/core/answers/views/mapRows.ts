import type { MapData, MapGroup, MapRow, MapTie } from '../map/mapData';
import { MIDDLE, moreKey } from '../map/placed';
import type { Attributes } from './html';
import { MAP_WORDS, type MapRoom } from './mapWords';
import { acts, labelled, stop } from './sends';
import type { ViewContent } from './view';
import { sayer } from './words';

/** A map to be drawn. */
export interface ShownMap extends Pick<ViewContent, 'vocabulary' | 'state'> {
  readonly map: MapData;
  readonly room: MapRoom;
}

/** What keys do on an entity, beside Space, which clicks; on a row also what puts it in the middle, and a double click. */
const KEYS = 'Enter=open';
const ROW_KEYS = `${KEYS} m=middle double=middle`;

/** The ids of the rows of a map, and what the mouse and keys do there: the same in the drawing and in nested lists. */
export function doesOf({ map, state }: ShownMap) {
  const { selected } = state.map;
  const say = sayer(MAP_WORDS, state.language);
  const tied = new Set(tiesBeside(map, selected).flatMap(({ from, to }) => [from, to]));
  const deselect = selected === undefined ? '' : ' Escape=deselect';
  const does = (key: string, column: number, click: Attributes, keys = ''): Attributes => ({
    ...stop(elementId(key), column),
    ...click,
    'data-keys-act': (keys + deselect).trim() || undefined,
  });
  const entity = (key: string, column: number, id: string, keys: string): Attributes => ({
    ...does(key, column, acts('select', id), keys),
    ...{ 'aria-current': id === selected && 'true', 'data-tied': id !== selected && tied.has(id) },
  });
  return {
    // An entity unfolds where it has its place.
    row: ({ key, entity: { entity: id }, placedIn }: MapRow, column: number) =>
      entity(key, column, id, placedIn === undefined ? `${ROW_KEYS} +=unfold` : ROW_KEYS),
    middle: (): Attributes => {
      const { id, schema } = map.middle;
      return schema === undefined ? does(MIDDLE, 0, acts('note', id)) : entity(MIDDLE, 0, id, KEYS);
    },
    unfold: ({ key, further, entity: { text } }: MapRow): Attributes => {
      const says = state.map.unfolded.includes(key) ? say('fold', text) : say('unfold', further, text);
      return { ...acts('unfold', key), ...labelled(says) };
    },
    more: (group: MapGroup, column: number) => does(moreKey(group), column, acts('openGroup', group.key)),
  };
}

/** The relations of an entity that are no branches of the map. */
export function tiesBeside({ ties }: MapData, entity: string | undefined): readonly MapTie[] {
  return ties.filter(({ from, to, isBranch }) => !isBranch && (from === entity || to === entity));
}

/** Keys are the ids of entities, or JSON: an id has no blanks. */
function elementId(key: string): string {
  return `row-${encodeURIComponent(key)}`;
}
