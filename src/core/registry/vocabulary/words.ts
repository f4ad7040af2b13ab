import type { NameKind } from '../../matching/nameKind';
import { lazy } from '../../text/base/lazy';
import type { Bilingual, Label } from './rows';
import { ENTRY_ROWS } from './tables/keys';
import { ROLE_ROWS } from './tables/linkTypes';
import { TOPIC_ROWS } from './tables/topics';
import { VALUE_ROWS } from './tables/values';
import { DEFAULT_SCHEMA, keyRow, type MapKind, propertyRowOf, type Vocabulary } from './vocabulary';

// The words for content, in the language of a reader (`locale`, a BCP 47 tag): Chinese for Chinese, English for all others.

export function inLanguage<T extends string>(words: { readonly en: T; readonly zh: T }, locale: string): T {
  return /^zh\b/i.test(locale) ? words.zh : words.en;
}

/** A whole table of words in one language, for a page that has no words of its own. */
export function tableInLanguage<K extends string>(
  table: { readonly [Key in K]: Bilingual },
  locale: string,
): Readonly<Record<K, string>> {
  const entries = Object.entries<Bilingual>(table).map(([word, words]) => [word, inLanguage(words, locale)]);
  return Object.fromEntries(entries);
}

const NO_SCHEMA: Bilingual = { en: 'Unclassified', zh: '未分类' };

/** The word for one entity of a schema: "Company"; one of the author's own as it is written. */
export function schemaWord(vocabulary: Vocabulary, schema: string, locale: string): string {
  const row = schema === DEFAULT_SCHEMA ? NO_SCHEMA : vocabulary.schemaRow(schema);
  return row ? inLanguage(row, locale) : schema;
}

/** The word for several entities of a schema: "Companies". */
export function schemaPlural(vocabulary: Vocabulary, schema: string, locale: string): string {
  const row = vocabulary.schemaRow(schema);
  return row ? inLanguage(row.plural, locale) : schemaWord(vocabulary, schema, locale);
}

/** A codicon for a schema; a neutral one for those that are not known. */
export function schemaIcon(vocabulary: Vocabulary, schema: string): string {
  return vocabulary.schemaRow(schema)?.icon ?? 'tag';
}

/** The word for a link type; one of the author's own as it is written. */
export function linkTypeWord(vocabulary: Vocabulary, type: string, locale: string): string {
  const row = vocabulary.linkTypeRow(type);
  return row ? inLanguage(row, locale) : type;
}

/** What a link says of its two ends, given their names: "SK Hynix supplies Nvidia". */
export function linkSentence(vocabulary: Vocabulary, type: string, from: string, to: string, locale: string): string {
  const row = vocabulary.linkTypeRow(type);
  return withNames(row ? inLanguage(row.sentence, locale) : `{from} – ${type} – {to}`, from, to);
}

/** The same, beginning with the one that does not act: "Nvidia is supplied by SK Hynix". */
export function turnedSentence(vocabulary: Vocabulary, type: string, from: string, to: string, locale: string): string {
  const turned = vocabulary.linkTypeRow(type)?.turned;
  return turned ? withNames(inLanguage(turned, locale), from, to) : linkSentence(vocabulary, type, to, from, locale);
}

function withNames(sentence: string, from: string, to: string): string {
  return sentence.replace(/\{(from|to)\}/g, (_, end) => (end === 'from' ? from : to));
}

/** The word for a FollowTheMoney topic; the code itself where it is not known. */
export function topicWord(code: string, locale: string): string {
  const row = TOPIC_ROWS.find((each) => each.code === code);
  return row ? inLanguage(row, locale) : code;
}

