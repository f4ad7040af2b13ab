/** The lists of a table, each as the source of a pattern that matches one of its items; a line of a list holds several, with `|` between. */
export function alternatives<T extends Readonly<Record<string, readonly string[]>>>(
  lists: T,
): Readonly<Record<keyof T, string>> {
  const joined = Object.entries(lists).map(([name, lines]) => [name, lines.join('|')]);
  return Object.fromEntries(joined) as Record<keyof T, string>;
}
