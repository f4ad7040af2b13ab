import * as vscode from 'vscode';
import { isNote, openTabs } from './openNotes';

export interface OpenNoteListener {
  /** Whether the file of a document is a note of the workspace. */
  isNoteFile(uri: vscode.Uri): boolean;
  /** The document is to be indexed at once. */
  take(document: vscode.TextDocument): void;
  /** The document is one of very many, which are to be indexed in the background. */
  takeLater(document: vscode.TextDocument): void;
  /** The note is no longer open. */
  closed(uri: vscode.Uri): void;
}

const NO_TABS: ReadonlySet<string> = new Set();

/** How long the user must stop typing, in milliseconds, before typed text is indexed without being asked for. */
const REST = 300;
/** More documents than these are indexed in the background: a rename may open and change thousands. */
const AT_ONCE = 8;

/**
 * The open documents that the index contains: those of note files and, while a tab shows them, other Markdown documents,
 * also unsaved ones. Typed text is indexed when it is asked for, or else when the user stops typing; changes of very many
 * documents are indexed in the background.
 */
export class OpenNoteDocuments implements vscode.Disposable {
  readonly #listener: OpenNoteListener;
  readonly #subscriptions: vscode.Disposable;
  /** The documents in the index, by URI as text, and those of them that changed since they were indexed. */
  readonly #documents = new Map<string, vscode.TextDocument>();
  readonly #changedDocuments = new Set<vscode.TextDocument>();
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

  /** Before this no document is in the index. */
  start(): void {
    this.#started = true;
    this.review();
  }

  has(note: string): boolean {
    return this.#documents.has(note);
  }

  /** The open document of the note. */
  get(note: string): vscode.TextDocument | undefined {
    return this.#documents.get(note);
  }

  /** Checks again which documents belong in the index, as after a search of the workspace. */
  review(): void {
    if (!this.#started) return;
    const open = openTabs();
    for (const document of vscode.workspace.textDocuments) this.#consider(document, open);
  }

  /** Every document is to be indexed again, as with another registry. */
  reconsider(): void {
    for (const document of this.#documents.values()) this.#changed(document);
  }

  /** Indexes all changes, unless there are very many: those are only passed on. */
  sync(): void {
    const isMany = this.#changedDocuments.size > AT_ONCE;
    for (const document of this.#changedDocuments) {
      this.#changedDocuments.delete(document);
      if (document.isClosed) continue;
      if (isMany) this.#listener.takeLater(document);
      else this.#listener.take(document);
    }
  }

  #opened(document: vscode.TextDocument): void {
    // Thousands may be opened one after the other, so a note file is accepted without looking at the tabs.
    if (!this.#started || !(isNote(document) || this.#listener.isNoteFile(document.uri))) return;
    this.#consider(document, this.#listener.isNoteFile(document.uri) ? NO_TABS : openTabs());
  }

  #consider(document: vscode.TextDocument, open: ReadonlySet<string>): void {
    const note = document.uri.toString();
    const known = this.#documents.get(note);
    if (!this.#listener.isNoteFile(document.uri) && !(isNote(document) && open.has(note))) {
      if (known) this.#close(known);
    } else if (known !== document) {
      this.#documents.set(note, document);
      this.#changed(document);
    }
  }

  #changed(document: vscode.TextDocument): void {
    if (!this.#documents.has(document.uri.toString())) return;
    this.#changedDocuments.add(document);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.sync(), REST);
  }

  #close(document: vscode.TextDocument): void {
    const note = document.uri.toString();
    this.#changedDocuments.delete(document);
    if (this.#documents.get(note) !== document) return;
    this.#documents.delete(note);
    this.#listener.closed(document.uri);
  }
}
