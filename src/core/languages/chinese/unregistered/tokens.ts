import { isHanAt } from '../../../text/han';
import { BREAK_SIGN, CODE_SIGN, HEADING_SIGN, KNOWN_SIGN, LINK_SIGN, MARKUP_SIGN } from '../../readerSigns';
import { chineseWords } from '../words';

/** A word of Chinese text, or what is between Chinese words. Offsets are UTF-16 units. */
export interface HanToken {
  readonly start: number;
  readonly end: number;
  /** The word in simplified characters, a sign, or one of the classes below. */
  readonly word: string;
  readonly isHan: boolean;
}

/** Stands for all Latin words, all numbers, what begins or ends a block, and a known name. */
const LATIN = 'A';
export const NUMBER = '0';
export const BLOCK_EDGE = '¶';
const NAMED = '@';

const CLASSES: Readonly<Record<string, string>> = {
  [BREAK_SIGN]: BLOCK_EDGE,
  [HEADING_SIGN]: BLOCK_EDGE,
  [KNOWN_SIGN]: NAMED,
};
const UNSEEN: ReadonlySet<string> = new Set([MARKUP_SIGN, LINK_SIGN, CODE_SIGN]);
const TOKEN = /\p{Script=Han}+|[\p{L}\p{M}][\p{L}\p{M}\p{N}.&'’-]*|\p{N}[\p{N}.,%]*|[^\s]/gu;
/** In UTF-16 units: the time of the segmenter grows faster than the length of the text. */
const LONGEST_PIECE = 48;

/**
 * The words of a reader's text and what is between them, in order.
 *
 * @param text of a reader in simplified characters, see `readerText`.
 */
export function* hanTokens(text: string): Generator<HanToken> {
  let last = '';
  for (const { 0: found, index } of text.matchAll(TOKEN)) {
    if (UNSEEN.has(found)) continue;
    const isHan = isHanAt(found, 0);
    if (isHan) {
      last = '';
      for (let from = 0; from < found.length; from += LONGEST_PIECE) {
        for (const { segment, index: at } of chineseWords(found.slice(from, from + LONGEST_PIECE))) {
          const start = index + from + at;
          yield { start, end: start + segment.length, word: segment, isHan };
        }
      }
      continue;
    }
    const word = CLASSES[found] ?? (/^\p{L}/u.test(found) ? LATIN : /^\p{N}/u.test(found) ? NUMBER : found);
    if (word === last && (word === BLOCK_EDGE || word === NAMED)) continue;
    last = word;
    yield { start: index, end: index + found.length, word, isHan };
  }
}
