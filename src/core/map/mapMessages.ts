import type { EntityPiece } from '../dossier/dossier';
import type { PageState } from '../dossier/pageState';
import type { Kind, PageWord } from '../dossier/pageWords';
import type { Chain } from './connections';
import type { MapData } from './mapData';
import type { MapWord } from './mapWords';

// What the map is drawn from. Everything is plain data: it is sent as JSON.

/** How the entity in the middle is connected to another one. */
export interface Connected {
  readonly to: EntityPiece;
  readonly chains: readonly Chain[];
}

export interface MapContent {
  readonly state: PageState;
  /** By schema. */
  readonly kinds: Readonly<Record<string, Kind>>;
  readonly words: Readonly<Record<PageWord, string>>;
  /** undefined if there is no such entity or note, or no longer. */
  readonly map: MapData | undefined;
  readonly connected: Connected | undefined;
  readonly mapWords: Readonly<Record<MapWord, string>>;
}
