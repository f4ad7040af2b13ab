import * as vscode from 'vscode';
import type { Directives } from '../../core/notes/mentions/directives';
import type { Mention } from '../../core/notes/mentions/mention';
import { OpenNote } from '../../core/notes/mentions/openNote';
import type { Snapshot } from '../../core/registry/engine/snapshot';
import type { Span } from '../../core/text/base/textEdit';
import type { Zones } from '../../core/text/markdown/zones';
import { snapshotFor } from './snapshotFor';

/** A note as it is in the editor now. */
export interface Note {
  readonly document: vscode.TextDocument;
  readonly text: string;
  /** Only until the document changes. */
  readonly zones: Zones;
  readonly mentions: readonly Mention[];
  /** What it was read with. */
  readonly snapshot: Snapshot;
  range(span: Span): vscode.Range;
}

export const NOTE_LANGUAGE = 'markdown';

export function isNote(document: vscode.TextDocument): boolean {
  return document.languageId === NOTE_LANGUAGE;
}

interface Entry {
  readonly note: OpenNote;
  version: number;
}

/**
 * The parsed notes of open Markdown documents, from the first time that one is asked for until the document is closed. Each
 * change is applied to them; a document whose changes were missed is parsed again, so that the answer is never out of date.
 */
export class OpenNotes implements vscode.Disposable {
  readonly #log: vscode.LogOutputChannel;
  readonly #entries = new Map<string, Entry>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable;
  readonly onDidChangeNote = this.#changed.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidChangeTextDocument((event) => this.#follow(event)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#entries.delete(document.uri.toString())),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#entries.clear();
  }

  /** @param folder what the folder of the note says about names. */
  note(document: vscode.TextDocument, whole: Snapshot, folder: Directives): Note | undefined {
    if (!isNote(document) || document.isClosed) return undefined;
    const snapshot = snapshotFor(whole, document.uri);
    const key = document.uri.toString();
    let entry = this.#entries.get(key);
    if (!entry || entry.version !== document.version) {
      if (entry) this.#log.debug(`${key} is parsed again: version ${document.version} after ${entry.version}`);
      entry = { note: new OpenNote(document.getText()), version: document.version };
      this.#entries.set(key, entry);
    }
    const { note } = entry;
    return {
      document,
      text: note.text,
      get zones() {
        return note.zones;
      },
      mentions: note.mentions(snapshot, folder),
      snapshot,
      range: ({ start, end }) => new vscode.Range(document.positionAt(start), document.positionAt(end)),
    };
  }

  /** Reports that the mentions of every note may have changed, although no text did. */
  reconsider(): void {
    for (const document of vscode.workspace.textDocuments) {
      if (this.#entries.has(document.uri.toString())) this.#changed.fire(document);
    }
  }

  #follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (!isNote(document)) return;
    const key = document.uri.toString();
    const entry = this.#entries.get(key);
    if (entry) {
      // The changes of one event are ordered from the end of the text, so that none moves another.
      const changes = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
        start: rangeOffset,
        end: rangeOffset + rangeLength,
        text,
      }));
      entry.note.edit(changes);
      entry.version = document.version;
      // An incomplete change would make every later offset wrong; the check is cheap.
      if (entry.note.text.length !== lengthOf(document)) this.#entries.delete(key);
    }
    if (contentChanges.length > 0) this.#changed.fire(document);
  }
}

/** In UTF-16 units, without joining the lines. */
function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

/**
 * The URIs, as text, of the documents that tabs show. Not the old side of a diff, nor documents that an extension opened
 * without showing them.
 */
export function openTabs(): ReadonlySet<string> {
  const open = new Set<string>();
  for (const { input } of vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)) {
    if (input instanceof vscode.TabInputText) open.add(input.uri.toString());
    else if (input instanceof vscode.TabInputTextDiff) open.add(input.modified.toString());
  }
  return open;
}
