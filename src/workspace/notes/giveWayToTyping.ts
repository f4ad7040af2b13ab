import * as vscode from 'vscode';
import type { NoteQueue } from './noteQueue';

/** Makes the queue work on few notes at a time while the user types, until the result is disposed of. */
export function giveWayToTyping(queue: NoteQueue<unknown>): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document }) => {
    if (document === vscode.window.activeTextEditor?.document) queue.giveWay();
  });
}
