import { newPageState, type PageState } from '../../../../../src/core/answers/dossier/pageState';
import type { MapData } from '../../../../../src/core/answers/map/mapData';
import { type MapViewContent, mapView } from '../../../../../src/core/answers/views/mapView';
import type { MapRoom } from '../../../../../src/core/answers/views/mapWords';
import { BUILT_IN } from '../../../../../src/core/registry/vocabulary/vocabulary';

export const WIDE: MapRoom = { width: 1000, height: 700, font: 13, stretch: 1 };
export const NARROW: MapRoom = { ...WIDE, width: 500 };

/** A map as the panel gives it to its view. */
export function mapContent(
  map: MapData | undefined,
  language: string,
  more: Partial<Pick<MapViewContent, 'room' | 'connected'>> & { readonly choice?: Partial<PageState['map']> } = {},
): MapViewContent {
  const { room = WIDE, connected, choice = {} } = more;
  const state = newPageState(map?.middle.id ?? 'nobody', language, 'map');
  return {
    state: { ...state, map: { ...state.map, ...choice } },
    subject: undefined,
    watched: new Set(),
    vocabulary: BUILT_IN,
    today: '2025-11-29',
    noteDate: undefined,
    map,
    connected,
    room,
  };
}

/** What the view of a map draws. */
export function drawnMap(...content: Parameters<typeof mapContent>): string {
  return String(mapView(mapContent(...content)).main);
}
