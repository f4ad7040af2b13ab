import * as vscode from 'vscode';
import { isBulkFile } from '../core/bulk/bulkFile';
import type { Layer } from '../core/registry/model';
import type { BundledFiles } from './bundledFiles';
import { findRegistryFiles, isRegistryFile } from './findRegistryFiles';
import { isNote } from './openNotes';
import { readRegistryText } from './readRegistryText';
import type { RegistryLoader, RegistryText } from './registryLoader';
import { readSettings } from './settings';

const BUNDLED: Layer = 0;
const WORKSPACE: Layer = 1;
/** Not `git` and the like, which show an older state of a file that has a place of its own. */
const OPENED_ALONE = new Set(['file', 'untitled', 'vscode-remote']);

/**
 * Tells the loader which registry files there are and when they change: the bundled ones, those of the workspace
 * folders, and those that are open. Does nothing until it is started.
 */
export class RegistrySources implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[] = [];
  private watchers: readonly vscode.Disposable[] = [];
  private bundled = false;
  private readonly known = new Map<string, vscode.Uri>();
  private starting: Promise<void> | undefined;
  private scans = 0;

  constructor(
    private readonly loader: RegistryLoader,
    private readonly bundledFiles: BundledFiles,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions, ...this.watchers).dispose();
  }

  get started(): boolean {
    return this.starting !== undefined;
  }

  /** The registry files of the workspace, in the order in which they extend each other. */
  get workspaceFiles(): readonly vscode.Uri[] {
    return [...this.known.values()]
      .filter((uri) => !isBulkFile(uri.path))
      .sort((a, b) => (a.toString() < b.toString() ? -1 : 1));
  }

  /** Resolves when every file is known and has been asked for; the same promise each time. Never rejects. */
  start(): Promise<void> {
    this.starting ??= this.begin();
    return this.starting;
  }

  /** What the loader is to read; a file that is not there any more is known no more. Never rejects. */
  async read(uri: vscode.Uri): Promise<RegistryText | undefined> {
    const read = await readRegistryText(uri, this.log);
    if (!read) this.known.delete(uri.toString());
    return read;
  }

  /** Whether the document is, or would be, a registry file of the user's. */
  matches(document: vscode.TextDocument): boolean {
    if (isBulkFile(document.uri.path)) return false;
    const folder = vscode.workspace.getWorkspaceFolder(document.uri);
    if (folder) return isRegistryFile(folder, document.uri);
    // A file opened by itself, outside every folder, has only its name to go by.
    return OPENED_ALONE.has(document.uri.scheme) && /\.entities\.ya?ml$/.test(document.uri.path);
  }

  private async begin(): Promise<void> {
    this.setBundled();
    for (const document of vscode.workspace.textDocuments) this.opened(document);
    this.subscriptions.push(
      vscode.workspace.onDidOpenTextDocument((document) => this.opened(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.typed(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.closed(document)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.scan()),
      vscode.workspace.onDidRenameFiles(() => this.scan()),
      vscode.workspace.onDidDeleteFiles(() => this.scan()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('dossier.registry.bundled')) this.setBundled();
        if (event.affectsConfiguration('dossier.registry.include')) void this.scan();
      }),
    );
    await this.scan();
  }

  private setBundled(): void {
    const wanted = readSettings()['registry.bundled'];
    if (wanted === this.bundled) return;
    this.bundled = wanted;
    for (const uri of this.bundledFiles.uris) {
      if (wanted) this.loader.put(uri, BUNDLED);
      else this.loader.drop(uri);
    }
  }

  /** Looks for registry files in every folder, and lets those go that are no longer there. */
  private async scan(): Promise<void> {
    const scan = ++this.scans;
    this.watch();
    const folders = vscode.workspace.workspaceFolders ?? [];
    const found = (await Promise.all(folders.map((folder) => findRegistryFiles(folder, this.log)))).flat();
    if (scan !== this.scans) return;
    const here = new Set([...found, ...this.openFiles()].map((uri) => uri.toString()));
    for (const [file, uri] of this.known) {
      if (!here.has(file)) this.forget(uri);
    }
    for (const uri of found) {
      if (!this.known.has(uri.toString())) this.learn(uri);
    }
  }

  private watch(): void {
    vscode.Disposable.from(...this.watchers).dispose();
    const folders = vscode.workspace.workspaceFolders ?? [];
    this.watchers = folders.flatMap((folder) => {
      // Everything below the folder, not the patterns: a folder that goes, or comes, says nothing of the files in it.
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
      const changed = (uri: vscode.Uri) => {
        if (isRegistryFile(folder, uri)) this.learn(uri);
      };
      const created = (uri: vscode.Uri) => {
        changed(uri);
        void this.arrived(uri);
      };
      return [
        watcher,
        watcher.onDidCreate(created),
        watcher.onDidChange(changed),
        watcher.onDidDelete((uri) => this.gone(uri)),
      ];
    });
  }

  /** A folder that is moved here, or unpacked, may announce itself alone. */
  private async arrived(uri: vscode.Uri): Promise<void> {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    if (name.includes('.')) return;
    try {
      const { type } = await vscode.workspace.fs.stat(uri);
      if (type === vscode.FileType.Directory) await this.scan();
    } catch {
      // Gone again already.
    }
  }

  private gone(uri: vscode.Uri): void {
    const file = uri.toString();
    for (const [key, known] of this.known) {
      if ((key === file || key.startsWith(`${file}/`)) && !this.openDocument(known)?.isDirty) this.forget(known);
    }
  }

  private opened(document: vscode.TextDocument): void {
    if (this.matches(document)) this.learn(document.uri);
  }

  private typed(document: vscode.TextDocument): void {
    const known = this.known.has(document.uri.toString());
    if (known) this.loader.putSoon(document.uri, WORKSPACE);
    else if (!isNote(document)) this.opened(document);
  }

  private closed(document: vscode.TextDocument): void {
    if (!this.known.has(document.uri.toString())) return;
    // What was typed and not saved is no longer there: the disk has the word again, if the file exists at all.
    if (vscode.workspace.getWorkspaceFolder(document.uri)) this.loader.put(document.uri, WORKSPACE);
    else this.forget(document.uri);
  }

  private learn(uri: vscode.Uri): void {
    this.known.set(uri.toString(), uri);
    if (isBulkFile(uri.path)) this.loader.putBulk(uri);
    else this.loader.put(uri, WORKSPACE);
  }

  private forget(uri: vscode.Uri): void {
    this.known.delete(uri.toString());
    this.loader.drop(uri);
  }

  private openFiles(): vscode.Uri[] {
    return vscode.workspace.textDocuments.filter((document) => this.matches(document)).map(({ uri }) => uri);
  }

  private openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
    const file = uri.toString();
    return vscode.workspace.textDocuments.find((document) => document.uri.toString() === file);
  }
}
