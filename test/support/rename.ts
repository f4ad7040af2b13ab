import * as vscode from 'vscode';

/** What F2 would change, for a user who renames everywhere where there is a choice, and takes the first row of other lists. */
export async function rename(
  document: Pick<vscode.TextDocument, 'uri'>,
  at: vscode.Position,
  to: string,
): Promise<vscode.WorkspaceEdit> {
  const { showQuickPick } = vscode.window;
  const takeFirst = async (items: readonly unknown[]): Promise<unknown> => items[0];
  Object.assign(vscode.window, { showQuickPick: takeFirst });
  try {
    return await vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, at, to);
  } finally {
    vscode.window.showQuickPick = showQuickPick;
  }
}
