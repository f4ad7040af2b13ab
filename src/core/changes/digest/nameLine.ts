import { lazy } from '../../text/base/lazy';
import { LANGUAGES, languagesOf } from '../../text/languages/languages';
import { areInSameLetters, isLatin, languageOfName } from '../../text/languages/letters';
import { isFullStop } from '../../text/languages/sentenceEnds';
import { UNSPACED } from '../../text/units/blanks';
import { hasLetter } from '../../text/units/letterCase';
import type { DigestName, DigestText } from './digest';

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
export function namesInLine(line: DigestText): readonly DigestName[] {
  if (line.value.length > LONGEST_LINE) return [];
  const parts = splitNames(line);
  return parts.every(({ value }) => couldBeName(value))
    ? parts.map((part) => ({ ...part, lang: languageOfName(part.value) || 'en' }))
    : [];
}

function splitNames(text: DigestText): readonly DigestText[] {
  const brackets = /^([^()（）]+?)(?:\*\*|__)?\s*[（(]([^()（）]+)[)）]\s*$/u.exec(text.value);
  if (brackets) {
    const [, before = '', inside = ''] = brackets;
    const outer = splitNames(part(text, 0, before.length));
    const at = text.value.indexOf(inside, before.length);
    const inner = otherName(part(text, at, at + inside.length), before);
    return inner ? [...outer, ...splitNames(inner)] : outer;
  }
  const slash = /\s+[/|｜·]\s+|\s*[|｜]\s*/u.exec(text.value) ?? BETWEEN_SCRIPTS.exec(text.value);
  if (!slash) return [trimmed(text)];
  const { index, 0: sign } = slash;
  return [...splitNames(part(text, 0, index)), ...splitNames(part(text, index + sign.length, text.value.length))];
}

/** A space between Latin letters and a script without spaces, where the line changes its script only once. */
const BETWEEN_SCRIPTS = new RegExp(
  `(?<=^[^${UNSPACED}]{3,})\\s+(?=[${UNSPACED}·]+$)|(?<=^[${UNSPACED}·]{2,})\\s+(?=[\\p{Script=Latin}\\s.,&’'-]{3,}$)`,
  'u',
);

/** Another name of the same entity, which brackets after a name give; undefined if they hold an explanation. */
function otherName(inside: DigestText, before: string): DigestText | undefined {
  const said = OTHER_NAME().exec(inside.value);
  if (said) {
    const at = inside.value.lastIndexOf(said[1]!);
    return part(inside, at, at + said[1]!.length);
  }
  const isOtherScript = !areInSameLetters(inside.value, before);
  const isShort = /^[\p{Lu}\d&.-]{2,10}$/u.test(inside.value);
  return (isOtherScript && couldBeName(inside.value)) || isShort ? inside : undefined;
}

/** A part of a text, in units of its value, without white space around it. */
export function part(text: DigestText, start: number, end: number): DigestText {
  return trimmed({ value: text.value.slice(start, end), start: text.start + start, end: text.start + end });
}

function trimmed({ value, start }: DigestText): DigestText {
  const inner = value.trim();
  const from = start + value.length - value.trimStart().length;
  return { value: inner, start: from, end: from + inner.length };
}
