import type * as vscode from 'vscode';
import type { Directives } from '../../core/mentions/directives';
import type { Snapshot } from '../../core/snapshot';
import type { Note } from './openNotes';

/** What the index is built from. */
export interface IndexSources {
  snapshot(): Snapshot;
  readonly onDidChangeSnapshot: vscode.Event<unknown>;
  /** Resolves when every registry, bulk data included, has been read for the first time. Never rejects. */
  loaded(): Promise<unknown>;
  note(document: vscode.TextDocument): Note | undefined;
  /** What the folder of a note says about names; the same object until the settings change. */
  directives(note: vscode.Uri): Directives;
}
