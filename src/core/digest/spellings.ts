import { foldedName } from '../text/canonical';
import { hasHan } from '../text/han';
import { isOtherSpelling } from './firmName';

/** Capitalised words in a row: what may be a name in English. */
const PHRASE = /\p{Lu}[\p{L}\p{N}&-]*(?: (?:\p{Lu}|\d)[\p{L}\p{N}&-]*)*/gu;

/** Most words of a name. */
const MOST_WORDS = 6;

/** The capitalised phrases of the texts, each once, and the shorter ones in them. */
export function phrasesIn(texts: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of texts) {
    for (const [phrase] of text.matchAll(PHRASE)) {
      const words = phrase.split(' ');
      for (let from = 0; from < words.length; from++) {
        const last = Math.min(words.length, from + MOST_WORDS);
        for (let to = from + 1; to <= last; to++) found.add(words.slice(from, to).join(' '));
      }
    }
  }
  return found;
}

/** Of the phrases, other spellings of a name, which `isKnown` does not take for names of something else. */
export function spellingsOf(
  name: string,
  phrases: ReadonlySet<string>,
  isKnown: (phrase: string) => boolean,
): readonly string[] {
  return [...phrases].filter((phrase) => isOtherSpelling(phrase, name) && !isKnown(phrase));
}

/** Other names in a description: `Norvex Lamps (诺维克斯) is …`, `(referred to as Norvex shares)`. */
export function otherNamesIn(description: string, names: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const name of names.filter(hasHan)) {
    const at = description.search(new RegExp(`\\s*[（(]${escaped(name)}[)）]`, 'u'));
    const before =
      at < 0
        ? undefined
        : /(?:^|[\s"“])(\p{Lu}[\p{L}\p{N}&’'-]*(?: \p{Lu}[\p{L}\p{N}&’'-]*)*)$/u.exec(description.slice(0, at));
    if (before) found.add(before[1]!);
  }
  for (const [, said] of description.matchAll(
    /[（(](?:(?:also )?(?:referred to|known) as|(?:以下)?简称|又称)\s*["“]?([^)）"”]+)["”]?[)）]/giu,
  )) {
    found.add(said!);
  }
  const folded = new Set(names.map(foldedName));
  return [...found].filter((name) => !folded.has(foldedName(name)));
}

/** The text as a pattern that fits nothing but it. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
