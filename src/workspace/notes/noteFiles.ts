import * as vscode from 'vscode';
import { changesNotes } from '../files/globSettings';
import { isIgnoreFile } from '../files/ignoreRules';
import { walkFolder } from '../files/walkFolder';
import { watchFolder } from '../files/watchFolder';
import { type FoundNotes, findNotes } from './findNotes';
import type { NoteFilter } from './noteFilter';

export interface NoteFilesListener {
  /** All notes were searched for; `notes` tells which there are. */
  found(): void;
  /** A note is there, anew or with another content. */
  changed(uri: vscode.Uri): void;
  /** These notes, URIs as text, are no longer there. */
  gone(notes: readonly string[]): void;
}

/** Milliseconds in which several things happen as one: a folder that is moved, a branch that is checked out. */
const TOGETHER = 50;
const MOST_LOOKED_AT = 20_000;

/** Tells which notes the folders of the workspace have, and when that or one of them changes. */
export class NoteFiles implements vscode.Disposable {
  readonly #log: vscode.LogOutputChannel;
  readonly #listener: NoteFilesListener;
  readonly #subscriptions: vscode.Disposable[] = [];
  #watchers: readonly vscode.Disposable[] = [];
  #filters: readonly NoteFilter[] = [];
  #notes = new Map<string, vscode.Uri>();
  #scan: vscode.CancellationTokenSource | undefined;
  #scanning: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #rescan = false;
  readonly #gone = new Set<string>();
  /** Folders that came, by their URIs as text. */
  readonly #arrived = new Map<string, vscode.Uri>();
  #looking: Promise<void> | undefined;
  #disposed = false;
  /** What came since the last scan began: it may have come too late to be found. */
  readonly #fresh = new Map<string, vscode.Uri>();

