import * as vscode from 'vscode';
import type { SaidInNote } from '../../core/answers/news/changes';
import type { MentionIndex } from '../../core/notes/mentions/mentionIndex';
import { NoteIndexer } from './noteIndexer';
import type { NoteProfiles } from './noteProfiles';
import type { IndexInputs } from './noteReader';

/**
 * `idle`: not started, or stopped. `building`: many notes are still to be read. `ready`: everything is indexed, except
 * for changes of the last moment.
 */
export type IndexState = 'idle' | 'building' | 'ready';

/** Milliseconds within which changes are reported as one. */
const TOGETHER = 200;

/**
 * Which entity is mentioned where, in all notes of the workspace and in Markdown texts that a tab shows. Typed text
 * counts at once; a change on the disk or of a registry a little later.
 */
export class NoteIndex implements vscode.Disposable {
  readonly #indexer: NoteIndexer;
  readonly #changed = new vscode.EventEmitter<void>();
  /** Mentions or the state changed; fires a few times a second at most. */
  readonly onDidChange = this.#changed.event;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(sources: IndexInputs, log: vscode.LogOutputChannel) {
    this.#indexer = new NoteIndexer(sources, log);
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

  /** Starts to build the index, or continues after `stop`. */
  start(): void {
    this.#indexer.start();
  }

  /** Leaves the index as it is until it is started again; only open notes are followed. */
  stop(): void {
    this.#indexer.stop();
  }

  /** Reads every note again, as after a change of the setting that says what names mean. */
  rebuild(): void {
    this.#indexer.rebuild();
  }

  /**
   * Resolves to true when everything that has happened so far is in the index, or to false if the index is stopped or
   * the token is cancelled before that. Never rejects.
   */
  async whenReady(token?: vscode.CancellationToken): Promise<boolean> {
    const cancelled = new Promise<void>((resolve) => token?.onCancellationRequested(() => resolve()));
    for (let work = this.#indexer.work; work; work = this.#indexer.work) {
      await Promise.race([work, cancelled]);
      if (token?.isCancellationRequested) return false;
    }
    return this.state === 'ready';
  }

  /** Which entity is mentioned where, with what was typed just now. Not to be changed. */
  get mentions(): Pick<
    MentionIndex,
    'has' | 'mentionsOf' | 'mentionsIn' | 'notesOf' | 'notes' | 'counts' | 'timesOf' | 'noteCounts' | 'greatest'
  > {
    this.#indexer.sync();
    return this.#indexer.notes.mentions;
  }

  /** Keeps the sentences that name these entities, for `sentencesOf`. */
  watch(ids: ReadonlySet<string>): void {
    this.#indexer.watch(ids);
  }

  /** The notes that name a watched entity, in no order. */
  sentencesOf(id: string): readonly SaidInNote[] {
    return Array.from(this.mentions.notesOf([id]), (note) => [note, this.#indexer.sentences.of(note, id)]);
  }

  /** The ids of the entities whose profile a note is, by the URI of the note as text. */
  get profiles(): NoteProfiles {
    return this.#indexer.notes.profiles;
  }

  /** The open document of a note, which counts instead of its file. */
  documentOf(note: string): vscode.TextDocument | undefined {
    return this.#indexer.documentOf(note);
  }

  /**
   * The notes to read before the entity gets these names: those that mention it, may hold one of the names, or have
   * front matter that says what names mean, and perhaps others. URIs as text, in no order.
   */
  notesConcernedBy(id: string, names: readonly string[]): Promise<ReadonlySet<string>> {
    this.#indexer.sync();
    return this.#indexer.affectedBy({ ids: new Set([id]), names: new Set(names) });
  }

  /** The date of a note, by its URI as text: see `noteDate`. */
  dateOf(note: string): string | undefined {
    this.#indexer.sync();
    return this.#indexer.notes.dateOf(note);
  }

  /** Whether no note is known, neither a file nor an open one. */
  get isEmpty(): boolean {
    for (const _ of this.revisions) return false;
    return true;
  }

  /** All notes, each with an object that is replaced whenever the note is indexed again. */
  get revisions(): Iterable<readonly [note: string, revision: object]> {
    this.#indexer.sync();
    return this.#indexer.notes.revisions;
  }
}
