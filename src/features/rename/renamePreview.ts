import * as vscode from 'vscode';
import type { NoteEdit } from '../../core/renaming/renameInNote';

/** How the preview lists an edit: ticked if the mention means the entity, not ticked if it is ambiguous. */
export function inPreview(said: NoteEdit['said']): vscode.WorkspaceEditEntryMetadata | undefined {
  switch (said) {
    case 'outright':
      return undefined;
    case 'plainly':
      return { label: vscode.l10n.t('Plain mentions'), needsConfirmation: false };
    case 'ambiguously':
      return { label: vscode.l10n.t('Names shared with other entities'), needsConfirmation: true };
  }
}

/**
 * Makes the editor show the preview, which it does only if some edit needs confirmation. That edit would not be ticked, so
 * we add one that does nothing and that the preview does not list: creating a note that exists.
 */
export function showPreview(edit: vscode.WorkspaceEdit, note: vscode.Uri): void {
  const label = vscode.l10n.t('Plain mentions');
  edit.createFile(note, { ignoreIfExists: true }, { label, needsConfirmation: true });
}
