import type { NamedKind } from './language';

/** For kinds the words that tell them: alternatives, each the source of a pattern. */
type KindWords = Readonly<Partial<Record<NamedKind, readonly string[]>>>;
type PatternMakers = Readonly<Partial<Record<NamedKind, () => RegExp>>>;
export type KindPatterns = Readonly<Partial<Record<NamedKind, RegExp>>>;

/** For `lazily<KindPatterns>`. @param around what is before and after the words in the pattern. */
export function kindPatterns(words: KindWords, [before, after]: readonly [string, string], flags = 'u'): PatternMakers {
  return Object.fromEntries(
    Object.entries(words).map(([kind, lines]) => [
      kind,
      () => new RegExp(`${before}(?:${lines.join('|')})${after}`, flags),
    ]),
  );
}

/** The first of the kinds whose words a noun has; undefined where it has none. */
export function kindCalled(kinds: KindPatterns, noun: string): NamedKind | undefined {
  return (Object.keys(kinds) as NamedKind[]).find((kind) => kinds[kind]!.test(noun));
}
