import * as vscode from 'vscode';
import type { ErrorBoundary } from '../../../workspace/errorBoundary';
import type { Host } from '../../../workspace/host';
import { NOTE_LANGUAGE, type Note } from '../../../workspace/notes/openNotes';

/** The kind of an action that rewrites a mention. */
export const REWRITE = vscode.CodeActionKind.RefactorRewrite;

export type ActionsFor = (
  host: Host,
  note: Note,
  range: vscode.Range,
  context: vscode.CodeActionContext,
) => vscode.CodeAction[];

/** Registers code actions of one kind for notes. `actionsFor` is called after the registry has been read. */
export function registerNoteActions(
  host: Host,
  boundary: ErrorBoundary,
  kind: vscode.CodeActionKind,
  actionsFor: ActionsFor,
): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { language: NOTE_LANGUAGE },
    boundary.guard(noteActionProvider(host, kind, actionsFor)),
    { providedCodeActionKinds: [kind] },
  );
}

/**
 * Without a request the editor shows its light bulb for any action at the cursor, and almost every line of a note has a
 * name: then only fixes of a problem are offered. On a request, or with a selection, all actions are.
 */
export function noteActionProvider(
  host: Host,
  kind: vscode.CodeActionKind,
  actionsFor: ActionsFor,
): vscode.CodeActionProvider {
  return {
    async provideCodeActions(document, range, context, token) {
      if (context.only && !context.only.contains(kind)) return [];
      await host.ready();
      const note = token.isCancellationRequested ? undefined : host.note(document);
      if (!note) return [];
      const actions = actionsFor(host, note, range, context);
      const isRequested = context.triggerKind === vscode.CodeActionTriggerKind.Invoke || !range.isEmpty;
      return isRequested ? actions : actions.filter(({ diagnostics = [] }) => diagnostics.length > 0);
    },
  };
}
