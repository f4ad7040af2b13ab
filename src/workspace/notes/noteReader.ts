import * as vscode from 'vscode';
import type { Directives } from '../../core/notes/mentions/directives';
import { findMentions, findMentionsResumably } from '../../core/notes/mentions/findMentions';
import type { IndexedNotes } from '../../core/notes/mentions/indexedNotes';
import { SignatureMaker } from '../../core/notes/mentions/noteSignature';
import type { Snapshot } from '../../core/registry/engine/snapshot';
import { memoize, type Resumable } from '../../core/text/base/lazy';
import type { ZonesAndBlocks } from '../../core/text/markdown/zones';
import type { WatchedSentences } from './noteProfiles';
import type { Note } from './openNotes';
import { readNote, readsUtf8 } from './readNote';
import { snapshotFor } from './snapshotFor';

/** Puts what a note says now into the index: its file or, while it is open, its document. */
export class NoteReader {
  readonly #sources: IndexInputs;
  readonly #notes: IndexedNotes;
  readonly #sentences: WatchedSentences;
  readonly #changed: () => void;
  readonly #log: vscode.LogOutputChannel;
  /** By workspace folder. */
  readonly #utf8 = new Map<string, boolean>();

  constructor(
    sources: IndexInputs,
    notes: IndexedNotes,
    sentences: WatchedSentences,
    changed: () => void,
    log: vscode.LogOutputChannel,
  ) {
    this.#sources = sources;
    this.#notes = notes;
    this.#sentences = sentences;
    this.#changed = changed;
    this.#log = log;
  }

  /**
   * Reads the file; the steps that are returned index its text, or remove the note where it cannot be read. Never rejects.
   *
   * @param isCurrent asked before the index is changed: the note may have been opened or deleted in the meantime.
   */
  async read(note: string, uri: vscode.Uri, isCurrent: () => boolean): Promise<Resumable<void>> {
    const text = await readNote(uri, this.#log, (note) => this.#readsUtf8(note));
    return text === undefined
      ? this.#remove(note, isCurrent)
      : this.#index(note, uri, text, new SignatureMaker(), isCurrent);
  }

  /** Indexes what the document says, at once. */
  take(document: vscode.TextDocument): void {
    const text = document.getText();
    const note = this.#sources.note(document);
    const mentions =
      note?.mentions ?? findMentions(text, this.#snapshotFor(document.uri), this.#sources.directives(document.uri));
    this.#notes.set(document.uri.toString(), text, mentions);
    this.#sentences.setOpen(document.uri.toString(), text, mentions);
    this.#changed();
  }

  /**
   * Reads an open document in steps, without keeping the parsed note; does nothing if the document changes meanwhile.
   */
  takeResumably(document: vscode.TextDocument): Resumable<void> {
    const { uri, version } = document;
    const isCurrent = (): boolean => !document.isClosed && document.version === version;
    return this.#index(uri.toString(), uri, document.getText(), undefined, isCurrent);
  }

  /** To be called when the settings about encodings changed. */
  forgetEncodings(): void {
    this.#utf8.clear();
  }

  #snapshotFor(note: vscode.Uri): Snapshot {
    return snapshotFor(this.#sources.snapshot(), note);
  }

  #readsUtf8(uri: vscode.Uri): boolean {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() ?? '';
    return memoize(this.#utf8, folder, () => readsUtf8(uri));
  }

  *#index(
    note: string,
    uri: vscode.Uri,
    text: string,
    maker: SignatureMaker | undefined,
    isCurrent: () => boolean,
  ): Resumable<void> {
    const directives = this.#sources.directives(uri);
    let lexed: ZonesAndBlocks | undefined;
    const keep = (found: ZonesAndBlocks): void => {
      lexed = found;
    };
    const mentions = yield* findMentionsResumably(text, this.#snapshotFor(uri), directives, maker, keep);
    if (!isCurrent()) return;
    const watched = this.#notes.set(note, text, mentions, maker?.finish());
    this.#sentences.set(note, text, mentions, watched, lexed);
    this.#changed();
  }

  // biome-ignore lint/correctness/useYield: one step
  *#remove(note: string, isCurrent: () => boolean): Resumable<void> {
    if (!isCurrent() || !this.#notes.delete(note)) return;
    this.#sentences.delete(note);
    this.#changed();
  }
}

/** The data from which the index is built. */
export interface IndexInputs {
  snapshot(): Snapshot;
  readonly onDidChangeSnapshot: vscode.Event<unknown>;
  /** Resolves when every registry, bulk data included, has been read for the first time. Never rejects. */
  loaded(): Promise<unknown>;
  note(document: vscode.TextDocument): Note | undefined;
  /** The directives of a note's folder; the same object until the settings change. */
  directives(note: vscode.Uri): Directives;
}
