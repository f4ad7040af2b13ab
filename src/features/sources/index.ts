import * as vscode from 'vscode';
import type { Feature, Host } from '../../workspace/host';
import { sourceNote } from '../../workspace/notes/sourceNote';
import { registerCommands } from '../../workspace/registerCommands';
import { showError } from '../shared/dialogs';
import { rangeOf } from '../shared/ranges';
import { exists } from '../shared/registryProblems';
import { REGISTRY_SELECTOR } from '../shared/registrySelector';
import { followMoves } from './followMoves';

/** Sources that are notes: opened from cards, linked in registries, and followed when they move. */
export const sources: Feature = {
  id: 'sources',
  register(host, boundary) {
    const links: vscode.DocumentLinkProvider = {
      provideDocumentLinks: (document) => linksIn(host, document),
    };
    return vscode.Disposable.from(
      registerCommands(host, boundary, { 'dossier.openSource': openSource }),
      vscode.languages.registerDocumentLinkProvider(REGISTRY_SELECTOR, boundary.guard(links)),
      vscode.workspace.onWillRenameFiles((event) => event.waitUntil(followMoves(host, event.files))),
    );
  },
};

/** Opens the note that is the source with this id. Ids are looked up again: a card may be older than the registry. */
async function openSource(host: Host, id: unknown): Promise<void> {
  const source = host.snapshot.registry.sources.get(String(id));
  const uri = source && sourceNote(source);
  if (uri && (await exists(uri))) await vscode.window.showTextDocument(uri, { preview: true });
  else
    showError(
      vscode.l10n.t('There is no note at "{path}" in this workspace.', { path: source?.note?.value ?? String(id) }),
    );
}

async function linksIn(host: Host, document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
  await host.settled();
  const { sources = [] } = host.registryFile(document) ?? {};
  return sources.flatMap((source) => {
    const uri = sourceNote(source);
    return source.note && uri ? [new vscode.DocumentLink(rangeOf(document, source.note.span), uri)] : [];
  });
}
