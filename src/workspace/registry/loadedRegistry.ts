import type * as vscode from 'vscode';
import type { Snapshot } from '../../core/registry/engine/snapshot';
import type { LineIndex } from '../../core/text/base/lineIndex';

/** The text of a registry file, and the version of the open document that it is from, if any. */
export interface RegistryText {
  readonly text: string;
  readonly version: number | undefined;
}

export interface LoadedFile {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly version: number | undefined;
  /** Found when they are first needed: after a key press in a large file they may not be. */
  readonly lines: () => LineIndex;
}

/** The snapshot and the texts that it was made from. They are replaced together, so that a span always fits its text. */
export interface LoadedRegistry {
  readonly snapshot: Snapshot;
  readonly files: ReadonlyMap<string, LoadedFile>;
}
