import * as path from 'node:path';
import * as vscode from 'vscode';
import { eventually } from './eventually';

/** Installs an extension that `scripts/vscodeTests.ts` has packed. */
export async function installExtension(id: string): Promise<void> {
  const { extensionPath } = vscode.extensions.getExtension('dossier.dossier')!;
  const file = vscode.Uri.file(path.join(extensionPath, 'out', 'test', 'support', `${id}.vsix`));
  await vscode.commands.executeCommand('workbench.extensions.installExtension', file);
  await eventually('the extension is there', () => vscode.extensions.getExtension(id) !== undefined);
}

export async function uninstallExtension(id: string): Promise<void> {
  if (!vscode.extensions.getExtension(id)) return;
  await vscode.commands.executeCommand('workbench.extensions.uninstallExtension', id);
  await eventually('the extension is gone', () => vscode.extensions.getExtension(id) === undefined);
}
