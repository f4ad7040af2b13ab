import type * as vscode from 'vscode';
import { LineIndex } from '../../core/base/lineIndex';
import type { Layer } from '../../core/matching/nameKind';
import type { Snapshot } from '../../core/snapshot';

/** The text of a registry file, and the version of the open document that it is from, if any. */
export interface RegistryText {
  readonly text: string;
  readonly version: number | undefined;
}

export interface LoadedFile {
  readonly uri: vscode.Uri;
  readonly layer: Layer;
  readonly text: string;
  readonly lines: LineIndex;
  readonly version: number | undefined;
}

/** Finds its lines when they are first needed: after a key press in a large file they may not be. */
export class LoadedText implements LoadedFile {
  #lines: LineIndex | undefined;

  constructor(
    readonly uri: vscode.Uri,
    readonly layer: Layer,
    readonly text: string,
    readonly version: number | undefined,
  ) {}

  get lines(): LineIndex {
    this.#lines ??= new LineIndex(this.text);
    return this.#lines;
  }

  /** The same text in another version of its document. */
  as(version: number | undefined): LoadedText {
    const same = new LoadedText(this.uri, this.layer, this.text, version);
    same.#lines = this.#lines;
    return same;
  }
}

/** The snapshot and the texts that it was made from. They are replaced together, so that a span always fits its text. */
export interface LoadedRegistry {
  readonly snapshot: Snapshot;
  readonly files: ReadonlyMap<string, LoadedFile>;
}
