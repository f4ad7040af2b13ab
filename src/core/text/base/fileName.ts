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
