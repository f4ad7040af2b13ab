import { lazy } from '../../../base/lazy';
import { isHanAt } from '../../../units/han';
import { SIGN } from '../../readerSigns';
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
  [SIGN.break]: BLOCK_EDGE,
  [SIGN.heading]: BLOCK_EDGE,
  [SIGN.known]: NAMED,
};
const UNSEEN: ReadonlySet<string> = new Set([SIGN.markUp, SIGN.link, SIGN.code]);
const TOKEN = lazy(
  () => /\p{Script=Han}+|[\p{L}\p{M}](?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}.&'’-])*|\p{N}[\p{N}.,%]*|[^\s]/gu,
);
/** In UTF-16 units: the time of the segmenter grows faster than the length of a run of Chinese characters. */
const LONGEST_PIECE = 48;
/** So many units are segmented at once: each question to the segmenter takes a time of its own. */
const BATCH = 1024;
/** Comes between the pieces of a batch. */
const SEPARATOR = '\n';

/**
 * The words of a reader's text and what is between them, in order, in batches.
 *
 * @param text of a reader in simplified characters, see `readerText`.
 */
export function* hanTokens(text: string): Generator<readonly HanToken[]> {
  let last = '';
  let batch: HanToken[] = [];
  let batchStart = 0;
  for (const { 0: found, index } of text.matchAll(TOKEN())) {
    if (isHanAt(found, 0)) {
      last = '';
      for (let from = 0; from < found.length; from += LONGEST_PIECE) {
        const word = found.slice(from, from + LONGEST_PIECE);
        batch.push({ start: index + from, end: index + from + word.length, word, isHan: true });
      }
    } else {
      if (found.length === 1 && UNSEEN.has(found)) continue;
      const word = classOfSign(found);
      if (word === last && (word === BLOCK_EDGE || word === NAMED)) continue;
      last = word;
      batch.push({ start: index, end: index + found.length, word, isHan: false });
    }
    if (index - batchStart < BATCH) continue;
    yield segmented(batch);
    batch = [];
    batchStart = index;
  }
  yield segmented(batch);
}

const BEGINS_WITH_LETTER = lazy(() => /^\p{L}/u);
const BEGINS_WITH_NUMBER = lazy(() => /^\p{N}/u);

function classOfSign(found: string): string {
  if (BEGINS_WITH_LETTER().test(found)) return LATIN;
  if (BEGINS_WITH_NUMBER().test(found)) return NUMBER;
  return (found.length === 1 ? CLASSES[found] : undefined) ?? found;
}

/** The pieces of a batch, each Chinese one cut into its words. */
function segmented(batch: readonly HanToken[]): readonly HanToken[] {
  const pieces = batch.filter(({ isHan }) => isHan).map(({ word }) => word);
  if (pieces.length === 0) return batch;
  const tokens: HanToken[] = [];
  let next = 0;
  let start = 0;
  for (const { segment: word } of chineseWords(pieces.join(SEPARATOR))) {
    if (word === SEPARATOR) continue;
    if (next === 0 || start === batch[next - 1]!.end) {
      while (!batch[next]!.isHan) tokens.push(batch[next++]!);
      start = batch[next++]!.start;
    }
    tokens.push({ start, end: start + word.length, word, isHan: true });
    start += word.length;
  }
  while (next < batch.length) tokens.push(batch[next++]!);
  return tokens;
}
