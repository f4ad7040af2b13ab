import * as vscode from 'vscode';

/** Globs relative to a folder. */
export type Patterns = readonly { readonly pattern: vscode.RelativePattern }[];

export function patternsOf(folder: vscode.WorkspaceFolder, globs: readonly string[]): Patterns {
  return globs.map((glob) => ({ pattern: new vscode.RelativePattern(folder, glob) }));
}

/** Whether one of the patterns matches the path of a file or a folder. */
export function matchesPattern(patterns: Patterns, uri: vscode.Uri): boolean {
  if (patterns.length === 0) return false;
  // The editor's own matching takes a document; it looks at nothing but these two properties.
  return vscode.languages.match(patterns, { uri, languageId: '' } as vscode.TextDocument) > 0;
}
