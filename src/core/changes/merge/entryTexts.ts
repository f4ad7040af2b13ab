import { isMap, type NewValue } from '../../text/yaml/write/change';

/** What an entry says by its keys, unknown keys included. */
export type EntryValues = ReadonlyMap<string, NewValue>;

/** A text of an entry; `lang` is a BCP-47 tag, or '' where none is given. */
export interface TextValue {
  readonly lang: string;
  readonly value: string;
}

/** A name with its rules (`case`, `notIn`, `near`, dates). */
export interface NameValue extends TextValue {
  readonly rules: readonly (readonly [key: string, value: NewValue])[];
}

/** The pairs of a map; none for any other value. */
export function pairsOf(value: NewValue | undefined): readonly (readonly [key: string, value: NewValue])[] {
  return isMap(value) ? Object.entries(value) : [];
}

export function isList(value: NewValue | undefined): value is readonly NewValue[] {
  return Array.isArray(value);
}

/** The items of a list; a single value alone; nothing for an empty value. */
export function itemsOf(value: NewValue | undefined): readonly NewValue[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

/** All texts in a value, at any depth. */
export function textsWithin(value: NewValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (isList(value)) return value.flatMap(textsWithin);
  return pairsOf(value).flatMap(([, each]) => textsWithin(each));
}

/** A text, a list of texts, or either by language; undefined where a value is anything else. */
export function textValues(value: NewValue, lang = ''): readonly TextValue[] | undefined {
  if (value === null) return [];
  if (typeof value === 'string') return [{ lang, value }];
  const found = isList(value)
    ? value.map((each) => textValues(each, lang))
    : lang === '' && isMap(value)
      ? pairsOf(value).map(([tag, each]) => (LANGUAGE_TAG.test(tag) ? textValues(each, tag) : undefined))
      : [undefined];
  return found.every((each) => each !== undefined) ? found.flat() : undefined;
}

/** As `parseTexts` has it. */
const LANGUAGE_TAG = /^(?:[A-Za-z]{2,3}|x)(?:-[A-Za-z0-9]{1,8})*$/;

/** One name or a list of them, each a text, a map with `value`, or a map by language. */
export function nameValues(value: NewValue | undefined, lang = ''): readonly NameValue[] {
  if (typeof value === 'string') return value === '' ? [] : [{ lang, value, rules: [] }];
  if (isList(value)) return value.flatMap((each) => nameValues(each, lang));
  const pairs = pairsOf(value);
  const of = (key: string): NewValue | undefined => pairs.find(([each]) => each === key)?.[1];
  const [name, ownLang] = [of('value'), of('lang')];
  if (typeof name !== 'string') return pairs.flatMap(([tag, each]) => nameValues(each, tag));
  const rules = pairs.filter(([key]) => key !== 'value' && key !== 'lang');
  return [{ lang: typeof ownLang === 'string' ? ownLang : lang, value: name, rules }];
}

/** A name as an item of `alias` and its like. */
export function writtenName({ lang, value, rules }: NameValue): NewValue {
  if (lang === '' && rules.length === 0) return value;
  return { value, ...(lang !== '' && { lang }), ...Object.fromEntries(rules) };
}

/** A text by its language, or alone. */
export function writtenText({ lang, value }: TextValue): NewValue {
  return lang === '' ? value : { [lang]: value };
}
