import type { MapData, MapGroup, MapRow } from '../map/mapData';
import { MIDDLE, moreKey } from '../map/placed';
import { type Attributes, attributes } from './html';
import type { MapRoom } from './mapWords';
import { acts, keysAct, stop } from './sends';
import type { ViewContent } from './view';

/** A map to be drawn. */
export interface ShownMap extends Pick<ViewContent, 'kinds'> {
  readonly map: MapData;
  /** BCP 47. */
  readonly language: string;
  /** undefined for a file. */
  readonly room: MapRoom | undefined;
  /** The entity whose other ties are shown. */
  readonly selected: string | undefined;
  /** The keys of the rows whose next step is shown. */
  readonly unfolded: readonly string[];
}

/** The ids of the rows of a map, and what the mouse and keys do there: the same in the drawing and in nested lists. */
export function doesOf({ map, selected }: ShownMap) {
  type Keys = Readonly<Record<string, string>>;
  const unselect: Keys = selected === undefined ? {} : { Escape: 'deselect' };
  const does = (key: string, column: number, click: Attributes, keys: Keys): readonly Attributes[] => [
    stop(elementId(key), column),
    click,
    keysAct({ ...keys, ...unselect }),
  ];
  const entity = (key: string, column: number, id: string, keys: Keys): readonly Attributes[] => [
    ...does(key, column, acts('select', id), { Space: 'select', Enter: 'open', ...keys }),
    attributes({ 'aria-current': id === selected && 'true' }),
  ];
  return {
    row: ({ key, entity: { entity: id }, placedIn }: MapRow, column: number): readonly Attributes[] =>
      entity(key, column, id, {
        m: 'middle',
        double: 'middle',
        ...(placedIn === undefined && { '+': 'unfold' }),
      }),
    middle: (): readonly Attributes[] => {
      const { id, schema } = map.middle;
      if (schema !== undefined) return entity(MIDDLE, 0, id, {});
      return does(MIDDLE, 0, acts('note', id), { Enter: 'note' });
    },
    more: (group: MapGroup, column: number): readonly Attributes[] =>
      does(moreKey(group), column, acts('openGroup', group.key), { Enter: 'openGroup', Space: 'openGroup' }),
  };
}

/** Keys are the ids of entities, or JSON: an id has no blanks. */
function elementId(key: string): string {
  return `row-${encodeURIComponent(key)}`;
}
