import * as vscode from 'vscode';
import type { Resumable } from '../../core/base/resumable';
import type { NameChanges } from '../../core/mentions/changedNames';
import { IndexedNotes } from '../../core/mentions/indexedNotes';
import { changesEncoding } from '../files/globSettings';
import { runInSlices } from '../slices';
import { giveWayToTyping } from './giveWayToTyping';
import { type IndexBasis, IndexKeeper } from './indexKeeper';
import { type IndexSources, preferencesOf } from './indexSources';
import type { IndexStore } from './indexStore';
import { NoteFiles } from './noteFiles';
import { NoteQueue } from './noteQueue';
import { NoteReader } from './noteReader';
import { OpenNoteDocuments } from './openNoteDocuments';
import { RegistryFollower } from './registryFollower';

/** How long things must rest, in milliseconds, before the index is kept: after it was built, and after it changed. */
const KEEP_BUILT = 2000;
const KEEP_CHANGED = 30_000;

/**
 * Fills the index in the background, and keeps it in step with files, documents and registries. Several things that
 * happen at once are worked on one after the other, always for the latest state.
 */
export class NoteIndexer implements vscode.Disposable {
  readonly notes = new IndexedNotes();
  readonly #sources: IndexSources;
  readonly #log: vscode.LogOutputChannel;
  readonly #queue = new NoteQueue<vscode.Uri>();
  readonly #files: NoteFiles;
  readonly #documents: OpenNoteDocuments;
  readonly #follower: RegistryFollower;
  readonly #keeper: IndexKeeper;
  readonly #reader: NoteReader;
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #changed = new vscode.EventEmitter<void>();
  /** Something is known that was not, or the work has begun or ended. Often. */
  readonly onDidChange = this.#changed.event;
  /** Notes that may be no longer there. */
  readonly #leaving = new Set<string>();
  #running: Promise<void> | undefined;
  #begun = false;
  #stopped = true;
  #disposed = false;
  #complete = false;
  #total = 0;
  #restored = 0;

