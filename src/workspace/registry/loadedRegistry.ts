import * as vscode from 'vscode';
import type { Snapshot } from '../../core/registry/engine/snapshot';
import type { Registry } from '../../core/registry/merging/registry';
import { LineIndex } from '../../core/text/base/lines';

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

const SCHEME = 'dossier-entity';

/** Shows one entity of bulk data as a read-only registry entry: the file that it is from may be too large to open. */
export class BulkEntities implements vscode.TextDocumentContentProvider {
  readonly #registry: () => Registry;

  constructor(registry: () => Registry) {
    this.#registry = registry;
  }

  register(): vscode.Disposable {
    return vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  }

  /** The URI at which the entity with the file name `file` is shown, and its lines; undefined for any other file. */
  find(file: string): { readonly uri: vscode.Uri; readonly lines: () => LineIndex } | undefined {
    const text = this.#registry().bulkText(file);
    if (text === undefined) return undefined;
    const id = decodeURIComponent(file.slice(file.lastIndexOf('#') + 1));
    const path = `/${id.replaceAll('/', '_')}.entities.yaml`;
    return { uri: vscode.Uri.from({ scheme: SCHEME, path, query: file }), lines: () => new LineIndex(text) };
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    return this.#registry().bulkText(uri.query);
  }
}
