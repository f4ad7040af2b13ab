import * as vscode from 'vscode';
import type { ErrorBoundary } from '../../../workspace/errorBoundary';
import type { Host } from '../../../workspace/host';
import { NOTE_LANGUAGE, type Note } from '../../../workspace/notes/openNotes';

/** What an action is that writes a mention in another way. */
export const REWRITE = vscode.CodeActionKind.RefactorRewrite;

export type ActionsFor = (
  host: Host,
  note: Note,
  range: vscode.Range,
  context: vscode.CodeActionContext,
) => vscode.CodeAction[];

/** Registers actions of one kind for notes: `actionsFor` is asked when they are wanted and the registry has been read. */
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
 * Where the cursor merely rests, the editor shows its light bulb for whatever there is, and almost every line of a note has
 * a name: then only what fixes a problem that is shown there is offered. Who asks, or selects something, is offered all.
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
      const isAsked = context.triggerKind === vscode.CodeActionTriggerKind.Invoke || !range.isEmpty;
      return isAsked ? actions : actions.filter(({ diagnostics = [] }) => diagnostics.length > 0);
    },
  };
}
