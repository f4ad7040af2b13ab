import type * as vscode from 'vscode';
import type { NoteStatements } from '../../core/answers/dossier/noteStatements';
import type { Reader } from '../../core/answers/dossier/statements';
import type { TimelineEntry } from '../../core/answers/timeline/timelineRow';
import type { MapRoom } from '../../core/answers/views/mapWords';
import type { Drawn, ViewContent } from '../../core/answers/views/view';
import type { Snapshot } from '../../core/registry/engine/snapshot';
import type { Host } from '../../workspace/host';
import type { NoteReading } from '../shared/notes/noteReading';
import type { EntityNews } from '../shared/notes/seenNews';

/** What views are drawn from, and what the panel keeps. */
export interface DrawContext {
  readonly host: Host;
  readonly content: ViewContent;
  readonly token: vscode.CancellationToken;
  readonly reading: NoteReading;
  readonly memory: PanelMemory;
  readonly room: MapRoom;
}

/** What a view has drawn, and whether nothing follows that belongs to it. */
export interface PartlyDrawn {
  readonly drawn: Drawn;
  readonly isWhole: boolean;
}

export interface PanelMemory {
  timeline: TimelineMemory | undefined;
  /** What was shown as new, by entity. */
  news: ReadonlyMap<string, EntityNews>;
  /** The rows of notes that are shown, by their ids. */
  said: ReadonlyMap<string, NoteStatements>;
  /** The names that no registry has, as they are shown until they have been looked for again. */
  names: readonly string[];
}

export const NOTHING_SHOWN: PanelMemory = { timeline: undefined, news: new Map(), said: new Map(), names: [] };

/** What the timeline that is shown was made from, for the commands on its rows. */
export interface TimelineMemory {
  readonly snapshot: Snapshot;
  readonly entries: readonly TimelineEntry[];
  readonly reader: Reader;
}
