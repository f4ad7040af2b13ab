/** A noun that ends like this has, in place of that ending, each of these. */
export type EndingRule = readonly [ending: RegExp, ...instead: readonly string[]];

/** The forms that the first rule which fits gives a word; none where none fits. A rule's ending is at the end of the word. */
export function byEnding(word: string, rules: readonly EndingRule[]): readonly string[] {
  for (const [ending, ...instead] of rules) {
    const found = ending.exec(word);
    if (found) return instead.map((each) => word.slice(0, found.index) + each);
  }
  return [];
}

/** The last word of a name and what is before it; undefined where it does not end with a letter. */
export function lastWord(name: string): readonly [before: string, word: string] | undefined {
  const at = name.search(/[\p{L}\p{M}]+$/u);
  return at < 0 ? undefined : [name.slice(0, at), name.slice(at)];
}
