import { lazy } from '../base/lazy';

/** What takes the place of the ending of a noun. */
interface EndingRule {
  readonly ending: RegExp;
  readonly instead: readonly string[];
}

/**
 * The rules of a table, each of which has what is before an ending, the ending, and what may take its place: `p erson eople ersons`. A hyphen is
 * nothing; the first two are sources of patterns.
 */
export function endingRules(rows: readonly string[]): readonly EndingRule[] {
  return rows.map((row) => {
    const [before = '', ending = '', ...instead] = row.split(' ').map((part) => (part === '-' ? '' : part));
    return { ending: new RegExp(`(?<=${before})${ending}$`, 'iu'), instead };
  });
}

/** The forms that the first rule which fits gives a word; none where none fits. */
export function byEnding(word: string, rules: readonly EndingRule[]): readonly string[] {
  const rule = rules.find(({ ending }) => ending.test(word));
  return rule ? rule.instead.map((each) => word.replace(rule.ending, () => each)) : [];
}

const LAST_WORD = lazy(() => /(?<![\p{L}\p{M}])[\p{L}\p{M}]*\p{Script=Latin}$/u);

/** The last word of a name and what is before it; undefined where it does not end with a Latin letter. */
export function lastWord(name: string): readonly [before: string, word: string] | undefined {
  const at = name.search(LAST_WORD());
  return at < 0 ? undefined : [name.slice(0, at), name.slice(at)];
}

/** Says of a noun whether it is seen which word has the plural: not where several are after the preposition, `bill of lading number`. */
export function hasSureHead(preposition: () => RegExp): (noun: string) => boolean {
  return (noun) => {
    const at = noun.search(preposition());
    return at < 0 || noun.slice(at + 1).split(/[ -]/).length <= 2;
  };
}
