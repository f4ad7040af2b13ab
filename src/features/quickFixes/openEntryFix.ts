import * as vscode from 'vscode';
import { displayName } from '../../core/queries/names/displayName';
import type { Host } from '../../workspace/host';
import type { Note } from '../../workspace/notes/openNotes';

/**
 * Opens the entry of the mention at the cursor, or of one that is selected. Without a fix there, the editor would offer the
 * fix of another name in the same line, and Enter would change a name that the user did not point to.
 */
export function openEntryFix(host: Host, note: Note, range: vscode.Range): vscode.CodeAction[] {
  const mention = note.mentions.find((each) => note.range(each).contains(range));
  const entity = host.snapshot.registry.entity(mention?.entities[0] ?? '');
  if (!mention || !entity || mention.entities.length > 1) return [];
  const name = displayName(entity, vscode.env.language);
  const action = new vscode.CodeAction(vscode.l10n.t('Open entry of {name}', { name }), vscode.CodeActionKind.QuickFix);
  action.command = { command: 'dossier.openEntry', title: action.title, arguments: [entity.id] };
  return [action];
}
