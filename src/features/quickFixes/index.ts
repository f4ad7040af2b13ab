import * as vscode from 'vscode';
import type { Feature } from '../../workspace/host';
import { meaningFixes } from '../shared/fixes/meaningFixes';
import { registerNoteActions } from '../shared/fixes/noteActions';
import { REGISTRY_SELECTOR } from '../shared/registrySelector';
import { noteFixes } from './noteFixes';
import { openEntryFix } from './openEntryFix';
import { registryFixes } from './registryFixes';

/** Quick fixes for the diagnostics in registries and notes. */
export const quickFixes: Feature = {
  id: 'quickFixes',
  register(host, boundary) {
    const inRegistries: vscode.CodeActionProvider = {
      provideCodeActions: (document, range, context, token) =>
        host.isRegistry(document) ? registryFixes(host, document, range, context, token) : [],
    };
    const kind = vscode.CodeActionKind.QuickFix;
    return vscode.Disposable.from(
      vscode.languages.registerCodeActionsProvider(REGISTRY_SELECTOR, boundary.guard(inRegistries), {
        providedCodeActionKinds: [kind],
      }),
      registerNoteActions(host, boundary, kind, (_, note, range, context) => [
        ...noteFixes(host, note, range, context),
        ...meaningFixes(host, note, range, context),
        ...openEntryFix(host, note, range),
      ]),
    );
  },
};
