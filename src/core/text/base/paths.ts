import ignore, { type Ignore } from 'ignore';

/** The last part of a URI, or of a path with slashes, as a tab shows it: "Daily log.md". */
export function fileNameOf(file: string): string {
  return decoded(file.slice(file.lastIndexOf('/') + 1));
}

/** The text with `%20` and the like as what they mean; as it is where they mean nothing. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The folder of a file, as the name of the file has it, with the slash or backslash after it; '' for a name alone. */
export function folderOf(file: string): string {
  return file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}

/** Whether one of two folders, as `folderOf` gives them, is the other or in it; undefined is everywhere. */
export function isWithin(folder: string | undefined, other: string | undefined): boolean {
  if (folder === undefined || other === undefined) return other === undefined;
  return other === '' ? !OUTSIDE.test(folder) : folder.startsWith(other);
}

/** Paths that lead out of the current folder, or may. */
const OUTSIDE = /^(?:\.\.[/\\]|[/\\]|[A-Za-z]+:)/;

/** The way from the folder of a file to another file of the same file system, both as absolute paths with `/`. */
export function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = to.split('/');
  let common = 0;
  while (common < folders.length && common < parts.length - 1 && folders[common] === parts[common]) common++;
  return [...folders.slice(common).map(() => '..'), ...parts.slice(common)].join('/');
}

/** The file at a path from the folder of another file, which is an absolute path with `/`. */
export function fileAt(from: string, path: string): string {
  const steps = from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** A URI with its names as they are called: with blanks for `%20`. It counts as an absolute path. */
export function plainUri(uri: string): string {
  return uri.split('/').map(decoded).join('/');
}

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
