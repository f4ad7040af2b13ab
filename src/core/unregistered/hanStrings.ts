import type { HanToken } from './hanTokens';
import { STOP_CHARACTERS } from './hanWords';

/** In words and in characters: names that the segmenter's dictionary lacks fall into up to four of its words. */
const MOST_WORDS = 4;
const LONGEST = 6;

/** A string of Chinese words that may be a name. */
export interface HanString {
  readonly text: string;
  /** The first of its tokens, and the one after its last. */
  readonly first: number;
  readonly end: number;
}

/**
 * The strings that begin with a token and may be names: a word, or several of which one has a single character, as those
 * have that no dictionary knows; none with a function word.
 */
export function* stringsAt(tokens: readonly HanToken[], first: number): Generator<HanString> {
  let text = '';
  let hasSingle = false;
  for (let end = first + 1; end <= first + MOST_WORDS; end++) {
    const token = tokens[end - 1];
    const isNext = end === first + 1 || tokens[end - 2]!.end === token?.start;
    if (!token?.isHan || !isNext || (token.word.length === 1 && STOP_CHARACTERS.has(token.word))) return;
    text += token.word;
    if (text.length > LONGEST) return;
    hasSingle ||= token.word.length === 1;
    if (text.length > 1 && (end === first + 1 || hasSingle)) yield { text, first, end };
  }
}