/** "United States" for `us`; the code where the language has no name for it, or where it is not a country code. */
export function countryName(code: string, locale: string): string {
  if (!/^[a-z]{2}$/i.test(code)) return code;
  try {
    return new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}

/**
 * The word for a property. A key that Dossier does not know is taken apart: `releaseYear` is "Release year".
 *
 * @param self the schema of the entity that has the property.
 */
export function propertyWord(vocabulary: Vocabulary, key: string, locale: string, self = ''): string {
  const label = propertyRowOf(key)?.label ?? vocabulary.endLabel(key, false) ?? keyRow('entry', key);
  return label ? fittingLabel(vocabulary, label, { self, other: '' }, locale) : spelledOut(key);
}

/** The word for any key of a section. */
export function keyWord(vocabulary: Vocabulary, section: MapKind, key: string, locale: string): string {
  const row = keyRow(section, key);
  return row ? inLanguage(row, locale) : propertyWord(vocabulary, key, locale);
}

/** A common sector or role in the language of the reader, where it is written in the other one; all else as written. */
export function valueWord(key: string, value: string, locale: string): string {
  const written = ({ en, zh }: Bilingual): string => inLanguage({ en: zh, zh: en }, locale);
  const row = VALUE_ROWS.get(key)?.find((words) => written(words).toLowerCase() === value.toLowerCase());
  return row ? inLanguage(row, locale) : value;
}

/** "51%"; as it is written where it is not a plain number. */
export function shareText(percentage: string): string {
  return /^[\d.]+$/.test(percentage) ? `${percentage}%` : percentage;
}

/** The word for a value of a kind: of a property (`ValueKind`), or `schema`; as it is written where the kind has none. */
export function wordOfKind(vocabulary: Vocabulary, kind: string | undefined, value: string, locale: string): string {
  switch (kind) {
    case 'schema':
      return schemaWord(vocabulary, value, locale);
    case 'country':
      return countryName(value, locale);
    case 'topic':
      return topicWord(value, locale);
    case 'share':
      return shareText(value);
    default:
      return value;
  }
}

/** Whether words say more than a key or value of the format: "Public body" does not, for `PublicBody`. */
export function saysMore(words: string, value: string): boolean {
  return words.replace(/\s/g, '').toLowerCase() !== value.toLowerCase();
}

/** What kind of name it is: "weak alias"; nothing for ordinary names. */
export function nameKindWord(kind: NameKind, locale: string): string {
  const row = kind === 'name' ? undefined : ENTRY_ROWS.find(({ nameKind }) => nameKind === kind);
  return row ? inLanguage(row, locale) : '';
}

/** "7 more": how many are not shown. */
export function moreWord(count: number, locale: string): string {
  return inLanguage({ en: `${count} more`, zh: `还有 ${count} 项` }, locale);
}

/** Text in brackets, "(15%)", and the space that separates it from the text before it. */
export function inBrackets(text: string, locale: string): { readonly text: string; readonly space: string } {
  return {
    text: inLanguage({ en: `(${text})`, zh: `（${text}）` }, locale),
    space: inLanguage({ en: ' ', zh: '' }, locale),
  };
}

/** A word with what is said under it: "Country: Germany". */
export function labelAndText(word: string, text: string, locale: string): string {
  return word + inLanguage({ en: ': ', zh: '：' }, locale) + text;
}

/** What separates the items of a list: ", ". */
export function listSeparator(locale: string): string {
  return inLanguage({ en: ', ', zh: '、' }, locale);
}

/** The schemas of the entity that is described and of the one at the other end of the relation. */
export interface Ends {
  readonly self: string;
  readonly other: string;
}

/**
 * What another entity is to this one.
 *
 * @param kind see `Relation.kind`.
 * @param role of an `UnknownLink`: what its subject does.
 */
export function relationWord(
  vocabulary: Vocabulary,
  kind: string,
  role: string | undefined,
  ends: Ends,
  locale: string,
): string {
  const doing = role === undefined || !kind.startsWith('UnknownLink.') ? undefined : roleWords(role, kind);
  if (doing) return typeof doing === 'string' ? doing : inLanguage(doing, locale);
  const label = relationLabel(vocabulary, kind);
  if (label) return fittingLabel(vocabulary, label, ends, locale);
  const { type, end, isNaming } = partsOf(kind);
  const key = end ?? type;
  const word = propertyWord(vocabulary, key, locale, ends.other);
  const said = isNaming ? inLanguage(asEnd(word), locale) : lowerFirst(word);
  if (end === undefined || vocabulary.linkTypeRow(type)) return upperFirst(said);
  // Of a relation of the author's own, its own word: with the key, where that is the author's own too.
  if (vocabulary.valueKind(key) === 'reference') return type;
  return [type, said].join(inLanguage({ en: ' · ', zh: '·' }, locale));
}

/** What the other entity says of this one in a key without words of its own: "as target", 以此为靶点. */
export function asEnd(word: string): Bilingual {
  const small = lowerFirst(word);
  return { en: `as ${small}`, zh: `以此为${/^[ -~]/.test(small) ? ' ' : ''}${small}` };
}

/** The place of a relation among others, from 1. */
export function relationRank(vocabulary: Vocabulary, kind: string): number {
  return relationLabel(vocabulary, kind)?.rank ?? Number.POSITIVE_INFINITY;
}

/** Whether the words for a role name what is done to the object too, so that the role need not be repeated. */
export function hasPassive(role: string): boolean {
  return ROLE_ROWS.some((row) => row.role === role);
}

function roleWords(role: string, kind: string): Bilingual | string | undefined {
  const row = ROLE_ROWS.find((each) => each.role === role);
  if (kind === 'UnknownLink.subject') return row?.object;
  return row?.subject ?? role.charAt(0).toUpperCase() + role.slice(1);
}

/** The parts of `Relation.kind`. */
export interface KindParts {
  /** The link type or the property. */
  readonly type: string;
  /** What the other one is in a link; undefined for a property. */
  readonly end: string | undefined;
  /** Of a property: whether the other one has it, and names this one. */
  readonly isNaming: boolean;
}

export function partsOf(kind: string): KindParts {
  const isNaming = kind.startsWith('^');
  const [type = '', end] = kind.slice(isNaming ? 1 : 0).split('.');
  return { type, end, isNaming };
}

/** The label of a kind of relation; undefined where the tables have none. */
function relationLabel(vocabulary: Vocabulary, kind: string): Label | undefined {
  const { type, end, isNaming } = partsOf(kind);
  if (end !== undefined) return vocabulary.linkLabel(kind);
  const row = propertyRowOf(type);
  if (!row) return vocabulary.endLabel(type, isNaming);
  return isNaming ? row.inverse : row.label;
}

/** The words of a label for two entities: its conditions speak of the built-in kinds that these behave like. */
export function fittingLabel(vocabulary: Vocabulary, label: Label, ends: Ends, locale: string): string {
  if (!label.for) return inLanguage(label, locale);
  const [self, other] = [vocabulary.like(ends.self), vocabulary.like(ends.other)];
  const best = label.for.find((each) => fits(each.self, self) && fits(each.other, other));
  return inLanguage(best ?? label, locale);
}

function fits(schemas: readonly string[] | undefined, schema: string): boolean {
  return !schemas || schemas.includes(schema);
}

const CAPITAL_ALONE = lazy(() => /^\p{Lu}(?!\p{Lu})/u);
const INNER_CAPITAL = lazy(() => /(\p{Ll}|\d)(\p{Lu})/gu);
const CAPITALISED = lazy(() => / \p{Lu}(?=\p{Ll})/gu);

/** "as target": with a small letter, unless it is an abbreviation. */
export function lowerFirst(text: string): string {
  return CAPITAL_ALONE().test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** A key or a word of the author's own as words: `releaseYear` is "Release year". */
export function spelledOut(key: string): string {
  const words = key
    .replace(INNER_CAPITAL(), '$1 $2')
    .replace(/[_-]+/g, ' ')
    .replace(CAPITALISED(), (start) => start.toLowerCase())
    .trim();
  return upperFirst(words);
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
