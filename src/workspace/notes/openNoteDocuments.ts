import * as vscode from 'vscode';
import type { Resumable } from '../../core/base/resumable';
import { runInSlices } from '../slices';
import { isNote } from './openNotes';
import { openTabs } from './openTabs';

export interface OpenNoteListener {
  /** Whether the file of a document is a note of the workspace. */
  isNoteFile(uri: vscode.Uri): boolean;
  /** What the document says has to be taken over. */
  take(document: vscode.TextDocument): void;
  /** The same for one of many, with pauses. Where it changes meanwhile it is told of again. */
  takeResumably(document: vscode.TextDocument): Resumable<void>;
  /** No document stands for this note any more. */
  closed(uri: vscode.Uri): void;
  /** One of many could not be taken over; the others are. */
  failed(uri: vscode.Uri, error: unknown): void;
}

const NO_TABS: ReadonlySet<string> = new Set();

/** How long typing may rest, in milliseconds, before what was typed counts where nobody asks for it. */
const REST = 300;
/** More documents than these are not taken over in one go: a renaming may open and change thousands. */
const AT_ONCE = 8;

/**
 * The documents that stand for notes: those of note files, and, while a tab shows them, other Markdown texts, saved or
 * not. What is typed is taken over when it is asked for, or else when typing rests; what happens to very many documents
 * at once, as soon as the thread has time.
 */
export class OpenNoteDocuments implements vscode.Disposable {
  readonly #listener: OpenNoteListener;
  readonly #subscriptions: vscode.Disposable;
  /** By URI as text: the documents that count, and which of them have news. */
  readonly #counted = new Map<string, vscode.TextDocument>();
  readonly #news = new Set<vscode.TextDocument>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #started = false;
  #working: Promise<void> | undefined;
  #disposed = false;

  constructor(listener: OpenNoteListener) {
    this.#listener = listener;
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument((document) => this.#opened(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#changed(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)),
      vscode.window.tabGroups.onDidChangeTabs(() => this.review()),
    );
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  /** Before this no document counts. */
  start(): void {
    this.#started = true;
    this.review();
  }

  has(note: string): boolean {
    return this.#counted.has(note);
  }

  /** The document that stands for the note. */
  get(note: string): vscode.TextDocument | undefined {
    return this.#counted.get(note);
  }

  /** Looks again which documents count, as after the notes of the workspace were searched for. */
  review(): void {
    if (!this.#started) return;
    const open = openTabs();
    for (const document of vscode.workspace.textDocuments) this.#consider(document, open);
  }

  /** Every document is to be taken over again: the registry is another. */
  reconsider(): void {
    for (const document of this.#counted.values()) this.#changed(document);
  }

  /** Takes over all news now, unless they are very many: then `working` resolves when they are taken over. */
  sync(): void {
    if (this.#working || this.#news.size === 0) return;
    if (this.#news.size <= AT_ONCE) {
      for (const document of this.#latest()) this.#listener.take(document);
      return;
    }
    this.#working = runInSlices(this.#takeAll()).then(() => {
      this.#working = undefined;
    });
  }

  /** Undefined where no documents wait to be taken over one after the other. Never rejects. */
  get working(): Promise<void> | undefined {
    return this.#working;
  }

  *#takeAll(): Resumable<void> {
    for (const document of this.#latest()) {
      if (this.#disposed) return;
      try {
        yield* this.#listener.takeResumably(document);
      } catch (error) {
        this.#listener.failed(document.uri, error);
      }
      yield;
    }
  }

  /** The documents with news, those of the meantime included. */
  *#latest(): Generator<vscode.TextDocument> {
    for (const document of this.#news) {
      this.#news.delete(document);
      if (!document.isClosed) yield document;
    }
  }

  #opened(document: vscode.TextDocument): void {
    // Thousands may be opened in a row, and each be the only news.
    if (!this.#started || !(isNote(document) || this.#listener.isNoteFile(document.uri))) return;
    this.#consider(document, this.#listener.isNoteFile(document.uri) ? NO_TABS : openTabs());
  }

  #consider(document: vscode.TextDocument, open: ReadonlySet<string>): void {
    const note = document.uri.toString();
    const counted = this.#counted.get(note);
    if (!this.#listener.isNoteFile(document.uri) && !(isNote(document) && open.has(note))) {
      if (counted) this.#close(counted);
    } else if (counted !== document) {
      this.#counted.set(note, document);
      this.#changed(document);
    }
  }

  #changed(document: vscode.TextDocument): void {
    if (!this.#counted.has(document.uri.toString())) return;
    this.#news.add(document);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.sync(), REST);
  }

  #close(document: vscode.TextDocument): void {
    const note = document.uri.toString();
    this.#news.delete(document);
    if (this.#counted.get(note) !== document) return;
    this.#counted.delete(note);
    this.#listener.closed(document.uri);
  }
}
