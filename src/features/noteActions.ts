import * as vscode from 'vscode';
import type { Feature } from '../workspace/host';
import { NOTE_LANGUAGE } from '../workspace/notes/openNotes';
import { type NoteActions, noteActionProvider } from './shared/fixes/actionProvider';

/** The code actions in notes: those of the parts, in one provider, since VS Code lists those of several in an order of its own. */
export function noteActions(parts: readonly NoteActions[]): Feature {
  return {
    id: 'noteActions',
    register: (host, boundary) =>
      vscode.languages.registerCodeActionsProvider(
        { language: NOTE_LANGUAGE },
        boundary.guard(noteActionProvider(host, boundary, parts)),
        { providedCodeActionKinds: [...new Set(parts.map(({ kind }) => kind))] },
      ),
  };
}
