import * as vscode from 'vscode';
import type { NoteEdit } from '../../core/renaming/renameInNote';

/** Ticked in the preview where the entity is meant; where that is not sure, the user ticks what is. */
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
 * The editor shows a preview only for an edit that needs confirmation, and would leave just that unticked. So one that does
 * nothing needs it: to create a note that exists, which the preview does not list.
 */
export function showPreview(edit: vscode.WorkspaceEdit, note: vscode.Uri): void {
  const label = vscode.l10n.t('Plain mentions');
  edit.createFile(note, { ignoreIfExists: true }, { label, needsConfirmation: true });
}
