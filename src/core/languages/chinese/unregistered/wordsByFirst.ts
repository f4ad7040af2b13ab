/** Words by their first unit, the longest first. */
export function wordsByFirst(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const list = lists.get(word.charAt(0));
    if (list) list.push(word);
    else lists.set(word.charAt(0), [word]);
  }
  return lists;
}
