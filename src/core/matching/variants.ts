import { inflections } from '../text/languages/languages';

/** Letters with a mark that Unicode does not take apart. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
};
const SPECIAL = /[ßẞæÆœŒøØłŁđĐ]/g;
/** A Latin letter and its marks, in Unicode's decomposed form. */
const MARKED = /(\p{Script=Latin})\p{M}+/gu;
const ASCII = /^[\0-\x7f]*$/;

/** A single word of fewer letters may be another word without its marks: Löw and low. */
const LEAST_LETTERS = 5;

const CODE = /^(\p{L}+)[-\u2010-\u2013](\d+)$/u;

/**
 * The spellings under which a strong name is found beside the one that the registry has (docs/matching.md, rules 4 and 5): without
 * accents, a code of letters, a hyphen and digits without the hyphen, and the forms that its language gives it in sentences.
 * None for most names.
 */
export function otherSpellings(name: string): readonly string[] {
  const forms = inflections(name);
  return [...new Set([...forms, ...[name, ...forms].flatMap(variantsOf)])];
}

function variantsOf(name: string): readonly string[] {
  const code = CODE.exec(name);
  const written = code ? codeVariants(code[1]!, code[2]!) : [];
  return ASCII.test(name) ? written : [...[name, ...written].flatMap(withoutAccents), ...written];
}

function codeVariants(letters: string, digits: string): readonly string[] {
  // "A 10" may be an article and a number.
  return letters.length === 1 ? [`${letters}${digits}`] : [`${letters}${digits}`, `${letters} ${digits}`];
}

/** The name without its accents, if it has any; none for a short word. */
export function withoutAccents(name: string): readonly string[] {
  if (ASCII.test(name)) return [];
  const plain = name
    .normalize('NFD')
    .replace(MARKED, '$1')
    .replace(SPECIAL, (letter) => PLAIN[letter]!)
    .normalize('NFC');
  return plain === name.normalize('NFC') || (plain.length < LEAST_LETTERS && !plain.includes(' ')) ? [] : [plain];
}
