import * as vscode from 'vscode';
import type { ErrorBoundary } from '../../workspace/errorBoundary';
import type { Host } from '../../workspace/host';
import { NOTE_LANGUAGE, type Note } from '../../workspace/openNotes';

/** What an action is that writes a mention in another way. */
export const REWRITE = vscode.CodeActionKind.RefactorRewrite;

/** Registers rewriting actions for notes: `actionsFor` is asked when they are wanted and the registry has been read. */
export function registerNoteActions(
  host: Host,
  boundary: ErrorBoundary,
  actionsFor: (host: Host, note: Note, range: vscode.Range) => vscode.CodeAction[],
): vscode.Disposable {
  const actions: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, { only }, token) {
      if (only && !only.contains(REWRITE)) return [];
      await host.ready();
      const note = token.isCancellationRequested ? undefined : host.note(document);
      return note ? actionsFor(host, note, range) : [];
    },
  };
  return vscode.languages.registerCodeActionsProvider({ language: NOTE_LANGUAGE }, boundary.guard(actions), {
    providedCodeActionKinds: [REWRITE],
  });
}
