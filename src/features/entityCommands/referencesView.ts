import * as vscode from 'vscode';

// What we use of the interface that VS Code's own extension "References View" exports for results of others.

export interface ReferencesInput<T> {
  readonly contextValue: string;
  readonly title: string;
  readonly location: vscode.Location;
  resolve(): vscode.ProviderResult<ReferencesModel<T>>;
  with(location: vscode.Location): ReferencesInput<T>;
}

export interface ReferencesModel<T> {
  readonly provider: vscode.TreeDataProvider<T>;
  readonly message: string | undefined;
  readonly navigation?: ReferencesNavigation<T>;
  readonly highlights?: { getEditorHighlights(item: T, uri: vscode.Uri): vscode.Range[] | undefined };
}

/** Behind the keys for the next and the previous reference. */
export interface ReferencesNavigation<T> {
  nearest(uri: vscode.Uri, position: vscode.Position): T | undefined;
  next(from: T): T;
  previous(from: T): T;
  location(item: T): vscode.Location | undefined;
}

/** Shows results in the References view; false where that extension is turned off. */
export async function showInReferencesView<T>(input: ReferencesInput<T>): Promise<boolean> {
  const extension = vscode.extensions.getExtension('vscode.references-view');
  const view: unknown = await extension?.activate();
  if (typeof view !== 'object' || view === null || !('setInput' in view) || typeof view.setInput !== 'function') {
    return false;
  }
  view.setInput(input);
  return true;
}
