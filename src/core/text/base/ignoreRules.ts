import ignore, { type Ignore } from 'ignore';

/** The rules of the `.gitignore` and `.ignore` files of a folder. Paths are relative to the folder, with slashes. */
export class IgnoreRules {
  /** By the path of the folder that they are in; empty for the folder itself. */
  readonly #rules = new Map<string, Ignore>();

  /** Adds the text of such a file; of those in one folder a later one overrides. */
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
