import * as vscode from 'vscode';
import type { ErrorBoundary } from '../../../workspace/errorBoundary';
import type { Host } from '../../../workspace/host';
import type { Note } from '../../../workspace/notes/openNotes';
import { resolveEdit } from './codeAction';

/** The kind of an action that rewrites a mention. */
export const REWRITE = vscode.CodeActionKind.RefactorRewrite;

/** The code actions of one kind that a feature offers in notes. */
export interface NoteActions {
  readonly kind: vscode.CodeActionKind;
  /** Called after the registry has been read. */
  offer(host: Host, note: Note, range: vscode.Range, context: vscode.CodeActionContext): vscode.CodeAction[];
}

/**
 * Offers the actions of all parts, in the order of the parts; one that fails takes nothing from the others. Without a request
 * the editor shows its light bulb for any action at the cursor, and almost every line of a note has a name: then only fixes of
 * a problem are offered. On a request, or with a selection, all actions are.
 */
export function noteActionProvider(
  host: Host,
  boundary: ErrorBoundary,
  parts: readonly NoteActions[],
): vscode.CodeActionProvider {
  return {
    async provideCodeActions(document, range, context, token) {
      const asked = parts.filter(({ kind }) => !context.only || context.only.contains(kind));
      if (asked.length === 0) return [];
      await host.ready();
      const note = token.isCancellationRequested ? undefined : host.note(document);
      if (!note) return [];
      const actions = asked.flatMap((part) => boundary.run(() => part.offer(host, note, range, context)) ?? []);
      const isRequested = context.triggerKind === vscode.CodeActionTriggerKind.Invoke || !range.isEmpty;
      return isRequested ? actions : actions.filter(({ diagnostics = [] }) => diagnostics.length > 0);
    },
    resolveCodeAction: resolveEdit,
  };
}
