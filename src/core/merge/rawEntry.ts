import type { NewValue } from '../yaml/write/change';
import type { RawValue } from '../yaml/write/rawValue';

/** What an entry says by its keys, unknown keys included. */
export type RawEntry = ReadonlyMap<string, RawValue>;

/** A text of an entry; `lang` is a BCP-47 tag, or '' where none is given. */
export interface RawText {
  readonly lang: string;
  readonly value: string;
}

/** A name with its rules (`case`, `notIn`, `near`, dates). */
export interface RawName extends RawText {
  readonly rules: readonly (readonly [key: string, value: RawValue])[];
}

export function isRawMap(value: RawValue | undefined): value is Extract<RawValue, { readonly pairs: unknown }> {
  return typeof value === 'object' && value !== null && 'pairs' in value;
}

export function isRawList(value: RawValue | undefined): value is readonly RawValue[] {
  return Array.isArray(value);
}

/** The items of a list; a single value alone; nothing for an empty value. */
export function rawItems(value: RawValue | undefined): readonly RawValue[] {
  if (value === undefined || value === null) return [];
  return isRawList(value) ? value : [value];
}

/** All texts in a value, at any depth. */
export function textsWithin(value: RawValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if (isRawList(value)) return value.flatMap(textsWithin);
  return isRawMap(value) ? value.pairs.flatMap(([, each]) => textsWithin(each)) : [];
}

/** A text, a list of texts, or either by language; undefined where a value is anything else. */
export function rawTexts(value: RawValue, lang = ''): readonly RawText[] | undefined {
  if (value === null) return [];
  if (typeof value === 'string') return [{ lang, value }];
  const found = isRawList(value)
    ? value.map((each) => rawTexts(each, lang))
    : isRawMap(value) && lang === ''
      ? value.pairs.map(([tag, each]) => (LANGUAGE_TAG.test(tag) ? rawTexts(each, tag) : undefined))
      : [undefined];
  return found.every((each) => each !== undefined) ? found.flat() : undefined;
}

/** As `parseTexts` has it. */
const LANGUAGE_TAG = /^(?:[A-Za-z]{2,3}|x)(?:-[A-Za-z0-9]{1,8})*$/;

/** One name or a list of them, each a text, a map with `value`, or a map by language. */
export function rawNames(value: RawValue, lang = ''): readonly RawName[] {
  if (typeof value === 'string') return value === '' ? [] : [{ lang, value, rules: [] }];
  if (isRawList(value)) return value.flatMap((each) => rawNames(each, lang));
  if (!isRawMap(value)) return [];
  const pairs = new Map(value.pairs);
  const name = pairs.get('value');
  if (typeof name !== 'string') return value.pairs.flatMap(([tag, each]) => rawNames(each, tag));
  const ownLang = pairs.get('lang');
  const rules = value.pairs.filter(([key]) => key !== 'value' && key !== 'lang');
  return [{ lang: typeof ownLang === 'string' ? ownLang : lang, value: name, rules }];
}

/** A name as an item of `alias` and its like. */
export function writtenName({ lang, value, rules }: RawName): RawValue {
  if (lang === '' && rules.length === 0) return value;
  return { pairs: [['value', value], ...(lang === '' ? [] : [['lang', lang] as const]), ...rules] };
}

/** A text by its language, or alone. */
export function writtenText({ lang, value }: RawText): RawValue {
  return lang === '' ? value : { pairs: [[lang, value]] };
}

/** As the writer takes it. */
export function newValueOf(value: RawValue): NewValue {
  if (value === null || typeof value === 'string') return value;
  if (isRawList(value)) return value.map(newValueOf);
  return isRawMap(value) ? Object.fromEntries(value.pairs.map(([key, each]) => [key, newValueOf(each)])) : null;
}