  constructor(sources: IndexSources, store: IndexStore, log: vscode.LogOutputChannel) {
    this.#sources = sources;
    this.#log = log;
    this.#files = new NoteFiles(
      {
        found: () => this.#found(),
        changed: (uri) => this.#read(uri),
        gone: (notes) => this.#gone(notes),
      },
      log,
    );
    this.#documents = new OpenNoteDocuments({
      isNoteFile: (uri) => this.#files.notes.has(uri.toString()),
      take: (document) => this.#reader.take(document),
      takeResumably: (document) => this.#reader.takeResumably(document),
      closed: (uri) => (this.#files.notes.has(uri.toString()) ? this.#read(uri) : this.#forget(uri.toString())),
      failed: (uri, error) => this.#fail(uri.toString(), error),
    });
    this.#follower = new RegistryFollower(sources, this.notes);
    this.#keeper = new IndexKeeper(store, this.notes, () => this.#basis(), log);
    this.#reader = new NoteReader(
      sources,
      this.notes,
      this.#keeper,
      {
        isOnDisk: (note) => this.#files.notes.has(note) && !this.#documents.has(note),
        changed: () => this.#noteChanged(),
        restored: () => {
          this.#restored++;
          this.#changed.fire();
        },
        missing: (note) => this.#forget(note),
      },
      log,
    );
  }

  dispose(): void {
    this.#disposed = true;
    this.#stopped = true;
    const parts = [this.#files, this.#documents, this.#keeper, ...this.#subscriptions, this.#changed];
    vscode.Disposable.from(...parts).dispose();
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  /** Whether every note has been read since the index was begun, or asked to be built anew. */
  get complete(): boolean {
    return this.#complete;
  }

  get progress(): { readonly done: number; readonly total: number } {
    return { done: Math.max(0, this.#total - this.#queue.size), total: this.#total };
  }

  /** Begins, or goes on where it was stopped. */
  start(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    if (this.#begun) this.#files.search();
    this.#run();
  }

  /** Leaves the index as it is until it is started again; only open notes are followed. */
  stop(): void {
    this.#stopped = true;
    this.#complete = false;
    this.#queue.clear();
    this.#changed.fire();
  }

  /** Reads every note again. */
  rebuild(): void {
    this.#keeper.forget();
    this.#documents.reconsider();
    this.#readAll();
    this.#run();
  }

  /** Takes over what was typed. */
  sync(): void {
    this.#documents.sync();
  }

  /** The document that stands for a note. */
  documentOf(note: string): vscode.TextDocument | undefined {
    return this.#documents.get(note);
  }

  /** The notes that an entity and a name may concern, as `changes` has them; perhaps some others. */
  affectedBy(changes: NameChanges): Promise<ReadonlySet<string>> {
    return this.#follower.affectedBy(changes);
  }

  /** The work that is left for what has happened so far; undefined where nothing is. Never rejects. */
  get work(): Promise<void> | undefined {
    this.#documents.sync();
    this.#run();
    return this.#running;
  }

  #run(): void {
    if (this.#running || this.#stopped) return;
    if (this.#complete && !this.#isBehind && this.#queue.size === 0) return;
    this.#running = this.#work()
      .catch((error) => this.#fail('the index', error))
      .finally(() => {
        this.#running = undefined;
        this.#changed.fire();
      });
  }

  get #isBehind(): boolean {
    return (
      this.#follower.isBehind || this.#leaving.size > 0 || Boolean(this.#files.searching ?? this.#documents.working)
    );
  }

  async #work(): Promise<void> {
    this.#changed.fire();
    const start = performance.now();
    if (!this.#begun) await this.#begin();
    while (!this.#stopped) {
      if (this.#files.searching) await this.#files.searching;
      else if (this.#follower.isBehind) await this.#followRegistry();
      else if (this.#leaving.size > 0) await runInSlices(this.#forgetAll());
      else if (this.#queue.size > 0) await this.#drain();
      else if (this.#documents.working) await this.#documents.working;
      else break;
    }
    if (this.#stopped || this.#complete) return;
    this.#complete = true;
    this.#keeper.forget();
    this.#keeper.keepIn(KEEP_BUILT);
    const time = Math.round(performance.now() - start);
    this.#log.info(
      `indexed ${this.notes.size} notes, ${this.#restored} as they were kept, with ${this.notes.mentions.mentionCount} mentions, in ${time} ms; longest slice ${this.#queue.longest.toFixed(1)} ms`,
    );
  }

  async #begin(): Promise<void> {
    this.#begun = true;
    await this.#sources.loaded();
    this.#follower.begin();
    this.#subscriptions.push(
      this.#sources.onDidChangeSnapshot(() => {
        if (this.#stopped) this.#documents.reconsider();
        else this.#run();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (changesEncoding(event)) this.rebuild();
      }),
      giveWayToTyping(this.#queue),
    );
    this.#files.start();
    await this.#keeper.begin({ registry: this.#follower.registry, preferences: preferencesOf(this.#sources) });
    this.#documents.start();
  }

  async #followRegistry(): Promise<void> {
    const changes = await this.#follower.follow();
    this.#keeper.forget();
    this.#documents.reconsider();
    if (!changes) return this.#readAll();
    for (const note of await this.#follower.affectedBy(changes)) this.#put(note);
  }

  #drain(): Promise<void> {
    return this.#queue.drain({
      begin: (note, uri) => this.#reader.read(note, uri),
      failed: (note, error) => this.#fail(note, error),
      isStopped: () => this.#stopped || this.#follower.isBehind || this.#leaving.size > 0,
    });
  }

  #found(): void {
    const { notes } = this.#files;
    this.#documents.review();
    for (const note of this.notes.notes) if (!notes.has(note)) this.#leaving.add(note);
    for (const [note, uri] of notes) if (!this.notes.has(note)) this.#put(note, uri);
    this.#total = notes.size;
    this.#changed.fire();
    this.#run();
  }

  /** These may be neither files nor open any more; they are forgotten with pauses, since they may be thousands. */
  #gone(notes: readonly string[]): void {
    this.#documents.review();
    for (const note of notes) this.#leaving.add(note);
    this.#run();
  }

  #read(uri: vscode.Uri): void {
    this.#put(uri.toString(), uri);
    this.#run();
  }

  #readAll(): void {
    this.#complete = false;
    this.#total = this.notes.size;
    for (const note of this.notes.notes) this.#put(note);
  }

  #put(note: string, uri = this.#files.notes.get(note) ?? vscode.Uri.parse(note)): void {
    if (!this.#documents.has(note) && !this.#stopped) this.#queue.put(note, uri);
  }

  *#forgetAll(): Resumable<void> {
    for (const note of this.#leaving) {
      this.#leaving.delete(note);
      if (!this.#files.notes.has(note) && !this.#documents.has(note)) this.#forget(note);
      yield;
    }
  }

  #forget(note: string): void {
    this.#queue.delete(note);
    if (this.notes.delete(note)) this.#noteChanged();
  }

  #noteChanged(): void {
    this.#changed.fire();
    if (this.#complete) this.#keeper.keepIn(KEEP_CHANGED);
  }

  /** Undefined while some notes are not in step with the registry. */
  #basis(): IndexBasis | undefined {
    if (!this.#complete || this.#running || this.#follower.isBehind) return undefined;
    return { registry: this.#follower.registry, preferences: preferencesOf(this.#sources) };
  }

  #fail(what: string, error: unknown): void {
    // What was under way when the editor closed has no log any more.
    if (this.#disposed) return;
    this.#log.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
