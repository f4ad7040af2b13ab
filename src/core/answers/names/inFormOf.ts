import { JOINTS, nounKey, withoutAccents } from '../../matching/variants';
import { nounLanguage } from '../../registry/formsOfName';
import type { Entity, EntryName } from '../../registry/model';
import { nounFormsIn } from '../../text/languages/languages';
import { wordSet } from '../../text/units/words';

/**
 * Another name in the form in which a text writes this one: all in capitals, all in small letters or else as it is given. A common noun keeps
 * its number and what is between its words too, and the capitals of a heading or a class: `Ledger entries` becomes `Journal lines`,
 * `LEDGER_ENTRY` becomes `JOURNAL_LINE`.
 *
 * @param written the name as the text has it.
 * @param ofKind the rule for common nouns of the kind of its entity.
 * @returns undefined where the form of the other name is not certain: a plural in German, or of `bill of lading number`.
 */
export function inFormOf(written: string, name: EntryName, ofKind: Entity['words'], to: string): string | undefined {
  if (written === name.value) return to;
  const language = nounLanguage(name, ofKind);
  if (language === undefined) return inCapitals(to, capitalsOf(written), capitalsOf(name.value), ['upper', 'lower']);
  const [forms] = nounFormsIn(language, name.value);
  const [form = name.value] = [name.value, ...forms].filter((each) => isSame(each, written));
  const [[plural], isSure] = nounFormsIn(language, to);
  const other = form === name.value ? to : isSure ? plural : undefined;
  if (other === undefined) return undefined;
  const [joints, own] = [written, form].map((text) => new Set((text.match(JOINTS) ?? []).map((joint) => joint.trim())));
  const capitals = capitalsOf(written);
  if (joints!.size === 0 && own!.size > 0) return joined(other, capitals, /^\p{Ll}/u.test(written));
  const [joint = '', ...more] = joints!;
  const isOwn = more.length > 0 || (own!.size === 1 && own!.has(joint));
  const jointed = isOwn || own!.size === 0 ? other : other.replace(JOINTS, joint || ' ');
  return inCapitals(jointed, capitals, capitalsOf(form), ['upper', 'lower', 'title', 'first']);
}

/** A name to write in place of another one, in the form in which a text has that: `right`, or its `base` where the form is not certain. */
export function nameInstead(written: string, wrong: EntryName, { words }: Pick<Entity, 'words'>, name: EntryName) {
  const areNouns = [wrong, name].every((each) => nounLanguage(each, words) !== undefined);
  const right = areNouns ? inFormOf(written, wrong, words, name.value) : name.value;
  return right === undefined ? { base: name.value } : { right };
}

function isSame(form: string, written: string): boolean {
  const [one, other] = [form, written].map((text) => nounKey(text).replaceAll(' ', ''));
  return one === other || withoutAccents(one!).includes(other!);
}

/** Small in titles too: `Proof of Delivery`. */
const SMALL = wordSet([
  'a an and at by for from in of on or per the to under with de des du en et la le les à der die das und von',
]);

type Capitals = 'upper' | 'lower' | 'title' | 'first' | 'mixed';

function capitalsOf(text: string): Capitals {
  if (text === text.toLowerCase()) return 'lower';
  if (text === text.toUpperCase()) return 'upper';
  const words = text.split(JOINTS);
  const isCapitalised = (word: string) => /^\p{Lu}[^\p{Lu}]*$/u.test(word);
  if (words.filter(isCapitalised).length > 1 && words.every((word) => isCapitalised(word) || SMALL.has(word)))
    return 'title';
  return isCapitalised(text) ? 'first' : 'mixed';
}

/** A name with the capitals that a text has, where those are not the capitals of its name and among `kept`. */
function inCapitals(name: string, written: Capitals, own: Capitals, kept: readonly Capitals[]): string {
  if (written === own || !kept.includes(written)) return name;
  if (written === 'upper') return name.toUpperCase();
  if (written === 'lower') return name.toLowerCase();
  if (written === 'first') return capitalised(name);
  return name.replace(/[^\s_-]+/g, (word, at: number) => (at > 0 && SMALL.has(word) ? word : capitalised(word)));
}

/** Several words as one: `journalLine`, `JournalLine`, `journalline`. */
function joined(name: string, capitals: Capitals, isSmall: boolean): string {
  const [first = '', ...others] = name.split(JOINTS);
  const whole = (isSmall ? first.toLowerCase() : capitalised(first)) + others.map(capitalised).join('');
  return inCapitals(whole, capitals, 'mixed', ['upper', 'lower']);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
