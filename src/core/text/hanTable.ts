import { simplifiedHan } from './han';
import { foldUnit } from './unitTable';

/** Chinese words with a value each, in simplified characters, to be looked up at a place in a text. */
export interface HanTable<T> {
  readonly values: ReadonlyMap<string, T>;
  /** The first units of the words: at most places a text has none of them, and is not compared further. */
  readonly first: ReadonlySet<number>;
  readonly longest: number;
}

export function hanTable<T>(words: Iterable<readonly [word: string, value: T]>): HanTable<T> {
  const values = new Map(words);
  const keys = [...values.keys()];
  return {
    values,
    first: new Set(keys.map((word) => word.charCodeAt(0))),
    longest: Math.max(0, ...keys.map((word) => word.length)),
  };
}

/** The longest word of the table that the text has at `at`, in simplified or traditional characters; undefined if none. */
export function longestWordAt<T>(
  { values, first, longest }: HanTable<T>,
  text: string,
  at: number,
): { readonly length: number; readonly value: T } | undefined {
  if (!first.has(foldUnit(text.charCodeAt(at)))) return undefined;
  const written = simplifiedHan(text.slice(at, at + longest));
  for (let length = written.length; length > 0; length--) {
    const value = values.get(written.slice(0, length));
    if (value !== undefined) return { length, value };
  }
  return undefined;
}
