import * as vscode from 'vscode';

/**
 * Shows the file in the group where it is already open, or in the active one if that is empty, else in another group than the
 * note's, so that both are visible; but not over the page of an entity.
 */
export async function showAt(uri: vscode.Uri, offset: number): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(uri);
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const position = document.positionAt(offset);
  return vscode.window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? otherColumn(uri),
    selection: new vscode.Range(position, position),
    preview: false,
  });
}

function otherColumn(uri: vscode.Uri): vscode.ViewColumn {
  const { all, activeTabGroup } = vscode.window.tabGroups;
  if (activeTabGroup.tabs.length === 0) return vscode.ViewColumn.Active;
  const isPage = ({ activeTab }: vscode.TabGroup): boolean => activeTab?.input instanceof vscode.TabInputWebview;
  const others = all.filter((group) => !group.isActive && !isPage(group));
  const isOpen = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
  const group = others.find(({ tabs }) => tabs.some(isOpen)) ?? others.at(-1);
  return group?.viewColumn ?? (all.length > 1 ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside);
}
