import type * as vscode from 'vscode';
import type { Resumable } from '../../core/base/resumable';
import { findMentions } from '../../core/mentions/findMentions';
import { findMentionsResumably } from '../../core/mentions/findMentionsResumably';
import type { FileState, IndexedNotes } from '../../core/mentions/indexedNotes';
import type { IndexKeeper } from './indexKeeper';
import type { IndexSources } from './indexSources';
import { readNote, stateOf } from './readNote';

export interface ReaderListener {
  /** Whether what the disk says counts: this is one of the notes, as far as is known, and no document stands for it. */
  isOnDisk(note: string): boolean;
  /** Something is known of a note that was not. */
  changed(): void;
  /** The note is as an earlier start left it. */
  restored(): void;
  /** There is no such note on the disk, or none that can be read. */
  missing(note: string): void;
}

/** Puts into the index what a note says: its file, as it was kept or read anew, or its document. */
export class NoteReader {
  readonly #sources: IndexSources;
  readonly #notes: IndexedNotes;
  readonly #keeper: IndexKeeper;
  readonly #listener: ReaderListener;
  readonly #log: vscode.LogOutputChannel;

  constructor(
    sources: IndexSources,
    notes: IndexedNotes,
    keeper: IndexKeeper,
    listener: ReaderListener,
    log: vscode.LogOutputChannel,
  ) {
    this.#sources = sources;
    this.#notes = notes;
    this.#keeper = keeper;
    this.#listener = listener;
    this.#log = log;
  }

  /** Reads the file; what is left to be done with its text are the steps, if any. Never rejects. */
  async read(note: string, uri: vscode.Uri): Promise<Resumable<void> | undefined> {
    const state = await stateOf(uri, this.#log);
    const kept = state && this.#keeper.take(note, state);
    const text = state && !kept ? await readNote(uri, this.#log) : undefined;
    // It may have been opened, left out or deleted in the meantime.
    if (!this.#listener.isOnDisk(note)) return undefined;
    if (state && text !== undefined) return this.#match(note, uri, text, state);
    if (kept) {
      this.#notes.restore(kept);
      this.#listener.restored();
    } else {
      this.#listener.missing(note);
    }
    return undefined;
  }

  *#match(note: string, uri: vscode.Uri, text: string, state: FileState): Resumable<void> {
    const mentions = yield* findMentionsResumably(text, this.#sources.snapshot(), this.#sources.directives(uri));
    if (!this.#listener.isOnDisk(note)) return;
    this.#notes.set(note, text, mentions, state);
    this.#listener.changed();
  }

  /** Takes over what the document says, at once. */
  take(document: vscode.TextDocument): void {
    const text = document.getText();
    const note = this.#sources.note(document);
    const mentions =
      note?.mentions ?? findMentions(text, this.#sources.snapshot(), this.#sources.directives(document.uri));
    this.#notes.set(document.uri.toString(), text, mentions, undefined);
    this.#listener.changed();
  }

  /** The same with pauses; nothing is kept of the document, and nothing is done where it changes meanwhile. */
  *takeResumably(document: vscode.TextDocument): Resumable<void> {
    const { uri, version } = document;
    const text = document.getText();
    const mentions = yield* findMentionsResumably(text, this.#sources.snapshot(), this.#sources.directives(uri));
    if (document.isClosed || document.version !== version) return;
    this.#notes.set(uri.toString(), text, mentions, undefined);
    this.#listener.changed();
  }
}
