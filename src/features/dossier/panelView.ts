import type * as vscode from 'vscode';
import type { PageState } from '../../core/answers/dossier/pageState';
import type { MapRoom } from '../../core/answers/views/mapWords';
import type { Stated } from '../../core/answers/views/statementId';
import type { Action, Drawn, PageParts, ViewContent } from '../../core/answers/views/view';
import type { Host } from '../../workspace/host';
import type { NoteReading } from '../shared/notes/noteReading';
import type { CitedRow } from '../shared/rows/citedRow';
import type { LinkOpener } from './linkOpener';

/** What views are drawn from. */
export interface DrawContext {
  readonly host: Host;
  readonly content: ViewContent;
  readonly token: vscode.CancellationToken;
  readonly reading: NoteReading;
  readonly room: MapRoom;
}

/** What a view has drawn: all of it but its parts, or more of these; and whether nothing follows that belongs to it. */
export interface PartlyDrawn {
  readonly drawn?: Drawn;
  readonly parts?: PageParts;
  readonly isWhole: boolean;
  readonly shown?: OnPage;
}

/** What actions find in a view that is shown. */
export interface OnPage {
  /** What can be done with a statement, by its id; undefined if it is there no longer. */
  readonly stated?: (id: string) => Stated | undefined;
  /** The rows with these ids, as commands on rows take them. */
  readonly cited?: (ids: readonly string[]) => readonly Pick<CitedRow, 'cited' | 'note'>[];
  /** Its own actions, in place of those in `effects.ts` of the same name. */
  readonly effects?: Readonly<Record<string, Effect>>;
}

/** Draws a view. Rejects with a `CancellationError` if the token is cancelled. */
export type Draw = (context: DrawContext) => AsyncIterable<PartlyDrawn>;

/** What an effect sees of the panel. */
export interface EffectPanel {
  readonly host: Host;
  readonly links: LinkOpener;
  readonly shown: OnPage;
  readonly state: PageState;
  /** The note that the user was in last. */
  readonly note: vscode.Uri | undefined;
  /** Shows what is in a state. */
  go(state: PageState): Promise<void>;
  /** Draws what is shown again. @param room how wide the page and its font are: see `room` in the page. */
  drawIn(room: string): Promise<void>;
}

export type Effect = (panel: EffectPanel, action: Action) => Promise<unknown>;
