import * as vscode from 'vscode';
import { BUNDLED_LAYER, type Layer } from '../../core/matching/nameKind';
import { isBulkFile } from '../../core/registry/bulk/bulkFile';
import { memoize } from '../../core/text/base/lazy';
import { missingBeside } from '../files/findFiles';
import { walkFolder } from '../files/walkFolder';
import { watchFolders } from '../files/watchFolders';
import { isNote } from '../notes/openNotes';
import { readSettings } from '../settings';
import type { BundledFiles } from './bundledFiles';
import {
  findRegistryFiles,
  isRegistryDocument,
  openDocument,
  readRegistryText,
  registryTest,
} from './findRegistryFiles';
import type { RegistryText } from './loadedRegistry';
import type { RegistryLoader } from './registryLoader';

const WORKSPACE: Layer = 1;
/** In a larger folder the editor's search is faster. */
const MOST_LOOKED_AT = 20_000;

/**
 * Reports to the loader which registry files there are and when they change: the bundled ones, those of the workspace
 * folders, and those that are open. Does nothing until it is started.
 */
export class RegistryWatcher implements vscode.Disposable {
  readonly #loader: RegistryLoader;
  readonly #bundledFiles: BundledFiles;
  readonly #log: vscode.LogOutputChannel;
  readonly #subscriptions: vscode.Disposable[] = [];
  /** By folder, whether a file is one of its registry files. */
  readonly #tests = new Map<string, (uri: vscode.Uri) => boolean>();
  #bundled = false;
  readonly #known = new Map<string, vscode.Uri>();
  #starting: Promise<void> | undefined;
  #scans = 0;
  /** Files reported since the latest scan began, which may have missed them. */
  readonly #fresh = new Set<string>();

  constructor(loader: RegistryLoader, bundledFiles: BundledFiles, log: vscode.LogOutputChannel) {
    this.#loader = loader;
    this.#bundledFiles = bundledFiles;
    this.#log = log;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  get started(): boolean {
    return this.#starting !== undefined;
  }

  /** The registry files of the workspace, in the order in which they extend each other. */
  get workspaceFiles(): readonly vscode.Uri[] {
    return [...this.#known.values()]
      .filter((uri) => !isBulkFile(uri.path))
      .sort((a, b) => (a.toString() < b.toString() ? -1 : 1));
  }

  /** Resolves when all files have been found and requested; the same promise each time. Never rejects. */
  start(): Promise<void> {
    this.#starting ??= this.#begin();
    return this.#starting;
  }

  /** Reads a file for the loader, and forgets it if it no longer exists. Never rejects. */
  async read(uri: vscode.Uri): Promise<RegistryText | undefined> {
    const file = uri.toString();
    const known = this.#known.get(file);
    const read = await readRegistryText(uri, this.#log);
    // Unless it was reported again in the meantime.
    if (!read && this.#known.get(file) === known) this.#known.delete(file);
    return read;
  }

  async #begin(): Promise<void> {
    this.#setBundled();
    for (const document of vscode.workspace.textDocuments) this.#opened(document);
    this.#subscriptions.push(
      vscode.workspace.onDidOpenTextDocument((document) => this.#opened(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#typed(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.#closed(document)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.#scan()),
      watchFolders({
        changed: (uri) => {
          const isWanted = this.#isRegistry(uri);
          if (isWanted) this.#add(uri);
          return isWanted;
        },
        gone: (uri) => this.#removed(uri),
        arrived: (folder) => void this.#look(folder),
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('dossier.registry.bundled')) this.#setBundled();
        if (event.affectsConfiguration('dossier.registry.include')) void this.#scan();
      }),
    );
    await this.#scan();
  }

  #setBundled(): void {
    const enabled = readSettings()['registry.bundled'];
    if (enabled === this.#bundled) return;
    this.#bundled = enabled;
    for (const uri of this.#bundledFiles.uris) {
      if (enabled) this.#loader.put(uri, BUNDLED_LAYER);
      else this.#loader.drop(uri);
    }
  }

  /** Finds the registry files of every folder, and forgets those that no longer exist. */
  async #scan(): Promise<void> {
    const scan = ++this.#scans;
    this.#fresh.clear();
    this.#tests.clear();
    const folders = vscode.workspace.workspaceFolders ?? [];
    const found = (await Promise.all(folders.map((folder) => findRegistryFiles(folder, this.#log)))).flat();
    if (scan !== this.#scans) return;
    const here = new Set([...found, ...this.#openFiles()].map((uri) => uri.toString()).concat(...this.#fresh));
    for (const [file, uri] of this.#known) {
      if (!here.has(file)) this.#forget(uri);
    }
    for (const uri of found) {
      if (!this.#known.has(uri.toString())) this.#add(uri);
    }
  }

  #isRegistry(uri: vscode.Uri): boolean {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return folder !== undefined && memoize(this.#tests, folder.uri.toString(), () => registryTest(folder))(uri);
  }

  /** Adds the registry files of a new folder. Never rejects. */
  async #look(folder: vscode.Uri): Promise<void> {
    if (!vscode.workspace.getWorkspaceFolder(folder)) return;
    const isWanted = (uri: vscode.Uri) => this.#isRegistry(uri);
    const { files, complete } = await walkFolder(folder, { isWanted, mostWalked: MOST_LOOKED_AT });
    for (const file of files) this.#add(file);
    for (const uri of await missingBeside([folder], this.#known)) this.#removed(uri);
    if (!complete) await this.#scan();
  }

  #removed(uri: vscode.Uri): void {
    const file = uri.toString();
    for (const [key, known] of this.#known) {
      const isGone = key === file || key.startsWith(`${file}/`);
      if (isGone && (isBulkFile(known.path) || !openDocument(known)?.isDirty)) this.#forget(known);
    }
  }

  #opened(document: vscode.TextDocument): void {
    // A rename may open thousands of notes, and reading the settings for each would be slow.
    if (!isNote(document) && isRegistryDocument(document)) this.#add(document.uri);
  }

  #typed(document: vscode.TextDocument): void {
    const { uri } = document;
    if (!this.#known.has(uri.toString())) this.#opened(document);
    // Bulk data counts as it was saved.
    else if (!isBulkFile(uri.path)) this.#loader.putSoon(uri, WORKSPACE);
  }

  #closed(document: vscode.TextDocument): void {
    const { uri } = document;
    if (!this.#known.has(uri.toString())) return;
    if (!vscode.workspace.getWorkspaceFolder(uri)) this.#forget(uri);
    // Unsaved text is gone: the file on disk counts again, if there is one.
    else if (!isBulkFile(uri.path)) this.#loader.put(uri, WORKSPACE);
  }

  #add(uri: vscode.Uri): void {
    this.#fresh.add(uri.toString());
    this.#known.set(uri.toString(), uri);
    if (isBulkFile(uri.path)) this.#loader.putBulk(uri);
    else this.#loader.put(uri, WORKSPACE);
  }

  #forget(uri: vscode.Uri): void {
    this.#fresh.delete(uri.toString());
    this.#known.delete(uri.toString());
    this.#loader.drop(uri);
  }

  #openFiles(): vscode.Uri[] {
    return vscode.workspace.textDocuments.filter((document) => isRegistryDocument(document)).map(({ uri }) => uri);
  }
}
