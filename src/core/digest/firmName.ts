import { pinyinSlug } from '../registry/drafts/pinyinSlug';
import { hasHan } from '../text/han';
import { nearest } from '../text/nearest';
import { LEGAL_FORMS } from '../unregistered/latinWords';
import { nameKey } from '../unregistered/nameKey';

/** The shortest word of which another spelling can be distinguished from another word. */
const SHORTEST = 5;

/** A Latin name without the legal form at its end: `DuPont China Group` for `DuPont China Group Co., Ltd.` */
export function withoutLegalForm(name: string): string {
  if (hasHan(name)) return name;
  const words = name.split(' ');
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1)!.replace(/[.,]/g, '').toLowerCase())) words.pop();
  return words.join(' ').replace(/,$/, '');
}

/**
 * Whether two Latin names are likely spellings of one: the same words, one of which differs in a letter or two. Neither
 * where they are the same but for case, spaces and a legal form, nor where one is the plural of the other.
 */
export function isOtherSpelling(name: string, other: string): boolean {
  if (hasHan(name) || hasHan(other)) return false;
  const [words, others] = [wordsOf(name), wordsOf(other)];
  if (words.length !== others.length) return false;
  const different = words.flatMap((word, at) => (word === others[at] ? [] : [[word, others[at]!] as const]));
  const [pair] = different;
  if (!pair || different.length > 1) return false;
  const [word, another] = pair;
  if (word.length < SHORTEST || another.length < SHORTEST || `${word}s` === another || word === `${another}s`)
    return false;
  return nearest(word, [another]) !== undefined && nameKey(name) !== nameKey(other);
}

function wordsOf(name: string): readonly string[] {
  return withoutLegalForm(name).toLowerCase().split(' ');
}

/** Whether a Latin name may be that of the entity with these names: spelt otherwise, longer, or the reading of a Chinese one. */
export function mayBeNameOf(name: string, names: readonly string[]): boolean {
  const first = firstWord(name);
  return names.some((other) => {
    if (!hasHan(other))
      return (
        isOtherSpelling(name, other) || nearest(first, [firstWord(other)]) !== undefined || first === firstWord(other)
      );
    const reading = pinyinSlug(other).replaceAll('-', '');
    return (
      first.length >= 4 && (reading.startsWith(first) || nearest(first, [reading.slice(0, first.length)]) !== undefined)
    );
  });
}

function firstWord(name: string): string {
  return name.toLowerCase().split(/[\s,.-]/)[0]!;
}
