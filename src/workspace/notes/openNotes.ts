import * as vscode from 'vscode';
import type { Span } from '../../core/base/span';
import type { Directives } from '../../core/mentions/directives';
import type { Mention } from '../../core/mentions/mention';
import { OpenNote } from '../../core/mentions/openNote';
import type { Snapshot } from '../../core/snapshot';

/** A note as it stands in the editor this very moment. */
export interface Note {
  readonly document: vscode.TextDocument;
  readonly text: string;
  readonly mentions: readonly Mention[];
  range(span: Span): vscode.Range;
}

export const NOTE_LANGUAGE = 'markdown';

export function isNote(document: vscode.TextDocument): boolean {
  return document.languageId === NOTE_LANGUAGE;
}

interface Kept {
  readonly note: OpenNote;
  version: number;
}

/**
 * The Markdown documents that somebody asked about, kept in step with the editor change by change, and let go when they
 * are closed. A document whose changes were missed, for whatever reason, is read anew: the answer is never stale.
 */
export class OpenNotes implements vscode.Disposable {
  private readonly kept = new Map<string, Kept>();
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly subscriptions: vscode.Disposable;
  readonly onDidChangeNote = this.changed.event;

  constructor(private readonly log: vscode.LogOutputChannel) {
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      vscode.workspace.onDidChangeTextDocument((event) => this.follow(event)),
      vscode.workspace.onDidCloseTextDocument((document) => this.kept.delete(document.uri.toString())),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.kept.clear();
  }

  /** @param folder what the folder of the note says of names. */
  note(document: vscode.TextDocument, snapshot: Snapshot, folder: Directives): Note | undefined {
    if (!isNote(document) || document.isClosed) return undefined;
    const key = document.uri.toString();
    let kept = this.kept.get(key);
    if (!kept || kept.version !== document.version) {
      if (kept) this.log.debug(`${key} is read anew: version ${document.version} after ${kept.version}`);
      kept = { note: new OpenNote(document.getText()), version: document.version };
      this.kept.set(key, kept);
    }
    const { note } = kept;
    return {
      document,
      text: note.text,
      mentions: note.mentions(snapshot, folder),
      range: ({ start, end }) => new vscode.Range(document.positionAt(start), document.positionAt(end)),
    };
  }

  /** Tells that the mentions of every note may have changed, although no text did. */
  reconsider(): void {
    for (const document of vscode.workspace.textDocuments) {
      if (this.kept.has(document.uri.toString())) this.changed.fire(document);
    }
  }

  private follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (!isNote(document)) return;
    const key = document.uri.toString();
    const kept = this.kept.get(key);
    if (kept) {
      // Several changes of one event come last in the text first, so that none moves another.
      const changes = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
        start: rangeOffset,
        end: rangeOffset + rangeLength,
        text,
      }));
      kept.note.edit(changes);
      kept.version = document.version;
      // A change that did not say all it did would make every later offset wrong: cheap to notice, so noticed.
      if (kept.note.text.length !== lengthOf(document)) this.kept.delete(key);
    }
    if (contentChanges.length > 0) this.changed.fire(document);
  }
}

/** In UTF-16 units, without putting the text together. */
function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}
