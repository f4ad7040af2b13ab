import { lazy } from '../../text/base/lazy';
import { LANGUAGES, languagesOf } from '../../text/languages/languages';
import { areInSameLetters, isLatin } from '../../text/languages/letters';
import { isFullStop } from '../../text/languages/sentenceEnds';
import { UNSPACED } from '../../text/units/blanks';
import { hasLetter } from '../../text/units/letterCase';

/** In UTF-16 units: longer lines are sentences. */
const LONGEST = 90;
/** The longest line that is read as names beside each other, in UTF-16 units. */
export const LONGEST_LINE = 250;

/** In brackets after a name: another one of the same. */
const OTHER_NAME = lazy(() => {
  const words = LANGUAGES.map(({ names }) => names.otherName).join('|');
  return new RegExp(`^(?:${words})[\\s:：]*["“「]?(.+?)["”」]?$`, 'i');
});

/** Whether a line could be a name, by its letters alone. */
export function couldBeName(text: string): boolean {
  if (text === '' || text.length > LONGEST || !hasLetter(text) || /[。！？!?；;…“”]/.test(text)) return false;
  // Chinese sentences end otherwise, and a point is after the number of an item.
  if (isLatin(text) && [...text.matchAll(/\./g)].some(({ index }) => isFullStop(text, index))) return false;
  return languagesOf(text).some(({ names }) => names.isNameLine(text));
}

/**
 * The names that a line consists of: one, or several in brackets, beside each other (`英伟达 Nvidia`) or with a slash
 * between. What brackets explain is left out. Empty where the line is not names.
 */
export function namesInLine(line: string): readonly string[] {
  if (line.length > LONGEST_LINE) return [];
  const names = splitNames(line.trim());
  return names.every(couldBeName) ? names : [];
}

function splitNames(text: string): readonly string[] {
  const [, before, inside = ''] = /^([^()（）]+?)(?:\*\*|__)?\s*[（(]([^()（）]+)[)）]\s*$/u.exec(text) ?? [];
  if (before !== undefined) {
    const inner = otherName(inside.trim(), before);
    return [...splitNames(before.trim()), ...(inner === undefined ? [] : splitNames(inner.trim()))];
  }
  const slash = /\s+[/|｜·]\s+|\s*[|｜]\s*/u.exec(text) ?? BETWEEN_SCRIPTS.exec(text);
  if (!slash) return [text];
  const { index, 0: sign } = slash;
  return [text.slice(0, index), text.slice(index + sign.length)].flatMap((each) => splitNames(each.trim()));
}

/** A space between Latin letters and a script without spaces, where the line changes its script only once. */
const BETWEEN_SCRIPTS = new RegExp(
  `(?<=^[^${UNSPACED}]{3,})\\s+(?=[${UNSPACED}·]+$)|(?<=^[${UNSPACED}·]{2,})\\s+(?=[\\p{Script=Latin}\\s.,&’'-]{3,}$)`,
  'u',
);

/** Another name of the same entity, which brackets after a name give; undefined if they hold an explanation. */
function otherName(inside: string, before: string): string | undefined {
  const said = OTHER_NAME().exec(inside)?.[1];
  if (said !== undefined) return said;
  const isOtherScript = !areInSameLetters(inside, before);
  const isShort = /^[\p{Lu}\d&.-]{2,10}$/u.test(inside);
  return (isOtherScript && couldBeName(inside)) || isShort ? inside : undefined;
}
