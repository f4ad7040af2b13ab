import * as vscode from 'vscode';
import { isBulkFile } from '../../core/ftm/bulkFile';
import type { Layer } from '../../core/matching/nameKind';
import { walkFolder } from '../files/walkFolder';
import { watchFolder } from '../files/watchFolder';
import { isNote } from '../notes/openNotes';
import { readSettings } from '../settings';
import type { BundledFiles } from './bundledFiles';
import { findRegistryFiles, isRegistryDocument, registryTest } from './findRegistryFiles';
import { openDocument, readRegistryText } from './readRegistryText';
import type { RegistryLoader, RegistryText } from './registryLoader';

const BUNDLED: Layer = 0;
const WORKSPACE: Layer = 1;
/** In a larger folder the editor's search is faster. */
const MOST_LOOKED_AT = 20_000;

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
  /** What was learnt since the last scan began: it may have come too late to be found. */
  private readonly fresh = new Set<string>();

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

  private async begin(): Promise<void> {
    this.setBundled();
    for (const document of vscode.workspace.textDocuments) this.opened(document);
    this.subscriptions.push(
      vscode.workspace.onDidOpenTextDocument((document) => this.opened(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.typed(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.closed(document)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.scanAnew()),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) {
          this.gone(oldUri);
          void this.look(newUri);
        }
      }),
      vscode.workspace.onDidDeleteFiles(({ files }) => {
        for (const uri of files) this.gone(uri);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('dossier.registry.bundled')) this.setBundled();
        if (event.affectsConfiguration('dossier.registry.include')) void this.scanAnew();
      }),
    );
    await this.scanAnew();
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

  /** Scans when the folders, or the names that count in them, are others. */
  private scanAnew(): Promise<void> {
    this.watch();
    return this.scan();
  }

  /** Looks for registry files in every folder, and lets those go that are no longer there. */
  private async scan(): Promise<void> {
    const scan = ++this.scans;
    this.fresh.clear();
    const folders = vscode.workspace.workspaceFolders ?? [];
    const found = (await Promise.all(folders.map((folder) => findRegistryFiles(folder, this.log)))).flat();
    if (scan !== this.scans) return;
    const here = new Set([...found, ...this.openFiles()].map((uri) => uri.toString()).concat(...this.fresh));
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
    this.watchers = folders.map((folder) =>
      watchFolder(folder, {
        isWanted: registryTest(folder),
        changed: (uri) => this.learn(uri),
        gone: (uri) => this.gone(uri),
        arrived: (uri) => void this.look(uri),
      }),
    );
  }

  /** Takes the registry files that came with a folder, or the one that came. Never rejects. */
  private async look(uri: vscode.Uri): Promise<void> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) return;
    const isWanted = registryTest(folder);
    if (isWanted(uri)) return this.learn(uri);
    const { files, complete } = await walkFolder(uri, { isWanted, mostWalked: MOST_LOOKED_AT });
    for (const file of files) this.learn(file);
    if (!complete) await this.scan();
  }

  private gone(uri: vscode.Uri): void {
    const file = uri.toString();
    for (const [key, known] of this.known) {
      if ((key === file || key.startsWith(`${file}/`)) && !openDocument(known)?.isDirty) this.forget(known);
    }
  }

  private opened(document: vscode.TextDocument): void {
    // A renaming may open thousands of notes, and the settings are not asked for each.
    if (!isNote(document) && isRegistryDocument(document)) this.learn(document.uri);
  }

  private typed(document: vscode.TextDocument): void {
    const known = this.known.has(document.uri.toString());
    if (known) this.loader.putSoon(document.uri, WORKSPACE);
    else this.opened(document);
  }

  private closed(document: vscode.TextDocument): void {
    if (!this.known.has(document.uri.toString())) return;
    // What was typed and not saved is no longer there: the disk has the word again, if the file exists at all.
    if (vscode.workspace.getWorkspaceFolder(document.uri)) this.loader.put(document.uri, WORKSPACE);
    else this.forget(document.uri);
  }

  private learn(uri: vscode.Uri): void {
    this.fresh.add(uri.toString());
    this.known.set(uri.toString(), uri);
    if (isBulkFile(uri.path)) this.loader.putBulk(uri);
    else this.loader.put(uri, WORKSPACE);
  }

  private forget(uri: vscode.Uri): void {
    this.fresh.delete(uri.toString());
    this.known.delete(uri.toString());
    this.loader.drop(uri);
  }

  private openFiles(): vscode.Uri[] {
    return vscode.workspace.textDocuments.filter((document) => isRegistryDocument(document)).map(({ uri }) => uri);
  }
}
