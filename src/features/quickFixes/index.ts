import * as vscode from 'vscode';
import type { Feature } from '../../workspace/host';
import { meaningFixes } from '../shared/fixes/meaningFixes';
import type { NoteActions } from '../shared/fixes/noteActions';
import { REGISTRY_SELECTOR } from '../shared/registrySelector';
import { noteFixes } from './noteFixes';
import { openEntryFix } from './openEntryFix';
import { RegistryFix, registryFixes, resolveFix } from './registryFixes';

/** Quick fixes for the diagnostics in registries. */
export const quickFixes: Feature = {
  id: 'quickFixes',
  register(host, boundary) {
    const provider: vscode.CodeActionProvider = {
      provideCodeActions: (document, range, context, token) =>
        host.isRegistry(document) ? registryFixes(host, document, range, context, token) : [],
      resolveCodeAction: (action) => (action instanceof RegistryFix ? resolveFix(host, action) : action),
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
