/** The last part of a URI, or of a path with slashes, as a tab shows it: "Daily log.md". */
export function fileNameOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
