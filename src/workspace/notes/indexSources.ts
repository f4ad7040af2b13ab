import * as vscode from 'vscode';
import type { Directives } from '../../core/mentions/directives';
import type { Snapshot } from '../../core/snapshot';
import { encodingOf } from '../files/globSettings';
import type { Note } from './openNotes';

/** What the index is made from. */
export interface IndexSources {
  snapshot(): Snapshot;
  readonly onDidChangeSnapshot: vscode.Event<unknown>;
  /** Resolves when every registry, bulk data included, has been read for the first time. Never rejects. */
  loaded(): Promise<unknown>;
  note(document: vscode.TextDocument): Note | undefined;
  /** What the folder of a note says of names; the same object until the settings change. */
  directives(note: vscode.Uri): Directives;
}

/** All that folders say of names, and of how their notes are read, as a text that is another one when any of it is. */
export function preferencesOf(sources: IndexSources): string {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const said = ({ uri }: vscode.WorkspaceFolder) => [uri.toString(), [...sources.directives(uri).use], encodingOf(uri)];
  return JSON.stringify(folders.map(said));
}
