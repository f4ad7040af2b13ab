import * as vscode from 'vscode';
import type { Feature, Host } from '../workspace/host';
import { registerCommands } from '../workspace/registerCommands';
import { pickEntity } from './shared/pickEntity';
import { usedEntities } from './shared/usedEntities';

/** Lets the user search all entities by any name, and opens the entry of the chosen one, or its dossier by the button on its row. */
export const goToEntity: Feature = {
  id: 'goToEntity',
  register: (host, boundary) => registerCommands(host, boundary, { 'dossier.goToEntity': go }),
};

async function go(host: Host): Promise<void> {
  await host.ready();
  const editor = vscode.window.activeTextEditor;
  const note = editor && host.note(editor.document);
  const dossier = {
    iconPath: new vscode.ThemeIcon('book'),
    tooltip: vscode.l10n.t('Open Dossier'),
    run: (chosen: string) => vscode.commands.executeCommand('dossier.openDossier', chosen),
  };
  const id = await pickEntity(host, vscode.l10n.t('Go to the entry of…'), usedEntities(host, note), {
    button: dossier,
  });
  if (id !== undefined) await vscode.commands.executeCommand('dossier.openEntry', id);
}
