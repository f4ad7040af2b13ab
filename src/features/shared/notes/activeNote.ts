import * as vscode from 'vscode';
import type { ErrorBoundary } from '../../../workspace/errorBoundary';
import type { Host } from '../../../workspace/host';
import type { Note } from '../../../workspace/notes/openNotes';
import { showInformation } from '../ask/dialogs';

interface NoteInEditor {
  readonly editor: vscode.TextEditor;
  readonly note: Note;
}

/** The note in the active editor; undefined if there is none in it. */
export function activeNote(host: Host): NoteInEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  const note = editor && host.note(editor.document);
  return note && { editor, note };
}

/** The note in the active editor, once notes are read; undefined after a message if there is none in it. */
export async function neededNote(host: Host): Promise<NoteInEditor | undefined> {
  await host.settled();
  const active = activeNote(host);
  if (!active) sayToOpenNote();
  return active;
}

export function sayToOpenNote(): void {
  void showInformation(vscode.l10n.t('Open a note first.'));
}

/** The note that the user is in, or was in last. It stays while a registry, a search or a page has the focus. */
export class LastNote implements vscode.Disposable {
  readonly #host: Host;
  readonly #following: vscode.Disposable;
  #last: vscode.TextEditor | undefined;

  constructor(host: Host, boundary: ErrorBoundary) {
    this.#host = host;
    const follow = boundary.listener((editor: vscode.TextEditor | undefined) => {
      if (editor && host.note(editor.document)) this.#last = editor;
    });
    follow(vscode.window.activeTextEditor);
    this.#following = vscode.window.onDidChangeActiveTextEditor(follow);
  }

  dispose(): void {
    this.#following.dispose();
  }

  /** Undefined if there is none, or it was closed. */
  get document(): vscode.TextDocument | undefined {
    const { visibleTextEditors } = vscode.window;
    if (this.#last && !this.#last.document.isClosed) return this.#last.document;
    return visibleTextEditors.find(({ document }) => this.#host.note(document))?.document;
  }

  /** Its editor, shown again if another tab is in front of it. If there is none, the user gets a message, and the result is undefined. */
  async editor(): Promise<vscode.TextEditor | undefined> {
    const { document } = this;
    if (!document) {
      sayToOpenNote();
      return undefined;
    }
    const last = this.#last;
    const visible = vscode.window.visibleTextEditors;
    const shown = visible.find((editor) => editor === last) ?? visible.find((editor) => editor.document === document);
    const viewColumn = last?.viewColumn ?? vscode.ViewColumn.Active;
    return shown ?? vscode.window.showTextDocument(document, { viewColumn, preserveFocus: true });
  }
}
