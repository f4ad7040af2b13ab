import ignore, { type Ignore } from 'ignore';
import * as vscode from 'vscode';

/** The files that say what a search excludes, as Git and the editor's search read them. */
export const IGNORE_FILES: readonly string[] = ['**/.gitignore', '**/.ignore'];

export function isIgnoreFile({ path }: vscode.Uri): boolean {
  return /\/\.(?:git)?ignore$/.test(path);
}

/** The rules of the `.gitignore` and `.ignore` files of a folder. Paths are relative to the folder, with slashes. */
export class IgnoreRules {
  /** By the path of the folder that they are in; empty for the folder itself. */
  readonly #rules = new Map<string, Ignore>();

  /** Reads the files; one that cannot be read counts as empty. Never rejects. */
  static async read(folder: vscode.Uri, files: readonly vscode.Uri[]): Promise<IgnoreRules> {
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

  add(folder: string, text: string): void {
    const rules = this.#rules.get(folder) ?? ignore({ ignorecase: false });
    this.#rules.set(folder, rules.add(text));
  }

  /** Whether there are rules in the folder or below it. */
  hasRulesIn(folder: string): boolean {
    return [...this.#rules.keys()].some((each) => each === folder || each.startsWith(`${folder}/`));
  }

  /** Whether a rule excludes exactly this file or folder; the caller checks the folders above. */
  leaveOut(path: string, isFolder: boolean): boolean {
    for (let folder = parentOf(path); folder !== undefined; folder = parentOf(folder)) {
      const below = folder === '' ? path : path.slice(folder.length + 1);
      const verdict = this.#rules.get(folder)?.test(isFolder ? `${below}/` : below);
      // Rules in a deeper folder override.
      if (verdict?.ignored || verdict?.unignored) return verdict.ignored;
    }
    return false;
  }
}

/** The folder that a path is in: empty at the top, undefined above it. */
export function parentOf(path: string): string | undefined {
  if (path === '') return undefined;
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

async function readText(uri: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return '';
  }
}
