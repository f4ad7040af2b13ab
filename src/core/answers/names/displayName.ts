import { isWrong, type NameKind } from '../../matching/nameKind';
import { entityIn, type Snapshot } from '../../registry/engine/snapshot';
import { isNameWritten } from '../../registry/formsOfName';
import type { Entity, EntryName, LocalizedScalar } from '../../registry/model';
import { listSeparator } from '../../registry/vocabulary/words';
import { areInSameLetters, isInLettersOf, languageOfName } from '../../text/languages/letters';

/** The order in which a reader of `locale` (BCP 47) looks for names: Chinese by pinyin, `H20` before `H100`. */
export function nameCollator(locale: string): Intl.Collator {
  // Where Chinese is written in traditional characters, strokes would decide.
  return new Intl.Collator(/^zh\b/i.test(locale) ? `${locale}-u-co-pinyin` : locale, { numeric: true });
}

/** A name that is shown, or the headline of an event, which has no kind. */
export interface ShownName extends LocalizedScalar {
  readonly kind?: NameKind;
}

/** The name or headline that the card, the tree and every list show to a reader of `locale` (BCP 47); the id if there is none. */
export function displayName(entity: Entity, locale: string): string {
  return shownName(entity, locale)?.value ?? entity.id;
}

/** The name or headline that `displayName` shows; undefined if the entity has neither. */
export function shownName(entity: Entity, locale: string): ShownName | undefined {
  const { names } = entity;
  return bestFor(locale, titlesOf(entity)) ?? (names.find(({ item }) => !isWrong(item.kind)) ?? names[0])?.item;
}

/** The names of kind `name`, or else the headlines. */
function titlesOf({ names, headline }: Entity): readonly ShownName[] {
  const titles = names.flatMap(({ item }) => (item.kind === 'name' ? [item] : []));
  return titles.length > 0 ? titles : headline.map(({ item }) => item);
}

/**
 * Names (or headlines) of the entity in other languages, one a language, to show beside `displayName`. If no name has a
 * language, the first alias in other letters is used.
 */
export function otherNames(entity: Entity, locale: string): readonly string[] {
  const shown = shownName(entity, locale);
  if (!shown) return [];
  const seen = new Set([shown.lang]);
  const others: string[] = [];
  for (const { lang, value } of titlesOf(entity)) {
    if (seen.has(lang) || value === shown.value) continue;
    seen.add(lang);
    if (!others.includes(value)) others.push(value);
  }
  if (others.length > 0) return others;
  const alias = entity.names.find(({ item }) => item.kind === 'alias' && !areInSameLetters(item.value, shown.value));
  return alias ? [alias.item.value] : [];
}

/** The headline to show beside the name of an event that has both, for a reader of `locale`; undefined for all else. */
export function headlineBeside({ names, headline }: Entity, locale: string): ShownName | undefined {
  if (!names.some(({ item }) => item.kind === 'name')) return undefined;
  return bestFor(
    locale,
    headline.map(({ item }) => item),
  );
}

/** The names of the entity that are the same as this text, whatever its case, and the form of a common noun. */
export function writtenNames({ names, words }: Entity, text: string): readonly EntryName[] {
  return names.flatMap(({ item }) => (isNameWritten(item, words, text) ? item : []));
}

/**
 * The name to write instead of `text`: one of kind `name` in the same letters, and in the language that the registry gives
 * to `text`, if it does; undefined if there is none.
 */
export function nameLike(entity: Entity, text: string): EntryName | undefined {
  const fitting = entity.names
    .map(({ item }) => item)
    .filter(({ kind, value }) => kind === 'name' && areInSameLetters(value, text));
  const lang = writtenNames(entity, text).find((name) => name.lang !== '')?.lang ?? (languageOfName(text) || 'en');
  return bestFor(lang, fitting);
}

/** The least score of a name in the language that was asked for. */
const SAME_LANGUAGE = 3;

/**
 * The name of the entity in a text of the language `locale` (BCP 47): the name in that language or, if none has that
 * language, the first name or alias in its letters.
 */
export function nameInLanguage(entity: Entity, locale: string): string {
  const name = shownName(entity, locale);
  const fits = name && (languageScore(locale, name.lang) >= SAME_LANGUAGE || isInLettersOf(name.value, locale));
  if (fits) return name.value;
  const other = entity.names.find(
    ({ item }) => (item.kind === 'name' || item.kind === 'alias') && isInLettersOf(item.value, locale),
  );
  return other?.item.value ?? displayName(entity, locale);
}

/**
 * The names of several entities in a text of the language `locale` (BCP 47), with the comma of that language between them:
 * those that count in the snapshot, but any of an entity that does not.
 */
export function namesInLanguage(entities: readonly Entity[], locale: string, snapshot: Snapshot): string {
  return entities
    .map((entity) => nameInLanguage(entityIn(snapshot, entity) ?? entity, locale))
    .join(listSeparator(locale));
}

interface ParsedTag {
  /** In lower case and with hyphens, as in `zh-hant-tw`. */
  readonly tag: string;
  readonly language: string;
  readonly script: string;
}

/** The regions in which Chinese is written in traditional characters unless a tag says otherwise. */
const TRADITIONAL = /-(?:tw|hk|mo)\b/;

function parseLanguage(written: string): ParsedTag {
  const tag = written.toLowerCase().replaceAll('_', '-');
  const [language = '', ...rest] = tag.split('-');
  const script = rest.find((part) => /^[a-z]{4}$/.test(part));
  return { tag, language, script: script ?? (language !== 'zh' ? '' : TRADITIONAL.test(tag) ? 'hant' : 'hans') };
}

/**
 * How well a text in the language `tag` serves a reader of `locale` (both BCP 47; `tag` is '' where the author named no
 * language): the greater the better. The reader's language in the reader's script, then in another script, then what
 * has no language, then English, then the rest.
 */
export function languageScore(locale: string, tag: string): number {
  if (tag === '') return 2;
  const reader = parseLanguage(locale);
  const given = parseLanguage(tag);
  if (reader.language === given.language) {
    if (reader.script !== given.script) return 3;
    return reader.tag === given.tag ? 5 : 4;
  }
  return given.language === 'en' ? 1 : 0;
}

/** The one whose language serves the reader best; the first of equals. */
export function bestFor<T extends { readonly lang: string }>(locale: string, texts: readonly T[]): T | undefined {
  if (texts.length <= 1) return texts[0];
  // Mostly there is one, and this is asked for thousands of names at a time.
  const same = texts.find(({ lang }) => lang === locale);
  if (same) return same;
  let best: T | undefined;
  let bestScore = -1;
  for (const text of texts) {
    const score = languageScore(locale, text.lang);
    if (score > bestScore) {
      best = text;
      bestScore = score;
    }
  }
  return best;
}

/** The text in the language that serves the reader best, or undefined where there is none. */
export function textFor(locale: string, texts: readonly LocalizedScalar[]): string | undefined {
  return bestFor(locale, texts)?.value;
}
