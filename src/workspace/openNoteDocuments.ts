import * as vscode from 'vscode';
import { isNote } from './openNotes';
import { openTabs } from './openTabs';

export interface OpenNoteListener {
  /** Whether the file of a document is a note of the workspace. */
  isNoteFile(uri: vscode.Uri): boolean;
  /** What the document says has to be taken over. */
  take(document: vscode.TextDocument): void;
  /** No document stands for this note any more. */
  closed(uri: vscode.Uri): void;
}

/** How long typing may rest, in milliseconds, before what was typed counts where nobody asks for it. */
const REST = 300;

/**
 * The documents that stand for notes: those of note files, and, while a tab shows them, other Markdown texts, saved or
 * not. What is typed is taken over when it is asked for, or else when typing rests.
 */
export class OpenNoteDocuments implements vscode.Disposable {
  readonly #listener: OpenNoteListener;
  readonly #subscriptions: vscode.Disposable;
  /** By URI as text: the documents that count, and which of them have news. */
  readonly #counted = new Map<string, vscode.TextDocument>();
  readonly #news = new Set<vscode.TextDocument>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #started = false;

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

  /** Looks again which documents count, as after the notes of the workspace were searched for. */
  review(): void {
    if (!this.#started) return;
    const open = openTabs();
    const counts = (document: vscode.TextDocument): boolean =>
      this.#listener.isNoteFile(document.uri) || (isNote(document) && open.has(document.uri.toString()));
    for (const document of vscode.workspace.textDocuments) {
      const counted = this.#counted.get(document.uri.toString());
      if (!counts(document)) {
        if (counted) this.#close(counted);
      } else if (counted !== document) {
        this.#counted.set(document.uri.toString(), document);
        this.#changed(document);
      }
    }
  }

  /** Every document is to be taken over again: the registry is another. */
  reconsider(): void {
    for (const document of this.#counted.values()) this.#changed(document);
  }

  /** Takes over all news now. */
  sync(): void {
    if (this.#news.size === 0) return;
    const news = [...this.#news];
    this.#news.clear();
    for (const document of news) if (!document.isClosed) this.#listener.take(document);
  }

  #opened(document: vscode.TextDocument): void {
    if (isNote(document) || this.#listener.isNoteFile(document.uri)) this.review();
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
