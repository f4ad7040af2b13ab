import * as vscode from 'vscode';

/** The second argument of `dossier.openDossier` from a row of a view, where a click leaves the keyboard in the list. */
export const FROM_ROW = 'row';

/** The command of a row that opens the page of an entity beside. Where that page is shown already, it goes there. */
export function pageCommand(id: string): { readonly command: vscode.Command } {
  return {
    command: { command: 'dossier.openDossier', title: vscode.l10n.t('Open Dossier'), arguments: [id, FROM_ROW] },
  };
}
