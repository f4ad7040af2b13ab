import * as vscode from 'vscode';
import type { IndexedMention, MentionCounts } from '../../core/mentions/mentionIndex';
import type { IndexSources } from './indexSources';
import type { IndexStore } from './indexStore';
import { NoteIndexer } from './noteIndexer';

/**
 * `idle`: not begun, or stopped. `building`: of many notes it is not known what they say now. `ready`: what is known is
 * no older than the blink of an eye.
 */
export type IndexState = 'idle' | 'building' | 'ready';

/** Milliseconds in which several changes are told as one. */
const TOGETHER = 200;

/**
 * Who is mentioned where in all notes of the workspace, and in Markdown texts that a tab shows. What is typed counts at
 * once; what happens on the disk, or to a registry, a little later.
 */
export class NoteIndex implements vscode.Disposable {
  readonly #indexer: NoteIndexer;
  readonly #changed = new vscode.EventEmitter<void>();
  /** Mentions came or went, or the state is another. Not more often than a few times a second. */
  readonly onDidChange = this.#changed.event;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(sources: IndexSources, store: IndexStore, log: vscode.LogOutputChannel) {
    this.#indexer = new NoteIndexer(sources, store, log);
    this.#indexer.onDidChange(() => {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        this.#changed.fire();
      }, TOGETHER);
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#indexer.dispose();
    this.#changed.dispose();
  }

  get state(): IndexState {
    if (this.#indexer.stopped) return 'idle';
    return this.#indexer.complete ? 'ready' : 'building';
  }

  /** How many of how many notes are done, while the state is `building`. */
  get progress(): { readonly done: number; readonly total: number } {
    return this.#indexer.progress;
  }

  /** Begins to build the index, or goes on where it was stopped. */
  start(): void {
    this.#indexer.start();
  }

  /** Leaves the index as it is until it is started again: what it knows may be old, but for open notes. */
  stop(): void {
    this.#indexer.stop();
  }

  /** Reads every note again, as when a setting says that names mean something else. */
  rebuild(): void {
    this.#indexer.rebuild();
  }

  /**
   * Resolves when everything that has happened so far is in the index: with true, or with false where the index is
   * stopped or the token is cancelled before. Never rejects.
   */
  async whenReady(token?: vscode.CancellationToken): Promise<boolean> {
    const cancelled = new Promise<void>((resolve) => token?.onCancellationRequested(() => resolve()));
    for (let work = this.#indexer.work; work; work = this.#indexer.work) {
      await Promise.race([work, cancelled]);
      if (token?.isCancellationRequested) return false;
    }
    return this.state === 'ready';
  }

  /** All mentions of the entity under any of its names: note by note in no order, in each in the order of the text. */
  mentionsOf(id: string): Iterable<IndexedMention> {
    this.#indexer.sync();
    return this.#indexer.notes.mentions.mentionsOf(id);
  }

  /** The mentions in a note, all of them or those of one entity, in the order of the text. */
  mentionsIn(note: vscode.Uri, id?: string): Iterable<IndexedMention> {
    this.#indexer.sync();
    return this.#indexer.notes.mentions.mentionsIn(note.toString(), id);
  }

  /** The notes that mention the entity, by their URIs as text, in no order. */
  notesOf(id: string): Iterable<string> {
    this.#indexer.sync();
    return this.#indexer.notes.mentions.notesOf(id);
  }

  /** The document that stands for a note, if one is open; it wins over the file. */
  documentOf(note: string): vscode.TextDocument | undefined {
    return this.#indexer.documentOf(note);
  }

  /**
   * The notes that mention the entity, may hold one of the names, or say themselves what names mean, and perhaps some
   * others: what has to be read to know what becomes of notes when the entity is named so. URIs as text, in no order.
   */
  notesConcernedBy(id: string, names: readonly string[]): Promise<ReadonlySet<string>> {
    this.#indexer.sync();
    return this.#indexer.affectedBy({ ids: new Set([id]), names: new Set(names) });
  }

  counts(id: string): MentionCounts {
    this.#indexer.sync();
    return this.#indexer.notes.mentions.counts(id);
  }

  /** All notes, by their URIs as text, in no order. */
  get notes(): Iterable<string> {
    return this.#indexer.notes.mentions.notes;
  }

  /** Everybody who is mentioned, with the number of notes that do. */
  noteCounts(): Iterable<readonly [id: string, notes: number]> {
    return this.#indexer.notes.mentions.noteCounts();
  }

  /** All notes, each with an object that is another one whenever its text or its mentions have been read again. */
  get revisions(): Iterable<readonly [note: string, revision: object]> {
    this.#indexer.sync();
    return this.#indexer.notes.revisions;
  }

  get noteCount(): number {
    return this.#indexer.notes.size;
  }
}
