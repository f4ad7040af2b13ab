import * as vscode from 'vscode';
import type { Feature, Host } from '../workspace/host';
import { registerCommands } from '../workspace/registerCommands';
import { pickEntity } from './shared/pickEntity';

/** Lets the user search all entities by any name, and opens the page of the chosen one, or its entry by the button on its row. */
export const goToEntity: Feature = {
  id: 'goToEntity',
  register: (host, boundary) => registerCommands(host, boundary, { 'dossier.goToEntity': go }),
};

async function go(host: Host): Promise<void> {
  await host.ready();
  const entry = {
    iconPath: new vscode.ThemeIcon('go-to-file'),
    tooltip: vscode.l10n.t('Open Registry Entry'),
    run: (chosen: string) => vscode.commands.executeCommand('dossier.openEntry', chosen),
  };
  const id = await pickEntity(host, vscode.l10n.t('Go to the page of…'), undefined, { button: entry });
  if (id !== undefined) await vscode.commands.executeCommand('dossier.openDossier', id);
}
