import { isHanAt } from '../units/han';

/** How far the paragraph is looked at on each side, in UTF-16 units. */
const REACH = 200;

/**
 * Whether the paragraph around `at` is Japanese: it has at least one kana to ten Han characters. Japanese writes names of
 * countries and firms in Han too, but the words around them are no Chinese words.
 */
export function isJapanese(text: string, at: number): boolean {
  let kana = 0;
  let han = 0;
  const count = (index: number): void => {
    if (isKana(text.charCodeAt(index))) kana++;
    else if (isHanAt(text, index)) han++;
  };
  for (let index = at; index < Math.min(text.length, at + REACH) && !isBreak(text, index); index++) count(index);
  for (let index = at - 1; index >= Math.max(0, at - REACH) && !isBreak(text, index); index--) count(index);
  return kana > 0 && kana * 10 >= han;
}

/** Hiragana and Katakana, without their sign for a dot, which Chinese uses too. */
function isKana(unit: number): boolean {
  return unit >= 0x3041 && unit <= 0x30ff && unit !== 0x30fb;
}

/** An empty line is after this line ending. */
function isBreak(text: string, at: number): boolean {
  return text.charAt(at) === '\n' && /^\r?\n/.test(text.slice(at + 1, at + 3));
}
