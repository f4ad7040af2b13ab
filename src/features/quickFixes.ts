import * as vscode from 'vscode';
import type { Feature } from '../workspace/host';
import { NOTE_LANGUAGE } from '../workspace/openNotes';
import { meaningFixes, noteFixes } from './shared/noteFixes';
import { registryMends } from './shared/registryMends';
import { REGISTRY_SELECTOR } from './shared/registrySelector';

/** Mends what the diagnostics tell of, in registries and in notes. */
export const quickFixes: Feature = {
  id: 'quickFixes',
  register(host, boundary) {
    const inRegistries: vscode.CodeActionProvider = {
      provideCodeActions: (document, range, context, token) =>
        host.isRegistry(document) ? registryMends(host, document, range, context, token) : [],
    };
    const inNotes: vscode.CodeActionProvider = {
      async provideCodeActions(document, range, context, token) {
        await host.ready();
        const note = token.isCancellationRequested ? undefined : host.note(document);
        return note ? [...noteFixes(host, note, range, context), ...meaningFixes(host, note, range, context)] : [];
      },
    };
    const metadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
    return vscode.Disposable.from(
      vscode.languages.registerCodeActionsProvider(REGISTRY_SELECTOR, boundary.guard(inRegistries), metadata),
      vscode.languages.registerCodeActionsProvider({ language: NOTE_LANGUAGE }, boundary.guard(inNotes), metadata),
    );
  },
};
