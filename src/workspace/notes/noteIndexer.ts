import * as vscode from 'vscode';
import { changedNames, type NameChanges } from '../../core/notes/mentions/changedNames';
import { IndexedNotes } from '../../core/notes/mentions/indexedNotes';
import type { Registry } from '../../core/registry/merging/registry';
import type { Resumable } from '../../core/text/base/lazy';
import { errorText } from '../errorBoundary';
import { changesEncoding } from '../files/globSettings';
import { runInSlices } from '../slices';
import { giveWayToTyping } from './giveWayToTyping';
import { NoteFiles } from './noteFiles';
import { noteProfiles, WatchedSentences } from './noteProfiles';
import { NoteQueue } from './noteQueue';
import { type IndexInputs, NoteReader } from './noteReader';
import { OpenNoteDocuments } from './openNoteDocuments';

/**
 * Builds the index in the background and keeps it current as files, documents and registries change. Changes that come
 * together are handled one after the other, each from the latest state.
 */
export class NoteIndexer implements vscode.Disposable {
  readonly notes = new IndexedNotes();
  readonly sentences = new WatchedSentences();
  readonly #sources: IndexInputs;
  readonly #log: vscode.LogOutputChannel;
  readonly #queue = new NoteQueue<vscode.Uri>();
  readonly #files: NoteFiles;
  readonly #documents: OpenNoteDocuments;
  readonly #reader: NoteReader;
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires often: a note was indexed or removed, or the work began or ended. */
  readonly onDidChange = this.#changed.event;
  /** Notes that may no longer exist. */
  readonly #leaving = new Set<string>();
  /** The registry that the notes were, or are being, read with. */
  #registry: Registry;
  #running: Promise<void> | undefined;
  #begun = false;
  #stopped = true;
  #disposed = false;
  #complete = false;
  #total = 0;

