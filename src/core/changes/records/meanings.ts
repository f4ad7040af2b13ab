import type { Localizer } from '../../registry/problemMessage';
import { PROPERTY_ROWS } from '../../registry/vocabulary/tables/properties';
import {
  BUILT_IN,
  ENTRY_KEYS,
  PROPERTY_KEYS,
  propertyRowOf,
  type Vocabulary,
} from '../../registry/vocabulary/vocabulary';
import {
  inLanguage,
  keyWord,
  propertyWord,
  schemaPlural,
  schemaWord,
  upperFirst,
} from '../../registry/vocabulary/words';
import { lazily, lazy, memoize } from '../../text/base/lazy';
import { foldedName } from '../../text/units/canonical';
import { hasLetter } from '../../text/units/letterCase';
import WORDS from './foreignWords.json';

/**
 * What a word means, for a reader of `locale` (BCP 47), as that of `l10n`: "Name (Chinese)", "Employer", "As it is written".
 *
 * @param word the foreign word.
 */
export function meaningWord(
  vocabulary: Vocabulary,
  word: string,
  meaning: Meaning,
  l10n: Localizer,
  locale: string,
): string {
  if (meaning === '') return l10n.t('Left out');
  if (meaning === 'percentage') return l10n.t('Share of the owner or parent');
  const [end = '', role] = meaning.split('=');
  const label = vocabulary.linkLabel(end);
  if (label) return [inLanguage(label, locale), role].filter(Boolean).join(' · ');
  const isKnown = propertyRowOf(word) || ENTRY_KEYS.includes(word) || vocabulary.valueKind(word) === 'reference';
  if (meaning === word && !isKnown) return l10n.t('As it is written');
  return columnWord(vocabulary, meaning, locale);
}

/** The word for a key of an entry or a column of a table: "Name (Chinese)". */
export function columnWord(vocabulary: Vocabulary, column: string, locale: string): string {
  const [key = '', lang] = column.startsWith('name.') ? column.split('.') : [column];
  const word = upperFirst(keyWord(vocabulary, 'entry', key, locale));
  return lang === undefined ? word : `${word} (${new Intl.DisplayNames(locale, { type: 'language' }).of(lang)})`;
}

/**
 * What a foreign word holds, the key of a note or the word over a column: a key of an entry, `name.en` or `name.zh` for a name in
 * one language; the end of a link, `Employment.employer`, perhaps with the role after `=`; `role` for the role of the employment
 * that is said with it, `percentage` for the share of the owner or parent that is; '' for what is left out. A word that means
 * itself is kept as it is written.
 */
export type Meaning = string;

/** What the user says that words mean: kinds by their words, '' for what is left out; and keys, as `keyOfWord` has them. */
export interface Meanings {
  readonly kinds: ReadonlyMap<string, string>;
  readonly keys: ReadonlyMap<string, Meaning>;
}

export const NO_MEANINGS: Meanings = { kinds: new Map(), keys: new Map() };

/** Meanings that are no property. */
const OWN_MEANINGS: readonly Meaning[] = [
  'name',
  'name.en',
  'name.zh',
  'alias',
  'schema',
  'id',
  'summary',
  'description',
  'percentage',
];

/** The properties that a foreign word may mean. */
const VALUE_ROWS = PROPERTY_ROWS.filter(
  ({ key, kind, columns }) =>
    PROPERTY_KEYS.includes(key) && kind !== 'source' && key !== 'at' && (kind !== 'reference' || columns !== undefined),
);
/** Meanings that every registry knows, besides '', `role` and ends of links, in the order in which a user is asked for one. */
const CHOICES: readonly Meaning[] = [
  ...OWN_MEANINGS,
  ...VALUE_ROWS.filter(({ kind }) => kind === 'reference').map(({ key }) => key),
  ...VALUE_ROWS.filter(({ kind }) => kind !== 'reference').map(({ key }) => key),
];

/** Foreign words by what they mean. */
type Words = Readonly<Record<Meaning, readonly string[]>>;

/** The keys of the registry and their words in both languages. */
const KEYS = lazy(
  (): Words =>
    Object.fromEntries(
      CHOICES.map((key) => [key, [key, propertyWord(BUILT_IN, key, 'en'), propertyWord(BUILT_IN, key, 'zh')]]),
    ),
);
/** Words for what is no property, and further words of properties. */
const MORE: readonly Words[] = [
  WORDS.plain,
  Object.fromEntries(PROPERTY_ROWS.flatMap(({ key, columns }) => (columns ? [[key, columns.split(', ')]] : []))),
];

/** Whether a word is over a column of a table or the key of a note: a few words mean something else there. */
type WordOf = 'column' | 'note';

const BY_WORD = lazily<Readonly<Record<WordOf, ReadonlyMap<string, Meaning>>>>({
  // A note has relations more often than a table. '' there is what is about the note, and what Obsidian has for itself.
  column: () => byWord(WORDS.relations, WORDS.overColumns, KEYS(), ...MORE),
  note: () => byWord(KEYS(), ...MORE, WORDS.relations, WORDS.inNotes),
});

function byWord(...tables: readonly Words[]): ReadonlyMap<string, Meaning> {
  const rows = tables.flatMap((table) => Object.entries(table));
  return new Map(rows.flatMap(([meaning, words]) => words.map((word) => [keyOfWord(word), meaning])));
}

/** A word as `Meanings` has it: without case, and with a blank for other signs between words. */
export function keyOfWord(word: string): string {
  return foldedName(word)
    .replace(/[_\s.%-]+/g, ' ')
    .trim();
}