  constructor(listener: NoteFilesListener, log: vscode.LogOutputChannel) {
    this.#listener = listener;
    this.#log = log;
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    this.#scan?.cancel();
    vscode.Disposable.from(...this.#subscriptions, ...this.#watchers).dispose();
  }

  /** The notes that there are, by their URIs as text. */
  get notes(): ReadonlyMap<string, vscode.Uri> {
    return this.#notes;
  }

  /** A search, or a look into folders that came, which is under way; undefined where there is none. It never rejects. */
  get searching(): Promise<void> | undefined {
    return this.#scanning ?? this.#looking;
  }

  /** Begins to search and to watch. */
  start(): void {
    const rescan = (): void => this.#debounce(true);
    this.#subscriptions.push(
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#watch();
        rescan();
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) {
          this.#wentAway(oldUri);
          if (isIgnoreFile(newUri) || this.#accepts(newUri)) this.#changed(newUri);
          else this.#came(newUri);
        }
      }),
      vscode.workspace.onDidDeleteFiles(({ files }) => {
        for (const uri of files) this.#wentAway(uri);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (changesNotes(event)) rescan();
      }),
    );
    this.#watch();
    this.search();
  }

  /** Searches all folders, instead of any search that is under way. */
  search(): void {
    this.#scan?.cancel();
    const scan = new vscode.CancellationTokenSource();
    this.#scan = scan;
    this.#fresh.clear();
    const folders = vscode.workspace.workspaceFolders ?? [];
    const find = (folder: vscode.WorkspaceFolder): Promise<FoundNotes> => findNotes(folder, scan.token, this.#log);
    this.#scanning = Promise.all(folders.map(find))
      .then((found) => {
        if (!scan.token.isCancellationRequested) this.#found(found);
      })
      .catch((error) => {
        if (scan.token.isCancellationRequested) return;
        this.#log.error(`notes are not found: ${error instanceof Error ? error.stack : String(error)}`);
      })
      .finally(() => {
        if (this.#scan === scan) this.#scanning = undefined;
      });
  }

  #found(found: readonly FoundNotes[]): void {
    this.#scanning = undefined;
    this.#filters = found.map(({ filter }) => filter);
    this.#notes = new Map(found.flatMap((each) => each.notes.map((uri) => [uri.toString(), uri] as const)));
    for (const [note, uri] of this.#fresh) if (this.#accepts(uri)) this.#notes.set(note, uri);
    this.#listener.found();
  }

  /** Whether a file with that name would be a note. Before the first search is over nobody knows. */
  #accepts(uri: vscode.Uri): boolean {
    return this.#filters.some((filter) => filter.accepts(uri));
  }

  #watch(): void {
    vscode.Disposable.from(...this.#watchers).dispose();
    const folders = vscode.workspace.workspaceFolders ?? [];
    this.#watchers = folders.map((folder) =>
      watchFolder(folder, {
        isWanted: (uri) => isIgnoreFile(uri) || this.#scanning !== undefined || this.#accepts(uri),
        changed: (uri) => this.#changed(uri),
        gone: (uri) => this.#wentAway(uri),
        arrived: (uri) => this.#came(uri),
      }),
    );
  }

  #changed(uri: vscode.Uri): void {
    this.#gone.delete(uri.toString());
    if (isIgnoreFile(uri)) this.#debounce(true);
    else if (this.#scanning) this.#fresh.set(uri.toString(), uri);
    if (!this.#accepts(uri)) return;
    this.#notes.set(uri.toString(), uri);
    this.#listener.changed(uri);
  }

  #wentAway(uri: vscode.Uri): void {
    this.#fresh.delete(uri.toString());
    this.#gone.add(uri.toString());
    this.#debounce(isIgnoreFile(uri));
  }

  #came(folder: vscode.Uri): void {
    this.#arrived.set(folder.toString(), folder);
    this.#debounce(false);
  }

  #debounce(rescan: boolean): void {
    this.#rescan ||= rescan;
    this.#timer ??= setTimeout(() => this.#now(), TOGETHER);
  }

  #now(): void {
    this.#timer = undefined;
    this.#letGo();
    // As long as a search is under way nobody knows which files are notes, and it may have passed a folder that came.
    if (this.#rescan || (this.#arrived.size > 0 && this.#scanning)) {
      this.#rescan = false;
      this.#arrived.clear();
      this.search();
    } else if (this.#arrived.size > 0) {
      const folders = [...this.#arrived.values()];
      this.#arrived.clear();
      const before = this.#looking;
      const looking = Promise.all([before, ...folders.map((folder) => this.#look(folder))]).then(() => {
        if (this.#looking === looking) this.#looking = undefined;
      });
      this.#looking = looking;
    }
  }

  /** Takes the notes of a folder that came. Never rejects. */
  async #look(folder: vscode.Uri): Promise<void> {
    const { files, complete } = await walkFolder(folder, {
      isWanted: (uri) => isIgnoreFile(uri) || this.#accepts(uri),
      isLeftOut: (uri) => this.#filters.every((filter) => filter.leavesOut(uri)),
      mostWalked: MOST_LOOKED_AT,
    });
    if (this.#disposed) return;
    // What a folder says of its own files, or once said, needs a search, which is also faster in a very large one.
    const hasRules = files.some(isIgnoreFile) || this.#filters.some((filter) => filter.hasRulesIn(folder));
    if (!complete || hasRules) return this.#debounce(true);
    for (const uri of files) this.#changed(uri);
  }

  #letGo(): void {
    if (this.#gone.size === 0) return;
    const gone = [...this.#gone].filter((note) => this.#notes.has(note));
    for (const note of gone) {
      this.#gone.delete(note);
      this.#notes.delete(note);
    }
    // What was no note may have been a folder.
    if (this.#gone.size > 0) {
      for (const note of this.#notes.keys()) if (isIn(note, this.#gone)) gone.push(note);
      this.#gone.clear();
      for (const note of gone) this.#notes.delete(note);
    }
    if (gone.length > 0) this.#listener.gone(gone);
  }
}

/** Whether a file is in one of the folders; all are URIs as text. */
function isIn(file: string, folders: ReadonlySet<string>): boolean {
  for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
    if (folders.has(file.slice(0, end))) return true;
  }
  return false;
}
