import * as vscode from 'vscode';
import type { NoteQueue } from './noteQueue';

/** Makes the queue work on few notes at a time while somebody types, until what is returned is disposed of. */
export function giveWayToTyping(queue: NoteQueue<unknown>): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document }) => {
    if (document === vscode.window.activeTextEditor?.document) queue.giveWay();
  });
}
