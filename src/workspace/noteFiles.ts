import * as vscode from 'vscode';
import { type FoundNotes, findNotes } from './findNotes';
import { changesNotes } from './globSettings';
import { isIgnoreFile } from './ignoreRules';
import type { NoteFilter } from './noteFilter';
import { watchFolder } from './watchFolder';

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
  /** What came since the last scan began: it may have come too late to be found. */
  readonly #fresh = new Map<string, vscode.Uri>();

  constructor(listener: NoteFilesListener, log: vscode.LogOutputChannel) {
    this.#listener = listener;
    this.#log = log;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#scan?.cancel();
    vscode.Disposable.from(...this.#subscriptions, ...this.#watchers).dispose();
  }

  /** The notes that there are, by their URIs as text. */
  get notes(): ReadonlyMap<string, vscode.Uri> {
    return this.#notes;
  }

  /** A search that is under way; undefined where there is none. It never rejects. */
  get searching(): Promise<void> | undefined {
    return this.#scanning;
  }

  /** Begins to search and to watch. */
  start(): void {
    const rescan = (): void => this.#later(true);
    this.#subscriptions.push(
      vscode.workspace.onDidChangeWorkspaceFolders(rescan),
      vscode.workspace.onDidRenameFiles(rescan),
      vscode.workspace.onDidDeleteFiles(rescan),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (changesNotes(event)) rescan();
      }),
    );
    this.search();
  }

  /** Searches all folders, instead of any search that is under way. */
  search(): void {
    this.#scan?.cancel();
    const scan = new vscode.CancellationTokenSource();
    this.#scan = scan;
    this.#fresh.clear();
    this.#watch();
    const folders = vscode.workspace.workspaceFolders ?? [];
    const find = (folder: vscode.WorkspaceFolder): Promise<FoundNotes> => findNotes(folder, scan.token, this.#log);
    this.#scanning = Promise.all(folders.map(find))
      .then((found) => {
        if (!scan.token.isCancellationRequested) this.#found(found);
      })
      .catch((error) => this.#log.error(`notes are not found: ${error instanceof Error ? error.stack : String(error)}`))
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
        arrived: () => this.#later(true),
      }),
    );
  }

  #changed(uri: vscode.Uri): void {
    this.#gone.delete(uri.toString());
    if (isIgnoreFile(uri)) this.#later(true);
    else if (this.#scanning) this.#fresh.set(uri.toString(), uri);
    if (!this.#accepts(uri)) return;
    this.#notes.set(uri.toString(), uri);
    this.#listener.changed(uri);
  }

  #wentAway(uri: vscode.Uri): void {
    this.#fresh.delete(uri.toString());
    this.#gone.add(uri.toString());
    this.#later(isIgnoreFile(uri));
  }

  #later(rescan: boolean): void {
    this.#rescan ||= rescan;
    this.#timer ??= setTimeout(() => this.#now(), TOGETHER);
  }

  #now(): void {
    this.#timer = undefined;
    if (this.#gone.size > 0) {
      const gone = [...this.#notes.keys()].filter((note) => isOrIsIn(note, this.#gone));
      this.#gone.clear();
      for (const note of gone) this.#notes.delete(note);
      if (gone.length > 0) this.#listener.gone(gone);
    }
    if (!this.#rescan) return;
    this.#rescan = false;
    this.search();
  }
}

/** Whether a file is one of the files and folders, or in one of the folders; all are URIs as text. */
function isOrIsIn(file: string, gone: ReadonlySet<string>): boolean {
  for (let end = file.length; end > 0; end = file.lastIndexOf('/', end - 1)) {
    if (gone.has(file.slice(0, end))) return true;
  }
  return false;
}
