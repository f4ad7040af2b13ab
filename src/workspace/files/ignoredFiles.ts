import * as vscode from 'vscode';
import { IgnoreRules } from '../../core/text/base/paths';

/** The files that say what a search excludes, as Git and the editor's search read them. */
export const IGNORE_FILES: readonly string[] = ['**/.gitignore', '**/.ignore'];

export function isIgnoreFile({ path }: vscode.Uri): boolean {
  return /\/\.(?:git)?ignore$/.test(path);
}

/** Reads the rules of these files of a folder; one that cannot be read counts as empty. Never rejects. */
export async function readIgnoreRules(folder: vscode.Uri, files: readonly vscode.Uri[]): Promise<IgnoreRules> {
  const rules = new IgnoreRules();
  // `.ignore` after `.gitignore`, so that it overrides.
  const ordered = files.toSorted((a, b) => (a.path < b.path ? -1 : 1)).reverse();
  const texts = await Promise.all(ordered.map(readText));
  ordered.forEach((file, index) => {
    const path = file.path.slice(folder.path.replace(/\/$/, '').length + 1);
    rules.add(path.slice(0, Math.max(0, path.lastIndexOf('/'))), texts[index]!);
  });
  return rules;
}

async function readText(uri: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return '';
  }
}
