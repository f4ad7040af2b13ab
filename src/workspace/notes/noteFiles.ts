import * as vscode from 'vscode';
import type { Resumable } from '../../core/text/base/lazy';
import { errorText } from '../errorBoundary';
import { findFiles, missingBeside } from '../files/findFiles';
import { changesNotes, globSetting, ignoreFilesCount, patternTest } from '../files/globSettings';
import { IGNORE_FILES, isIgnoreFile, readIgnoreRules } from '../files/ignoredFiles';
import { walkFolder } from '../files/walkFolder';
import { watchFolders } from '../files/watchFolders';
import { runInSlices } from '../slices';
import { NoteFilter } from './noteFilter';

export interface NoteFilesListener {
  /** A search of all notes is complete; `notes` has the result. */
  found(): void;
  /** A note was created or changed. */
  changed(uri: vscode.Uri): void;
  /** Tells that notes, given as URIs, no longer exist. */
  gone(notes: readonly string[]): void;
}

/** Milliseconds within which events are handled together, as when a folder is moved or a branch is checked out. */
const TOGETHER = 50;
const MOST_LOOKED_AT = 20_000;

/** Knows which notes the folders of the workspace have, and reports changes. */
export class NoteFiles implements vscode.Disposable {
  readonly #log: vscode.LogOutputChannel;
  readonly #listener: NoteFilesListener;
  readonly #subscriptions: vscode.Disposable[] = [];
  #filters: readonly NoteFilter[] = [];
  #notes = new Map<string, vscode.Uri>();
  #scan: vscode.CancellationTokenSource | undefined;
  #scanning: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #rescan = false;
  readonly #gone = new Set<string>();
  /** Folders that were created or moved here, by their URIs as text. */
  readonly #arrived = new Map<string, vscode.Uri>();
  #looking: Promise<void> | undefined;
  #disposed = false;
  /** Files reported since the latest search began, which may have missed them. */
  readonly #fresh = new Map<string, vscode.Uri>();

  constructor(listener: NoteFilesListener, log: vscode.LogOutputChannel) {
    this.#listener = listener;
    this.#log = log;
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    this.#scan?.cancel();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** All notes, by their URIs as text. */
  get notes(): ReadonlyMap<string, vscode.Uri> {
    return this.#notes;
  }

  /** The search or walk of new folders that is under way, if any. Never rejects. */
  get searching(): Promise<void> | undefined {
    return this.#scanning ?? this.#looking;
  }

  /** Starts to search and to watch. */
  start(): void {
    const rescan = (): void => this.#debounce(true);
    this.#subscriptions.push(
      vscode.workspace.onDidChangeWorkspaceFolders(rescan),
      watchFolders({
        changed: (uri) => this.#changed(uri),
        gone: (uri) => this.#removed(uri),
        arrived: (folder) => this.#added(folder),
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (changesNotes(event)) rescan();
      }),
    );
    this.search();
  }

  /** Searches all folders; a search that is under way is cancelled. */
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
        this.#log.error(`notes are not found: ${errorText(error)}`);
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

