/** The words of a list in a JSON file, where a line holds several, with spaces between. */
export function wordSet(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}
