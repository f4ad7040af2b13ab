import type { EntityPiece } from '../dossier/dossier';
import type { PageContent } from '../dossier/pageMessages';
import type { MapChoice } from '../dossier/pageState';
import type { Chain } from './connections';
import type { MapData } from './mapData';
import type { MapWord } from './mapWords';

// What the extension and the page say to each other about maps. Everything is plain data: it is sent as JSON.

/** How the entity in the middle is connected to another one. */
export interface Connected {
  readonly to: EntityPiece;
  readonly chains: readonly Chain[];
}

export interface MapContent extends Pick<PageContent, 'state' | 'views' | 'noteDate' | 'today' | 'words' | 'kinds'> {
  /** undefined if there is no such entity or note, or no longer. */
  readonly map: MapData | undefined;
  readonly connected: Connected | undefined;
  readonly mapWords: Readonly<Record<MapWord, string>>;
}

export interface ToMap {
  readonly kind: 'map';
  readonly content: MapContent;
}

export type FromMap =
  /** Another entity in the middle. */
  | { readonly kind: 'middle'; readonly id: string }
  | { readonly kind: 'steps'; readonly steps: MapChoice['steps'] }
  /** A row, by its key: unfolds it, or folds it again. */
  | { readonly kind: 'unfold'; readonly row: string }
  /** A group, by its key: shows more of its rows. */
  | { readonly kind: 'openGroup'; readonly group: string }
  /** A heading or a schema: leaves it out, or no longer. */
  | { readonly kind: 'leaveOut'; readonly what: string }
  | { readonly kind: 'connect' }
  | { readonly kind: 'disconnect' };

/** The choice after the user asked for more or less of a map. */
export function chosen(choice: MapChoice, message: Exclude<FromMap, { kind: 'middle' | 'connect' }>): MapChoice {
  switch (message.kind) {
    case 'steps':
      return { ...choice, steps: message.steps, unfolded: [] };
    case 'unfold':
      return { ...choice, unfolded: toggled(choice.unfolded, message.row) };
    case 'openGroup':
      return { ...choice, opened: [...choice.opened, message.group] };
    case 'leaveOut':
      return { ...choice, without: toggled(choice.without, message.what) };
    case 'disconnect':
      return { ...choice, connectedTo: undefined };
  }
}

function toggled(all: readonly string[], one: string): readonly string[] {
  return all.includes(one) ? all.filter((each) => each !== one) : [...all, one];
}