  /** Whether a file with that name would be a note. False for all until the first search is complete. */
  #accepts(uri: vscode.Uri): boolean {
    return this.#filters.some((filter) => filter.accepts(uri));
  }

  /** @returns whether it is a note or a file with rules. */
  #changed(uri: vscode.Uri): boolean {
    const note = uri.toString();
    this.#gone.delete(note);
    if (isIgnoreFile(uri)) this.#debounce(true);
    else if (this.#scanning) this.#fresh.set(note, uri);
    if (!this.#accepts(uri)) return isIgnoreFile(uri);
    this.#notes.set(note, uri);
    this.#listener.changed(uri);
    return true;
  }

  #removed(uri: vscode.Uri): void {
    this.#fresh.delete(uri.toString());
    this.#gone.add(uri.toString());
    this.#debounce(isIgnoreFile(uri));
  }

  #added(folder: vscode.Uri): void {
    this.#arrived.set(folder.toString(), folder);
    this.#debounce(false);
  }

  #debounce(rescan: boolean): void {
    this.#rescan ||= rescan;
    this.#timer ??= setTimeout(() => this.#now(), TOGETHER);
  }

  #now(): void {
    this.#timer = undefined;
    this.#forgetGone();
    // A search that is under way may have missed a new folder, and the filters are known only after it.
    if (this.#rescan || (this.#arrived.size > 0 && this.#scanning)) {
      this.#rescan = false;
      this.#arrived.clear();
      this.search();
    } else if (this.#arrived.size > 0) {
      const folders = [...this.#arrived.values()];
      this.#arrived.clear();
      const before = this.#looking;
      const looks = [this.#forgetRenamed(folders), ...folders.map((folder) => this.#look(folder))];
      const looking = Promise.all([before, ...looks]).then(() => {
        if (this.#looking === looking) this.#looking = undefined;
      });
      this.#looking = looking;
    }
  }

  /** Adds the notes of a new folder. Never rejects. */
  async #look(folder: vscode.Uri): Promise<void> {
    const { files, complete } = await walkFolder(folder, {
      isWanted: (uri) => isIgnoreFile(uri) || this.#accepts(uri),
      isLeftOut: (uri) => this.#filters.every((filter) => filter.leavesOut(uri)),
      mostWalked: MOST_LOOKED_AT,
    });
    if (this.#disposed) return;
    // Rules in the folder, now or earlier, require a search; so does a very large folder, where it is faster.
    const hasRules = files.some(isIgnoreFile) || this.#filters.some((filter) => filter.hasRulesIn(folder));
    if (!complete || hasRules) return this.#debounce(true);
    for (const uri of files) this.#changed(uri);
  }

  /** Forgets what new folders were before they were renamed. Never rejects. */
  async #forgetRenamed(folders: readonly vscode.Uri[]): Promise<void> {
    for (const uri of await missingBeside(folders, this.#notes)) this.#gone.add(uri.toString());
    if (!this.#disposed) this.#forgetGone();
  }

  #forgetGone(): void {
    if (this.#gone.size === 0) return;
    const gone = [...this.#gone].filter((note) => this.#notes.has(note));
    for (const note of gone) {
      this.#gone.delete(note);
      this.#notes.delete(note);
    }
    // What is not a note may have been a folder.
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

interface FoundNotes {
  readonly filter: NoteFilter;
  readonly notes: readonly vscode.Uri[];
}

/** Milliseconds; longer than for registries, since nothing in the editor waits for notes. */
const PATIENCE = 15_000;
const MOST_WALKED = 50_000;
const FILES_A_STEP = 50;

/** The notes of a folder, in no order, and the filter that decides which other files would be. Rejects if cancelled. */
async function findNotes(
  folder: vscode.WorkspaceFolder,
  token: vscode.CancellationToken,
  log: vscode.LogOutputChannel,
): Promise<FoundNotes> {
  const included = globSetting('notes.include', folder);
  const patterns = included.length > 0 && ignoreFilesCount(folder) ? [...included, ...IGNORE_FILES] : included;
  const isWanted = patternTest(folder, patterns);
  const found = await findFiles(
    folder,
    { patterns, isWanted, patience: PATIENCE, mostWalked: MOST_WALKED, token },
    log,
  );
  const rules = await readIgnoreRules(folder.uri, found.filter(isIgnoreFile));
  const filter = new NoteFilter(folder, rules);
  return { filter, notes: await runInSlices(acceptedOf(filter, found), { token }) };
}

function* acceptedOf(filter: NoteFilter, files: readonly vscode.Uri[]): Resumable<readonly vscode.Uri[]> {
  const accepted: vscode.Uri[] = [];
  for (const [index, uri] of files.entries()) {
    if (index % FILES_A_STEP === FILES_A_STEP - 1) yield;
    if (filter.accepts(uri)) accepted.push(uri);
  }
  return accepted;
}
