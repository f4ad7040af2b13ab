import * as vscode from 'vscode';
import { displayName } from '../../core/answers/names/displayName';
import type { Feature, Host } from '../../workspace/host';
import type { Note } from '../../workspace/notes/openNotes';
import type { NoteActions } from '../shared/fixes/actionProvider';
import { commandAction } from '../shared/fixes/codeAction';
import { meaningFixes } from '../shared/fixes/meaningFixes';
import { REGISTRY_SELECTOR } from '../shared/notes/entityDocuments';
import { noteFixes } from './noteFixes';
import { RegistryFix, registryFixes, resolveFix } from './registryFixes';

/** Quick fixes for the diagnostics in registries. */
export const quickFixes: Feature = {
  id: 'quickFixes',
  register(host, boundary) {
    const provider: vscode.CodeActionProvider = {
      provideCodeActions: (document, range, context, token) =>
        host.isRegistry(document) ? registryFixes(host, document, range, context, token) : [],
      resolveCodeAction: (action) => (action instanceof RegistryFix ? resolveFix(action) : action),
    };
    return vscode.languages.registerCodeActionsProvider(REGISTRY_SELECTOR, boundary.guard(provider), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    });
  },
};

/** Quick fixes for the diagnostics in notes. */
export const noteFixActions: NoteActions = {
  kind: vscode.CodeActionKind.QuickFix,
  offer: (host, note, range, context) => [
    ...noteFixes(host, note, range, context),
    ...meaningFixes(host, note, range, context),
    ...openEntryFix(host, note, range),
  ],
};

/**
 * Opens the entry of the mention at the cursor, or of one that is selected. Without a fix there, the editor would offer the
 * fix of another name in the same line, and Enter would change a name that the user did not point to.
 */
function openEntryFix(host: Host, note: Note, range: vscode.Range): vscode.CodeAction[] {
  const mention = note.mentions.find((each) => note.range(each).contains(range));
  const entity = host.snapshot.registry.entity(mention?.entities[0] ?? '');
  if (!mention || !entity || mention.entities.length > 1) return [];
  const name = displayName(entity, vscode.env.language);
  return [commandAction(vscode.l10n.t('Open entry of {name}', { name }), 'dossier.openEntry', [entity.id])];
}
