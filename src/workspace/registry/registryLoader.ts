import * as vscode from 'vscode';
import type { Layer } from '../../core/matching/nameKind';
import { skippedLines } from '../../core/registry/bulk/bulkFile';
import { Engine } from '../../core/registry/engine/engine';
import type { Snapshot } from '../../core/registry/engine/snapshot';
import { lazy, type Resumable } from '../../core/text/base/lazy';
import { LineIndex } from '../../core/text/base/lines';
import { errorText } from '../errorBoundary';
import { runInSlices, SLICE_LIMIT } from '../slices';
import type { LoadedFile, LoadedRegistry, RegistryText } from './loadedRegistry';

/** How long the user must stop typing in a registry, in milliseconds, before it is read. */
const REST = 60;

type Request = { readonly uri: vscode.Uri; readonly layer: Layer } | undefined;

/** A change of a file since the last snapshot. */
interface Change {
  readonly file: string;
  /** Puts the file into the engine again. */
  put(): Resumable<unknown>;
}

/**
 * Reads registry files one batch after another and keeps the latest snapshot. Requests during a batch go into the next;
 * of several requests for one file only the last counts. A file that fails is logged and left out.
 */
export class RegistryLoader implements vscode.Disposable {
  readonly #read: (uri: vscode.Uri) => Promise<RegistryText | undefined>;
  readonly #readBytes: (uri: vscode.Uri) => Promise<Uint8Array | undefined>;
  readonly #log: vscode.LogOutputChannel;
  readonly #engine: Engine;
  readonly #queue = new Map<string, Request>();
  readonly #files = new Map<string, LoadedFile>();
  readonly #published = new vscode.EventEmitter<Snapshot>();
  readonly #cancellation = new vscode.CancellationTokenSource();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #current: LoadedRegistry;
  /** The longest slice of the current batch, in milliseconds. */
  #longest = 0;
  readonly onDidLoad = this.#published.event;

  /** The requested bulk files, each with the number of its latest request. */
  readonly #bulk = new Map<string, number>();
  #bulkRequests = 0;
  #bulkTurn: Promise<void> = Promise.resolve();
  /** Bulk files that changed since the last batch. */
  #bulkChanges: Change[] = [];

  constructor(
    read: (uri: vscode.Uri) => Promise<RegistryText | undefined>,
    readBytes: (uri: vscode.Uri) => Promise<Uint8Array | undefined>,
    log: vscode.LogOutputChannel,
    engine = new Engine(),
  ) {
    this.#read = read;
    this.#readBytes = readBytes;
    this.#log = log;
    this.#engine = engine;
    this.#current = { snapshot: engine.snapshot, files: new Map() };
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#cancellation.cancel();
    this.#cancellation.dispose();
    this.#published.dispose();
  }

  get loaded(): LoadedRegistry {
    return this.#current;
  }

  /** Reads the file, also if it was read before. Forgets one that cannot be read. */
  put(uri: vscode.Uri, layer: Layer): void {
    this.#queue.set(uri.toString(), { uri, layer });
    this.#run();
  }

  /** Reads a file once the user stops typing. */
  putSoon(uri: vscode.Uri, layer: Layer): void {
    this.#queue.set(uri.toString(), { uri, layer });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#run(), REST);
  }

  drop(uri: vscode.Uri): void {
    this.#bulk.delete(uri.toString());
    this.#queue.set(uri.toString(), undefined);
    this.#run();
  }

  /** Reads a file of bulk data in the background; only `bulkSettled` waits for it. */
  putBulk(uri: vscode.Uri): void {
    const request = ++this.#bulkRequests;
    this.#bulk.set(uri.toString(), request);
    this.#bulkTurn = this.#bulkTurn.then(() => this.#readBulk(uri, request));
  }

  /** Resolves when everything that was requested so far, except bulk data, is in the snapshot. Never rejects. */
  async settled(): Promise<Snapshot> {
    for (this.#run(); this.#running; this.#run()) await this.#running;
    return this.#current.snapshot;
  }

  /** The snapshot with all bulk data that was requested so far. */
  async bulkSettled(): Promise<Snapshot> {
    for (let turn: unknown; turn !== this.#bulkTurn; ) {
      turn = this.#bulkTurn;
      await turn;
    }
    return this.settled();
  }

  get #isDisposed(): boolean {
    return this.#cancellation.token.isCancellationRequested;
  }

