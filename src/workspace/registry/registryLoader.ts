import * as vscode from 'vscode';
import { LineIndex } from '../../core/base/lineIndex';
import type { Resumable } from '../../core/base/resumable';
import { Engine } from '../../core/engine';
import { skippedLines } from '../../core/ftm/bulkFile';
import type { Layer } from '../../core/matching/nameKind';
import type { Snapshot } from '../../core/snapshot';
import { runInSlices, SLICE_LIMIT } from '../slices';

/** A text of a registry file, and of which version of an open document, if it came from one. */
export interface RegistryText {
  readonly text: string;
  readonly version: number | undefined;
}

export interface LoadedFile {
  readonly uri: vscode.Uri;
  readonly layer: Layer;
  readonly text: string;
  readonly lines: LineIndex;
  readonly version: number | undefined;
}

/** Finds its lines when somebody asks for a place in it: at a key press in a large file nobody may. */
class LoadedText implements LoadedFile {
  private index: LineIndex | undefined;

  constructor(
    readonly uri: vscode.Uri,
    readonly layer: Layer,
    readonly text: string,
    readonly version: number | undefined,
  ) {}

  get lines(): LineIndex {
    this.index ??= new LineIndex(this.text);
    return this.index;
  }

  /** The same text in another version of its document. */
  as(version: number | undefined): LoadedText {
    const same = new LoadedText(this.uri, this.layer, this.text, version);
    same.index = this.index;
    return same;
  }
}

/** The snapshot and the texts that it was made from. All of it changes at once, so that a span always fits its text. */
export interface LoadedRegistry {
  readonly snapshot: Snapshot;
  readonly files: ReadonlyMap<string, LoadedFile>;
}

/** How long typing in a registry may rest, in milliseconds, before it is read. */
const REST = 60;

type Task = { readonly uri: vscode.Uri; readonly layer: Layer } | undefined;

/**
 * Reads registry files one batch after another and keeps the latest snapshot. What is asked for while a batch is under
 * way goes into the next; of several requests for one file only the last counts.
 */
export class RegistryLoader implements vscode.Disposable {
  private readonly engine = new Engine();
  private readonly queue = new Map<string, Task>();
  private readonly files = new Map<string, LoadedText>();
  private readonly published = new vscode.EventEmitter<Snapshot>();
  private readonly cancellation = new vscode.CancellationTokenSource();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private current: LoadedRegistry = { snapshot: this.engine.snapshot, files: new Map() };
  readonly onDidLoad = this.published.event;

  /** Bulk files that are wanted, each with a number that tells the last request from earlier ones. */
  private readonly bulk = new Map<string, number>();
  private bulkRequests = 0;
  private bulkChanged = false;
  private bulkTurn: Promise<void> = Promise.resolve();

  constructor(
    private readonly read: (uri: vscode.Uri) => Promise<RegistryText | undefined>,
    private readonly readBytes: (uri: vscode.Uri) => Promise<Uint8Array | undefined>,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  dispose(): void {
    clearTimeout(this.timer);
    this.cancellation.cancel();
    this.cancellation.dispose();
    this.published.dispose();
  }

  get loaded(): LoadedRegistry {
    return this.current;
  }

  /** Reads the file, for the first time or anew; one that cannot be read is let go. */
  put(uri: vscode.Uri, layer: Layer): void {
    this.queue.set(uri.toString(), { uri, layer });
    this.run();
  }

  /** The same once typing rests. */
  putSoon(uri: vscode.Uri, layer: Layer): void {
    this.queue.set(uri.toString(), { uri, layer });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.run(), REST);
  }

  drop(uri: vscode.Uri): void {
    this.bulk.delete(uri.toString());
    this.queue.set(uri.toString(), undefined);
    this.run();
  }

  /** Reads a file of bulk data in the background: nobody waits for it, and it shows when it is there. */
  putBulk(uri: vscode.Uri): void {
    const request = ++this.bulkRequests;
    this.bulk.set(uri.toString(), request);
    this.bulkTurn = this.bulkTurn.then(() => this.workOnBulk(uri, request));
  }

