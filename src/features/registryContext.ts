import * as vscode from 'vscode';
import type { Feature } from '../workspace/host';

/** The context key for whether the active editor shows a registry, the user's own or the bundled one. */
const IS_REGISTRY = 'dossier.isRegistry';

/** Lets menus and keys of registries depend on what the settings say is one, and not on the name of the file. */
export const registryContext: Feature = {
  id: 'registryContext',
  register(host, boundary) {
    let shown: boolean | undefined;
    const show = boundary.listener(() => {
      const document = vscode.window.activeTextEditor?.document;
      const isRegistry = document !== undefined && (host.isRegistry(document) || !!host.registryFile(document));
      if (isRegistry === shown) return;
      shown = isRegistry;
      void vscode.commands.executeCommand('setContext', IS_REGISTRY, isRegistry);
    });
    show(undefined);
    return vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(show),
      host.onDidChangeSnapshot(show),
      host.onDidChangeSettings(show),
    );
  },
};