  #run(): void {
    clearTimeout(this.#timer);
    if (this.#running || this.#isDisposed) return;
    if (this.#queue.size === 0 && this.#bulkChanges.length === 0) return;
    this.#running = this.#work()
      .catch((error) => this.#fail('registries', error))
      .finally(() => {
        this.#running = undefined;
        this.#run();
      });
  }

  async #work(): Promise<void> {
    const start = performance.now();
    this.#longest = 0;
    // Files that are requested one after the other in the same task are one batch.
    await Promise.resolve();
    const batch = [...this.#queue];
    const changes = this.#bulkChanges;
    this.#queue.clear();
    this.#bulkChanges = [];
    const texts = await Promise.all(batch.map(([, request]) => request && this.#read(request.uri)));
    for (const [index, [file, request]] of batch.entries()) {
      const change = this.#take(file, request, texts[index]);
      if (change && (await this.#slice(file, change.put()))) changes.push(change);
    }
    if (!(await this.#slice('registries', this.#engine.update()))) {
      await this.#findFailing([...changes, ...this.#bulkChanges.splice(0)]);
    }
    if (this.#isDisposed) return;
    const { snapshot } = this.#engine;
    const changed = snapshot.version !== this.#current.snapshot.version;
    this.#current = { snapshot, files: new Map(this.#files) };
    const time = Math.round(performance.now() - start);
    this.#log.info(
      `read ${batch.length} of ${this.#files.size} registry files, ${snapshot.registry.size} entities, in ${time} ms; longest slice ${this.#longest.toFixed(1)} ms`,
    );
    if (changed) this.#published.fire(snapshot);
  }

  /** Takes what was read of a file. @returns undefined if the engine need not parse it. */
  #take(file: string, request: Request, read: RegistryText | undefined): Change | undefined {
    if (!request || !read) {
      // Bulk data that was dropped, and has been requested again since.
      if (this.#bulk.has(file)) return undefined;
      this.#engine.deleteFile(file);
      this.#files.delete(file);
      return undefined;
    }
    const { text, version } = read;
    const { uri, layer } = request;
    const before = this.#files.get(file);
    // Opened, closed or saved with the same text: only the version of the document is new.
    if (before?.text === text) {
      this.#files.set(file, { ...before, version });
      return undefined;
    }
    this.#files.set(file, { uri, text, version, lines: lazy(() => new LineIndex(text)) });
    return { file, put: () => this.#engine.setFile(file, layer, text) };
  }

  /** After an update has failed: updates for one change at a time, and leaves out those that fail. */
  async #findFailing(changes: readonly Change[]): Promise<void> {
    const untried = [...changes];
    for (const { file } of changes) this.#engine.deleteFile(file);
    for (const change of untried) {
      const { file, put } = change;
      const works = (await this.#slice(file, put())) && (await this.#slice(file, this.#engine.update()));
      if (works || this.#isDisposed) continue;
      this.#engine.deleteFile(file);
      const arrived = this.#bulkChanges.splice(0);
      if (arrived.length === 0) this.#files.delete(file);
      // It may have been bulk data that has arrived meanwhile: each is tried alone.
      else untried.push(change, ...arrived);
      for (const bulk of arrived) this.#engine.deleteFile(bulk.file);
    }
    await this.#slice('registries', this.#engine.update());
  }

  async #readBulk(uri: vscode.Uri, request: number): Promise<void> {
    const file = uri.toString();
    const isWanted = () => this.#bulk.get(file) === request && !this.#isDisposed;
    if (!isWanted()) return;
    const start = performance.now();
    const bytes = await this.#readBytes(uri);
    if (!isWanted()) return;
    const works = bytes !== undefined && (await this.#slice(file, this.#putBulk(file, bytes)));
    if (works && isWanted()) {
      const time = Math.round(performance.now() - start);
      this.#log.info(`read ${file}, ${bytes.length} bytes, in ${time} ms`);
    } else {
      // It does not exist, cannot be read, or was dropped while it was read.
      if (isWanted()) this.#bulk.delete(file);
      this.#queue.set(file, undefined);
    }
    this.#run();
  }

  *#putBulk(file: string, bytes: Uint8Array): Resumable<void> {
    const skipped = skippedLines(yield* this.#engine.setBulkFile(file, bytes));
    if (skipped) this.#log.warn(skipped);
    // In the same step, since a batch may be under way.
    this.#bulkChanges.push({ file, put: () => this.#engine.setBulkFile(file, bytes) });
  }

  /** Runs the steps; logs what they throw. @returns whether they ran to their end. */
  async #slice(what: string, steps: Resumable<unknown>): Promise<boolean> {
    let longest = 0;
    const onSlice = (time: number): void => {
      longest = Math.max(longest, time);
    };
    try {
      await runInSlices(steps, { token: this.#cancellation.token, onSlice });
    } catch (error) {
      this.#fail(what, error);
      return false;
    }
    this.#longest = Math.max(this.#longest, longest);
    if (longest > SLICE_LIMIT) this.#log.warn(`${what}: a slice took ${longest.toFixed(1)} ms`);
    return true;
  }

  #fail(what: string, error: unknown): void {
    // The log is closed with the editor, before the work that is under way ends.
    if (this.#isDisposed) return;
    this.#log.error(`${what}: ${errorText(error)}`);
  }
}
