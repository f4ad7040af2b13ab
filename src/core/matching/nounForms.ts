import { nounFormsIn } from '../text/languages/languages';
import { foldedName } from '../text/units/canonical';
import { withoutAccents } from './variants';

/** Between the words of a name. */
const JOINT = /([ _-])/g;
const JOINTS = /[\s_\u2010-\u2013-]+/g;
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
  const all = new Set(forms.flatMap((form) => [form, ...withoutAccents(form)]));
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
