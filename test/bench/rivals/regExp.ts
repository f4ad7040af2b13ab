import type { Finder } from '../spans';
import { CheckedNames, foldText } from './checkedNames';

const SPECIAL = /[\\^$.*+?()[\]{}|/-]/g;

/**
 * One alternation of all names, longest first; those that begin with a letter or digit of ASCII are tried at the
 * beginning of words only, which is where a name can begin. Where the longest is refused, the shorter ones are looked up.
 */
export function regExp(names: readonly string[]): Finder {
  const checked = new CheckedNames(names);
  const keywords = checked.keywords.sort((a, b) => b.length - a.length);
  const alternation = (words: string[]) => words.map((word) => word.replace(SPECIAL, '\\$&')).join('|');
  const latin = alternation(keywords.filter((word) => /^\w/.test(word)));
  const others = alternation(keywords.filter((word) => !/^\w/.test(word)));
  const pattern = new RegExp(`(?<!\\w)(?:${latin})|(?:${others || '(?!)'})`, 'g');
  return (text, spans) => {
    spans.clear();
    const folded = foldText(text);
    pattern.lastIndex = 0;
    for (let match = pattern.exec(folded); match; match = pattern.exec(folded)) {
      const start = match.index;
      let end = start + match[0].length;
      for (; end > start; end--) {
        const records = checked.recordsOf(folded.slice(start, end));
        if (records && checked.accepts(text, start, records)) break;
      }
      if (end > start) spans.push(start, end);
      pattern.lastIndex = Math.max(end, start + 1);
    }
  };
}
