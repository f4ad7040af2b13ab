import type * as vscode from 'vscode';
import { type IgnoreRules, parentOf } from '../../core/text/base/paths';
import { globSetting, leftOutPatterns, patternTest } from '../files/globSettings';
import { isLeftOut } from '../files/readOrLog';

/**
 * Which files of a folder are its notes: what `dossier.notes.include` matches, without what `dossier.notes.exclude`, the
 * editor's search and `.gitignore` files exclude. Valid until a setting or such a file changes.
 */
export class NoteFilter {
  readonly #folder: vscode.WorkspaceFolder;
  readonly #base: string;
  readonly #isIncluded: (uri: vscode.Uri) => boolean;
  readonly #isExcluded: (uri: vscode.Uri) => boolean;
  readonly #rules: IgnoreRules;
  /** Whether folders are excluded, by their paths, as far as it was asked. */
  readonly #folders = new Map<string, boolean>([['', false]]);

  constructor(folder: vscode.WorkspaceFolder, rules: IgnoreRules) {
    this.#folder = folder;
    this.#base = folder.uri.path.replace(/\/$/, '');
    this.#isIncluded = patternTest(folder, globSetting('notes.include', folder));
    this.#isExcluded = patternTest(folder, leftOutPatterns(folder));
    this.#rules = rules;
  }

  accepts(uri: vscode.Uri): boolean {
    const path = this.#relative(uri);
    if (path === undefined || isLeftOut(path) || !this.#isIncluded(uri)) return false;
    return !this.#isFolderOut(parentOf(path) ?? '') && !this.#isOut(path, uri, false);
  }

  /** Whether nothing in the folder can be a note. */
  leavesOut(folder: vscode.Uri): boolean {
    const path = this.#relative(folder);
    return path === undefined || isLeftOut(path) || this.#isFolderOut(path);
  }

  /** Whether there was a `.gitignore` file in the folder, or below it. */
  hasRulesIn(folder: vscode.Uri): boolean {
    const path = this.#relative(folder);
    return path !== undefined && this.#rules.hasRulesIn(path);
  }

  #relative(uri: vscode.Uri): string | undefined {
    const { scheme, authority } = this.#folder.uri;
    if (uri.scheme !== scheme || uri.authority !== authority || !uri.path.startsWith(`${this.#base}/`))
      return undefined;
    return uri.path.slice(this.#base.length + 1);
  }

  /** An excluded folder excludes everything in it, whatever rules in folders below say. */
  #isFolderOut(path: string): boolean {
    const known = this.#folders.get(path);
    if (known !== undefined) return known;
    const uri = this.#folder.uri.with({ path: `${this.#base}/${path}` });
    const out = this.#isFolderOut(parentOf(path) ?? '') || this.#isOut(path, uri, true);
    this.#folders.set(path, out);
    return out;
  }

  #isOut(path: string, uri: vscode.Uri, isFolder: boolean): boolean {
    return this.#isExcluded(uri) || this.#rules.leaveOut(path, isFolder);
  }
}