/** What a word means: as the user said, as the registry calls its own relations and keys, or as it is usual; itself where it is kept. */
export function meaningOf(word: string, { keys }: Meanings, vocabulary: Vocabulary, of: WordOf): Meaning {
  const key = keyOfWord(word);
  const said = keys.get(key);
  if (said !== undefined) return said;
  const ownKey = cardKeys(vocabulary).find((own) => keyOfWord(own) === key);
  const known = ownEnd(key, vocabulary) ?? ownKey ?? BY_WORD[of].get(key);
  // The id of a note is a number of its own, its kind is no property, and a share has no owner beside it.
  if (known !== undefined) return of === 'note' && ['id', 'schema', 'percentage'].includes(known) ? '' : known;
  return ENTRY_KEYS.includes(word) || ['at', 'profile'].includes(word) || !hasLetter(word) ? '' : word;
}

/** The end of a link of a declared type by its key, or by what a reader sees: `Uses.used` for "Uses". */
function ownEnd(key: string, vocabulary: Vocabulary): Meaning | undefined {
  const own = vocabulary.linkTypes.filter((type) => vocabulary.linkTypeRow(type)?.origin === 'registry');
  for (const type of own)
    for (const end of vocabulary.linkEnds(type)) {
      if (keyOfWord(end) === key) return end;
      const label = vocabulary.linkLabel(`${type}.${end}`);
      if (label && [label.en, label.zh].some((word) => keyOfWord(word) === key)) return `${type}.${end}`;
    }
  return undefined;
}

/** The keys that declared kinds show on the card. */
function cardKeys(vocabulary: Vocabulary): readonly Meaning[] {
  return vocabulary.schemas.flatMap((schema) => vocabulary.schemaRow(schema)?.card ?? []);
}

/** The meanings among which a user chooses for a word: the registry's own relations come first. */
export function choicesFor(word: string, vocabulary: Vocabulary): readonly Meaning[] {
  const isOwn = (type: string): boolean => vocabulary.linkTypeRow(type)?.origin === 'registry';
  const types = [...vocabulary.linkTypes.filter(isOwn), ...vocabulary.linkTypes.filter((type) => !isOwn(type))];
  const ends = types.map((type) => vocabulary.linkEnds(type).map((end) => `${type}.${end}`));
  const own = ends.slice(0, types.filter(isOwn).length).flat();
  return [...new Set(['', word, ...own, ...cardKeys(vocabulary), ...CHOICES, 'role', ...ends.flat()])];
}

/**
 * A meaning that the user wrote for a word: a key of an entry, the end of a link with or without its type or by its word, or the
 * word itself, which is then kept. Undefined for anything else.
 */
export function writtenMeaning(written: string, vocabulary: Vocabulary, word: string): Meaning | undefined {
  const [end = ''] = written.split('=');
  const known = ['', 'role', ...CHOICES, ...PROPERTY_KEYS, ...cardKeys(vocabulary)];
  const isKnown = known.includes(written) && written !== 'profile';
  if (isKnown || vocabulary.linkLabel(end)) return written;
  const types = vocabulary.linkTypesWith([end]);
  if (types.length === 1) return `${types[0]}.${written}`;
  return ownEnd(keyOfWord(written), vocabulary) ?? (written === word ? word : undefined);
}

/** Kinds by words beside those of the vocabulary. */
const KINDS = lazy(() => byWord(WORDS.kinds));

/** The schema that a word names, in either language, for one or several: `threat-actor` is ThreatActor. Undefined for other words. */
export function schemaOf(vocabulary: Vocabulary, word: string): string | undefined {
  const bare = (text: string): string => foldedName(text).replace(/[-_\s]+/g, '');
  const key = bare(word);
  return vocabulary.schemas.find((schema) => {
    const words = ['en', 'zh'].flatMap((locale) => [
      schemaWord(vocabulary, schema, locale),
      schemaPlural(vocabulary, schema, locale),
    ]);
    return [schema, ...words].some((each) => bare(each) === key);
  });
}

/** The schema that a word names, as the user said or as it is usual; '' for what is left out, undefined for other words. */
export function kindOfWord(word: string, { kinds }: Meanings, vocabulary: Vocabulary): string | undefined {
  return kinds.get(foldedName(word)) ?? schemaOf(vocabulary, word) ?? KINDS().get(keyOfWord(word));
}

/** A foreign word, how often it is there, and what it means. */
export interface ForeignWord {
  readonly word: string;
  readonly count: number;
  /** Undefined where it is not known. */
  readonly meaning: Meaning | undefined;
  /** Some of its values, or of what has it. */
  readonly samples: readonly string[];
}

/** Words that are shown of each sort, the most frequent. */
const MOST_WORDS = 30;
const MOST_SAMPLES = 4;

/** Words with their samples and meanings, the most frequent first. */
export function countedWords(
  words: Iterable<{ readonly word: string; readonly sample: string }>,
  meaning: (word: string) => Meaning | undefined,
): readonly ForeignWord[] {
  const found = new Map<string, { count: number; readonly samples: Set<string> }>();
  for (const { word, sample } of words) {
    const entry = memoize(found, word, () => ({ count: 0, samples: new Set<string>() }));
    entry.count++;
    if (sample !== '' && entry.samples.size < MOST_SAMPLES) entry.samples.add(sample);
  }
  const counted = Array.from(found, ([word, { count, samples }]) => ({
    word,
    count,
    meaning: meaning(word),
    samples: [...samples],
  }));
  return counted.sort((a, b) => b.count - a.count).slice(0, MOST_WORDS);
}
