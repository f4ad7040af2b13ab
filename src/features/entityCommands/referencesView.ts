import * as vscode from 'vscode';

// The part of the API of VS Code's built-in extension "References View" that we use.

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

/** For the keys that go to the next and the previous reference. */
export interface ReferencesNavigation<T> {
  nearest(uri: vscode.Uri, position: vscode.Position): T | undefined;
  next(from: T): T;
  previous(from: T): T;
  location(item: T): vscode.Location | undefined;
}

/** Shows results in the References view; false if that extension is disabled. */
export async function showInReferencesView<T>(input: ReferencesInput<T>): Promise<boolean> {
  const extension = vscode.extensions.getExtension('vscode.references-view');
  const view: unknown = await extension?.activate();
  if (typeof view !== 'object' || view === null || !('setInput' in view) || typeof view.setInput !== 'function') {
    return false;
  }
  view.setInput(input);
  return true;
}
