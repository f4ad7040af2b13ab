import * as vscode from 'vscode';
import { joinGlobs } from './joinGlobs';

/** Tells whether one of the globs, relative to the folder, matches the path of a file or a folder. */
export function patternTest(folder: vscode.WorkspaceFolder, globs: readonly string[]): (uri: vscode.Uri) => boolean {
  const patterns = joinGlobs(globs).map((glob) => ({ pattern: new vscode.RelativePattern(folder, glob) }));
  if (patterns.length === 0) return () => false;
  // The editor's own matching takes a document; it looks at nothing but these two properties.
  return (uri) => vscode.languages.match(patterns, { uri, languageId: '' } as vscode.TextDocument) > 0;
}
