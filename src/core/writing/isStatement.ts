import { isFullStop } from '../languages/sentenceEnds';
import { hasHan } from '../text/han';
import { wordSet } from '../text/wordSet';

/** Names are shorter: in words, and in Han characters. */
const MOST_WORDS = 9;
const LONGEST_HAN = 30;

/** Verbs of statements, without those that are in names too: "Made", "Building". */
const VERBS = wordSet([
  'is are was were be been has have had will would can could may might should must did does do says said takes took',
  'buys bought sells sold makes made owns builds built plans wins won signs leads led runs ran holds held gives gave',
  'gets got goes went rose fell grew began becomes became keeps kept pays paid puts supplies ships raises joins hires',
]);

const HAN_VERB = /[了将]|被(?!动)|宣布|表示|已经|正在/u;
/** A verb in the past, after a name and before another, or a small word: in "printed circuit boards" it is not one. */
const PAST = /(?<![\p{L}.])\p{Lu}[\p{L}.]* \p{Ll}+ed (?:\p{Lu}|(?:a|an|the|to|it|its|that|with|on|in|for|by|at)\b)/u;

/**
 * Whether a selected text is a sentence or a part of one, and cannot be a name: it ends with a full stop that no abbreviation
 * has, or has one inside; it has a verb, in small letters and not first (or in Chinese a word of those that go with verbs,
 * or a comma); or it is too long. What has none of that, as a list of nouns, counts as a name.
 */
export function isStatement(selection: string): boolean {
  const text = selection.trim();
  const points = [...text.matchAll(/\./g)];
  const firstBlank = text.search(/\s/);
  const isCry = firstBlank >= 0 && /[!?]/.test(text.slice(firstBlank));
  if (isCry || /[。！？；;…]/u.test(text) || points.some(({ index }) => isFullStop(text, index))) return true;
  if (hasHan(text)) {
    const { length } = text.match(/\p{Script=Han}/gu) ?? [];
    return length > LONGEST_HAN || (length > 6 && (HAN_VERB.test(text) || text.includes('，')));
  }
  const words = text.split(/\s+/);
  return words.length > MOST_WORDS || words.slice(1).some((word) => VERBS.has(word)) || PAST.test(text);
}
