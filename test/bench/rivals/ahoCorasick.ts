import { AhoCorasick } from '@monyone/aho-corasick/fast';
import type { Finder } from '../spans';
import { CheckedNames } from './checkedNames';

/** An Aho–Corasick automaton: of those of npm the fastest with ten thousand names. */
export function ahoCorasick(names: readonly string[]): Finder {
  const checked = new CheckedNames(names);
  const automaton = new AhoCorasick(checked.keywords);
  return checked.finder((folded, found) => {
    for (const { end, keyword } of automaton.matchInText(folded)) found(end, keyword);
  });
}
