import type { MapData, MapGroup, MapRow } from '../map/mapData';
import { MIDDLE, moreKey } from '../map/placed';
import { type Attributes, attributes } from './html';
import type { MapRoom } from './mapWords';
import { acts, stop } from './sends';
import type { ViewContent } from './view';

/** A map to be drawn. */
export interface ShownMap extends Pick<ViewContent, 'vocabulary' | 'state'> {
  readonly map: MapData;
  /** undefined for a file. */
  readonly room: MapRoom | undefined;
}

/** What keys do on an entity, beside Space, which clicks, and what a double click does. */
const KEYS = attributes({ 'data-keys-act': 'Enter=open m=middle double=middle +=unfold Escape=deselect' });

/** The ids of the rows of a map, and what the mouse and keys do there: the same in the drawing and in nested lists. */
export function doesOf({ map, state }: ShownMap) {
  const does = (key: string, column: number, click: Attributes) => [stop(elementId(key), column), click];
  const entity = (key: string, column: number, id: string): readonly Attributes[] => [
    ...does(key, column, acts('select', id)),
    KEYS,
    attributes({ 'aria-current': id === state.map.selected && 'true' }),
  ];
  return {
    row: ({ key, entity: { entity: id } }: MapRow, column: number) => entity(key, column, id),
    middle: (): readonly Attributes[] => {
      const { id, schema } = map.middle;
      return schema === undefined ? does(MIDDLE, 0, acts('note', id)) : entity(MIDDLE, 0, id);
    },
    more: (group: MapGroup, column: number) => does(moreKey(group), column, acts('openGroup', group.key)),
  };
}

/** Keys are the ids of entities, or JSON: an id has no blanks. */
function elementId(key: string): string {
  return `row-${encodeURIComponent(key)}`;
}
