import * as vscode from 'vscode';

export const OPEN_PAGE = 'dossier.openDossier';

/** The second argument of that command from a row of a view, where a click leaves the keyboard in the list. */
export const FROM_ROW = 'row';

/** The command of a row that shows the page of an entity beside. */
export function pageCommand(id: string): { readonly command: vscode.Command } {
  return {
    command: { command: OPEN_PAGE, title: vscode.l10n.t('Open Dossier'), arguments: [id, FROM_ROW] },
  };
}
