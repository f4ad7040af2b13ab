import { lazy } from '../text/base/lazy';
import { inflections, nounFormsIn, spellsOutMarks } from '../text/languages/languages';
import { foldedName } from '../text/units/canonical';

/** Between the words of a name. */
const JOINT = /([ _-])/g;
/** Runs of what may be between the words of a common noun. */
export const JOINTS = /[\s_\u2010-\u2013-]+/g;
/** Of a name with more words all are written as one, or none. */
const MOST_JOINED = 4;

/**
 * The other forms under which a common noun is found: those that its language gives it, and all of them with some of their words written as
 * one, `ledgerentries`. A blank, a hyphen and an underscore are the same wherever names are compared, and so are capitals, which
 * makes `LedgerEntry` and `LEDGER_ENTRY` no forms of their own.
 *
 * @param language a BCP 47 tag; a language of which Dossier knows no forms has only those that are written as one.
 */
export function nounForms(noun: string, language: string): readonly string[] {
  const forms = [noun, ...nounFormsIn(language, noun)[0]].flatMap(joinedForms);
  const all = new Set(spellsOutMarks(language) ? forms : forms.flatMap((form) => [form, ...withoutAccents(form)]));
  all.delete(noun);
  return [...all];
}

/** The name itself, and the same with some or all of its words as one. */
function joinedForms(name: string): readonly string[] {
  const [first = '', ...others] = name.split(JOINT);
  if (others.length / 2 >= MOST_JOINED) return [name, name.replaceAll(JOINT, '')];
  let forms: readonly string[] = [first];
  for (let at = 0; at < others.length; at += 2)
    forms = forms.flatMap((form) => [form + others[at]! + others[at + 1]!, form + others[at + 1]!]);
  return forms;
}

/** What two spellings of a common noun have in common that differ in capitals and what is between their words. */
export function nounKey(text: string): string {
  return foldedName(text).replace(JOINTS, ' ');
}

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
/** Where a Latin letter may have a mark: asked first, since nearly all names have none. */
const MAY_BE_MARKED =
  /[\u00c0-\u024f\u1e00-\u1eff\u212b]|[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/;

/** A single word of fewer letters may be another word without its marks: Löw and low. */
const LEAST_LETTERS = 5;

const CODE = lazy(() => /^(\p{L}+)[-\u2010-\u2013](\d+)$/u);

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
  const code = /\d$/.test(name) ? CODE().exec(name) : null;
  if (!code) return withoutAccents(name);
  const written = codeVariants(code[1]!, code[2]!);
  return [...[name, ...written].flatMap(withoutAccents), ...written];
}

function codeVariants(letters: string, digits: string): readonly string[] {
  // "A 10" may be an article and a number.
  return letters.length === 1 ? [`${letters}${digits}`] : [`${letters}${digits}`, `${letters} ${digits}`];
}

/** The name without its accents, if it has any; none for a short word. */
export function withoutAccents(name: string): readonly string[] {
  if (!MAY_BE_MARKED.test(name)) return [];
  const plain = name
    .normalize('NFD')
    .replace(MARKED, '$1')
    .replace(SPECIAL, (letter) => PLAIN[letter]!)
    .normalize('NFC');
  return plain === name.normalize('NFC') || (plain.length < LEAST_LETTERS && !plain.includes(' ')) ? [] : [plain];
}