  /** Resolves when all that was asked for so far, bulk data apart, is in the snapshot. Never rejects. */
  async settled(): Promise<Snapshot> {
    for (this.run(); this.running; this.run()) await this.running;
    return this.current.snapshot;
  }

  /** The same with all bulk data that was asked for so far. */
  async bulkSettled(): Promise<Snapshot> {
    for (let turn: unknown; turn !== this.bulkTurn; ) {
      turn = this.bulkTurn;
      await turn;
    }
    return this.settled();
  }

  private run(): void {
    clearTimeout(this.timer);
    if (this.running || (this.queue.size === 0 && !this.bulkChanged) || this.cancellation.token.isCancellationRequested)
      return;
    this.running = this.work().finally(() => {
      this.running = undefined;
      this.run();
    });
  }

  private async work(): Promise<void> {
    const start = performance.now();
    // Whoever asks for several files in one go gets them in one batch.
    await Promise.resolve();
    const batch = [...this.queue];
    this.queue.clear();
    this.bulkChanged = false;
    const texts = await Promise.all(batch.map(([, task]) => task && this.read(task.uri)));
    let longest = 0;
    for (const [index, [file, task]] of batch.entries()) {
      const given = texts[index];
      if (!task || !given) {
        this.engine.deleteFile(file);
        this.files.delete(file);
        continue;
      }
      const { text, version } = given;
      const before = this.files.get(file);
      if (before?.text === text) {
        // Opened, closed or saved, but the same text: only the version of the document is news.
        this.files.set(file, before.as(version));
        continue;
      }
      longest = Math.max(longest, await this.slice(file, this.engine.setFile(file, task.layer, text)));
      this.files.set(file, new LoadedText(task.uri, task.layer, text, version));
    }
    longest = Math.max(longest, await this.slice('all registries', this.engine.update()));
    if (this.cancellation.token.isCancellationRequested) return;
    const { snapshot } = this.engine;
    const changed = snapshot.version !== this.current.snapshot.version;
    this.current = { snapshot, files: new Map(this.files) };
    const time = Math.round(performance.now() - start);
    this.log.info(
      `read ${batch.length} of ${this.files.size} registry files, ${snapshot.registry.size} entities, in ${time} ms; longest slice ${longest.toFixed(1)} ms`,
    );
    if (changed) this.published.fire(snapshot);
  }

  private async workOnBulk(uri: vscode.Uri, request: number): Promise<void> {
    const file = uri.toString();
    const wanted = () => this.bulk.get(file) === request && !this.cancellation.token.isCancellationRequested;
    if (!wanted()) return;
    const start = performance.now();
    const bytes = await this.readBytes(uri);
    if (!wanted()) return;
    const longest = bytes ? await this.slice(file, this.readBulk(file, bytes)) : 0;
    // Let go while it was read, or gone from the disk.
    if (!bytes || !wanted()) this.engine.deleteFile(file);
    else {
      const time = Math.round(performance.now() - start);
      this.log.info(`read ${file}, ${bytes.length} bytes, in ${time} ms; longest slice ${longest.toFixed(1)} ms`);
    }
    this.bulkChanged = true;
    this.run();
  }

  private *readBulk(file: string, bytes: Uint8Array): Resumable<void> {
    const skipped = skippedLines(yield* this.engine.setBulkFile(file, bytes));
    if (skipped) this.log.warn(skipped);
  }

  /** Runs the steps and tells the longest slice. What goes wrong with one file is logged and leaves the others alone. */
  private async slice(what: string, steps: Resumable<unknown>): Promise<number> {
    try {
      const { longest } = await runInSlices(steps, { token: this.cancellation.token });
      if (longest > SLICE_LIMIT) this.log.warn(`${what}: a slice took ${longest.toFixed(1)} ms`);
      return longest;
    } catch (error) {
      this.log.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return 0;
    }
  }
}
