import * as vscode from 'vscode';
import type { DossierApi } from '../../../api';

/** An extension that uses Dossier as docs/api.md says: its command lists the companies of the open note with their latest facts. */
export async function activate({ subscriptions }: vscode.ExtensionContext): Promise<void> {
  const dossier = vscode.extensions.getExtension<DossierApi>('dossier.dossier');
  const api = await dossier?.activate();
  if (api?.version !== 1) throw new Error('Dossier is not installed, or has another version of its interface.');
  subscriptions.push(vscode.commands.registerCommand('example.companies', () => companiesIn(api)));
}

async function companiesIn(api: DossierApi): Promise<readonly string[]> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return [];
  const ids = new Set((await api.mentions(document.getText(), document.uri)).flatMap(({ entities }) => entities));
  const found = await Promise.all([...ids].map((id) => api.entity(id, 'en')));
  return found.flatMap((each) => {
    if (each?.entity.kind !== 'Company') return [];
    const [latest] = each.timeline;
    return [`${each.entity.names.en}: ${latest?.text} (${latest?.sources[0]?.title})`];
  });
}
