import * as vscode from 'vscode';
import type { Registry } from '../../core/registry/merging/registry';
import { LineIndex } from '../../core/text/base/lineIndex';

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