  constructor(sources: IndexInputs, log: vscode.LogOutputChannel) {
    this.#sources = sources;
    this.#log = log;
    this.#registry = sources.snapshot().registry;
    this.#files = new NoteFiles(
      {
        found: () => this.#found(),
        changed: (uri) => this.#read(uri),
        gone: (notes) => this.#gone(notes),
      },
      log,
    );
    this.#reader = new NoteReader(sources, this.notes, this.sentences, () => this.#changed.fire(), log);
    this.#documents = new OpenNoteDocuments({
      isNoteFile: (uri) => this.#files.notes.has(uri.toString()),
      take: (document) => this.#reader.take(document),
      takeLater: (document) => {
        if (this.#stopped) return this.#reader.take(document);
        this.#queue.put(document.uri.toString(), document.uri);
        this.#run();
      },
      closed: (uri) => (this.#files.notes.has(uri.toString()) ? this.#read(uri) : this.#forget(uri.toString())),
    });
  }

  dispose(): void {
    this.#disposed = true;
    this.#stopped = true;
    vscode.Disposable.from(this.#files, this.#documents, ...this.#subscriptions, this.#changed).dispose();
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  /** Whether every note has been read since the index was started or last rebuilt. */
  get complete(): boolean {
    return this.#complete;
  }

  get progress(): { readonly done: number; readonly total: number } {
    return { done: Math.max(0, this.#total - this.#queue.size), total: this.#total };
  }

  /** Starts, or continues after `stop`. */
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
    this.#documents.reconsider();
    this.#changed.fire();
  }

  /** Reads every note again. */
  rebuild(): void {
    this.#documents.reconsider();
    this.#readAll();
    this.#run();
  }

  /** Keeps the sentences that name these entities; the notes that name one that was not watched are read again. */
  watch(ids: ReadonlySet<string>): void {
    const added = this.sentences.watch(ids);
    this.notes.mentions.watch(ids);
    if (added.length === 0 || !this.#begun) return;
    this.#documents.reconsider();
    for (const note of this.notes.mentions.notesOf(added)) this.#put(note);
    this.#run();
  }

  /** Indexes what was typed. */
  sync(): void {
    this.#documents.sync();
  }

  /** The open document of a note. */
  documentOf(note: string): vscode.TextDocument | undefined {
    return this.#documents.get(note);
  }

  /** The notes whose mentions the changes may affect, and perhaps others. */
  affectedBy(changes: NameChanges): Promise<ReadonlySet<string>> {
    const preferred = (note: string) => this.#sources.directives(vscode.Uri.parse(note)).use;
    return runInSlices(this.notes.affectedBy(changes, preferred));
  }

  /** The work that remains for what has happened so far; undefined if none does. Never rejects. */
  get work(): Promise<void> | undefined {
    this.#documents.sync();
    this.#run();
    return this.#running;
  }

  #run(): void {
    if (this.#running || this.#stopped) return;
    if (this.#complete && !this.#hasNews && this.#queue.size === 0) return;
    this.#running = this.#work()
      .catch((error) => this.#fail('the index', error))
      .finally(() => {
        this.#running = undefined;
        this.#changed.fire();
      });
  }

  get #isRegistryOld(): boolean {
    return this.#registry !== this.#sources.snapshot().registry;
  }

  get #hasNews(): boolean {
    return this.#isRegistryOld || this.#leaving.size > 0 || this.#files.searching !== undefined;
  }

  async #work(): Promise<void> {
    this.#changed.fire();
    if (!this.#begun) await this.#begin();
    const start = performance.now();
    while (!this.#stopped) {
      if (this.#files.searching) await this.#files.searching;
      else if (this.#isRegistryOld) await this.#followRegistry();
      else if (this.#leaving.size > 0) await runInSlices(this.#forgetAll());
      else if (this.#queue.size > 0) await this.#drain();
      else break;
    }
    if (this.#stopped || this.#complete) return;
    this.#complete = true;
    const time = Math.round(performance.now() - start);
    this.#log.info(
      `indexed ${this.notes.size} notes with ${this.notes.mentions.mentionCount} mentions in ${time} ms; longest slice ${this.#queue.longest.toFixed(1)} ms`,
    );
  }

  async #begin(): Promise<void> {
    this.#begun = true;
    await this.#sources.loaded();
    this.#registry = this.#sources.snapshot().registry;
    this.notes.setProfiles(await runInSlices(noteProfiles(this.#registry)));
    this.#subscriptions.push(
      this.#sources.onDidChangeSnapshot(() => {
        if (this.#stopped) this.#documents.reconsider();
        else this.#run();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!changesEncoding(event)) return;
        this.#reader.forgetEncodings();
        this.rebuild();
      }),
      giveWayToTyping(this.#queue),
    );
    this.#files.start();
    this.#documents.start();
  }

  async #followRegistry(): Promise<void> {
    const { registry } = this.#sources.snapshot();
    const changes = await runInSlices(changedNames(this.#registry, registry));
    const changedProfiles = this.notes.setProfiles(await runInSlices(noteProfiles(registry)));
    this.#registry = registry;
    this.#documents.reconsider();
    if (!changes) return this.#readAll();
    for (const note of [...(await this.affectedBy(changes)), ...changedProfiles]) this.#put(note);
  }

  #drain(): Promise<void> {
    return this.#queue.drain({
      begin: async (note, uri) => {
        const document = this.#documents.get(note);
        if (document) return this.#reader.takeResumably(document);
        return this.#reader.read(note, uri, () => this.#files.notes.has(note) && !this.#documents.has(note));
      },
      failed: (note, error) => this.#fail(note, error),
      isStopped: () => this.#stopped || this.#isRegistryOld || this.#leaving.size > 0,
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

  /** Some of the notes may still exist or be open. They are removed in slices, since there may be thousands. */
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
    this.sentences.delete(note);
    if (this.notes.delete(note)) this.#changed.fire();
  }

  #fail(what: string, error: unknown): void {
    // The log is closed with the editor, before the work that is under way ends.
    if (this.#disposed) return;
    this.#log.error(`${what}: ${errorText(error)}`);
  }
}
