import type { MapData, MapGroup, MapRow } from '../map/mapData';
import { MIDDLE, moreKey } from '../map/placed';
import { type Attributes, attributes } from './html';
import type { Arrows } from './mapArrows';
import type { MapRoom } from './mapRoom';
import { type ActionName, acts, keysAct, keysLead } from './sends';
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
export interface DoesOf {
  row(row: MapRow): readonly Attributes[];
  middle(): readonly Attributes[];
  more(group: MapGroup): readonly Attributes[];
}

/** @param arrows where the arrow keys lead. */
export function doesOf({ map, selected }: ShownMap, arrows: ReadonlyMap<string, Arrows>): DoesOf {
  const place = (key: string): readonly Attributes[] => {
    const leads = Object.entries(arrows.get(key) ?? {}).map(([arrow, to]) => [arrow, to && elementId(to)]);
    return [attributes({ id: elementId(key) }), keysLead(Object.fromEntries(leads))];
  };
  const unselect: Readonly<Record<string, ActionName>> = selected === undefined ? {} : { Escape: 'deselect' };
  const entity = (key: string, id: string, keys: Readonly<Record<string, ActionName>>): readonly Attributes[] => [
    ...place(key),
    acts('select', id),
    keysAct({ Space: 'select', Enter: 'open', ...keys, ...unselect }),
    attributes({ 'aria-current': id === selected && 'true' }),
  ];
  return {
    row: ({ key, entity: { entity: id }, placedIn }) =>
      entity(key, id, { m: 'middle', double: 'middle', ...(placedIn === undefined ? { '+': 'unfold' } : {}) }),
    middle: () => {
      const { id, schema } = map.middle;
      if (schema !== undefined) return entity(MIDDLE, id, {});
      return [...place(MIDDLE), acts('note', id), keysAct({ Enter: 'note', ...unselect })];
    },
    more: (group) => [
      ...place(moreKey(group)),
      acts('openGroup', group.key),
      keysAct({ Enter: 'openGroup', Space: 'openGroup', ...unselect }),
    ],
  };
}

/** Keys are the ids of entities, or JSON: an id has no blanks. */
function elementId(key: string): string {
  return `row-${encodeURIComponent(key)}`;
}
