import * as vscode from 'vscode';
import { memoize } from '../../core/text/base/lazy';

/** Set by the build: the names of the files in data/registry, a slash between two. Over http, as on vscode.dev, a folder cannot be listed. */
declare const DOSSIER_BUNDLED_FILES: string;
const FILES = DOSSIER_BUNDLED_FILES.split('/');

const FOLDER = '/bundled';

/**
 * The bundled registry as a read-only file system of its own, so that an entry of it opens like any other file, with
 * highlighting and a lock on its tab, and is never taken for a file of the user's.
 */
export class BundledFiles implements vscode.FileSystemProvider {
  readonly #extensionUri: vscode.Uri;
  static readonly scheme = 'dossier';
  readonly #contents = new Map<string, Thenable<Uint8Array>>();
  readonly #nothing = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#nothing.event;
  readonly uris: readonly vscode.Uri[] = FILES.map((name) =>
    vscode.Uri.from({ scheme: BundledFiles.scheme, path: `${FOLDER}/${name}` }),
  );

  constructor(extensionUri: vscode.Uri) {
    this.#extensionUri = extensionUri;
  }

  register(): vscode.Disposable {
    const why = vscode.l10n.t(
      'This registry comes with Dossier. To change an entry, write one with the same id in a registry of your own.',
    );
    return vscode.Disposable.from(
      this.#nothing,
      vscode.workspace.registerFileSystemProvider(BundledFiles.scheme, this, {
        isCaseSensitive: true,
        isReadonly: new vscode.MarkdownString(why),
      }),
    );
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    if (uri.path === '/' || uri.path === FOLDER)
      return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const { byteLength } = await this.readFile(uri);
    const permissions = vscode.FilePermission.Readonly;
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: byteLength, permissions };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    if (uri.path === '/') return [[FOLDER.slice(1), vscode.FileType.Directory]];
    if (uri.path === FOLDER) return FILES.map((name) => [name, vscode.FileType.File]);
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  readFile(uri: vscode.Uri): Thenable<Uint8Array> {
    const name = FILES.find((known) => uri.path === `${FOLDER}/${known}`);
    if (name === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return memoize(this.#contents, name, () => {
      const content = vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#extensionUri, 'data', 'registry', name));
      content.then(undefined, () => this.#contents.delete(name));
      return content;
    });
  }

  readonly createDirectory = refuse;
  readonly writeFile = refuse;
  readonly delete = refuse;
  readonly rename = refuse;
}

function refuse(uri: vscode.Uri): never {
  throw vscode.FileSystemError.NoPermissions(uri);
}
