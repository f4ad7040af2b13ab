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

/** Words for what is no property, beside the keys of the registry and their words. */
const WORDS: Readonly<Record<Meaning, string>> = {
  name: 'name, entity, entity name, company, company name, organisation, organization, issuer, full name, legal name, 名称, 实体, 公司, 公司名称, 企业, 企业名称, 机构, 机构名称, 全称',
  'name.en': 'english name, name en, name (en), name (english), 英文名, 英文名称, 英文',
  'name.zh': 'chinese name, name zh, name (zh), name (chinese), 中文名, 中文名称, 中文',
  alias:
    'alias, aliases, also known as, aka, other names, short name, abbreviation, 别名, 又名, 其他名称, 简称, 英文简称, 中文简称, 缩写',
  schema: 'kind, type, schema, category, 类别, 类型, 种类',
  id: 'id, entity id, dossier id, 标识',
  summary: 'summary, about, business, 简介, 摘要, 主营业务',
  description: 'description, 描述, 说明',
  sourceUrl: 'source',
};

/** Words of relations, which a note has more often than a table. */
const RELATION_WORDS: Readonly<Record<Meaning, string>> = {
  'Employment.employer':
    'employer, company, works at, works for, organisation, organization, org, firm, workplace, 雇主, 公司, 单位, 任职单位',
  'Employment.employee': 'employees, staff, 员工',
  'Directorship.director=chief executive': 'ceo, chief executive, chief executive officer, 首席执行官, 总裁',
  'Directorship.director=chair': 'chair, chairman, chairperson, 董事长, 主席',
  'Directorship.director=founder': 'founder, founders, 创始人',
  'Directorship.director': 'director, directors, board, 董事, 负责人',
  'Ownership.asset': 'subsidiary, subsidiaries, owns, holdings, 子公司',
  'Ownership.owner': 'investor, investors, shareholders, owners, 投资者, 投资方',
  'Supply.supplier': 'supplier, suppliers, vendor, vendors, 供应商',
  'Supply.customer': 'customer, customers, client, clients, 客户',
  'Competition.competitor': 'competitor, competitors, rivals, 竞争对手',
  'Partnership.partner': 'partner, partners, 合作伙伴',
  'Membership.organization': 'member of, memberships, 所属组织',
  role: 'role, job title, job, 职位, 职务',
};

/** Words that mean something else as keys of a note. */
const NOTE_WORDS: Readonly<Record<Meaning, string>> = {
  keywords: 'topic, topics, 主题',
  // About the note, not what it is on; and the keys that Obsidian and its publishing have for themselves.
  '': 'date, created, updated, modified, date created, date modified, created at, updated at, cssclass, cssclasses, publish, permalink, position, template, banner, cover, image, uid, up, prev, next, down, same, layout, draft, icon',
};

/** Words over the numbers of rows. */
const COLUMN_WORDS: Readonly<Record<Meaning, string>> = { '': 'no, nr, row, index, 序号, 编号, 行号' };

/** The keys of the registry and their words in both languages, and further words of properties. */
const keys = (): Readonly<Record<Meaning, string>> =>
  Object.fromEntries(
    CHOICES.map((key) => [key, [key, propertyWord(BUILT_IN, key, 'en'), propertyWord(BUILT_IN, key, 'zh')].join(', ')]),
  );
const MORE_WORDS: Readonly<Record<Meaning, string>> = Object.fromEntries(
  PROPERTY_ROWS.flatMap(({ key, columns = '' }) => (columns === '' ? [] : [[key, columns]])),
);

/** Whether a word is over a column of a table or the key of a note: a few words mean something else there. */
type WordOf = 'column' | 'note';

const BY_WORD = lazily<Readonly<Record<WordOf, ReadonlyMap<string, Meaning>>>>({
  column: () => byWord(RELATION_WORDS, COLUMN_WORDS, keys(), WORDS, MORE_WORDS),
  note: () => byWord(keys(), WORDS, MORE_WORDS, RELATION_WORDS, NOTE_WORDS),
});

function byWord(...tables: readonly Readonly<Record<Meaning, string>>[]): ReadonlyMap<string, Meaning> {
  const rows = tables.flatMap((table) => Object.entries(table));
  return new Map(rows.flatMap(([meaning, words]) => words.split(', ').map((word) => [keyOfWord(word), meaning])));
}

/** A word as `Meanings` has it: without case, and with a blank for other signs between words. */
export function keyOfWord(word: string): string {
  return foldedName(word)
    .replace(/[_\s.%-]+/g, ' ')
    .trim();
}

/** What a word means: as the user said, as the registry calls its own relations, or as it is usual; itself where it is kept. */
export function meaningOf(word: string, { keys }: Meanings, vocabulary: Vocabulary, of: WordOf): Meaning {
  const key = keyOfWord(word);
  const said = keys.get(key);
  if (said !== undefined) return said;
  const known = ownEnd(key, vocabulary) ?? BY_WORD[of].get(key);
  // The id of a note is a number of its own, its kind is no property, and a share has no owner beside it.
  if (known !== undefined) return of === 'note' && ['id', 'schema', 'percentage'].includes(known) ? '' : known;
  return ENTRY_KEYS.includes(word) || ['at', 'profile'].includes(word) || !/\p{L}/u.test(word) ? '' : word;
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

/** The meanings among which a user chooses for a word: the registry's own relations come first. */
export function choicesFor(word: string, vocabulary: Vocabulary): readonly Meaning[] {
  const isOwn = (type: string): boolean => vocabulary.linkTypeRow(type)?.origin === 'registry';
  const types = [...vocabulary.linkTypes.filter(isOwn), ...vocabulary.linkTypes.filter((type) => !isOwn(type))];
  const ends = types.map((type) => vocabulary.linkEnds(type).map((end) => `${type}.${end}`));
  const own = ends.slice(0, types.filter(isOwn).length).flat();
  return [...new Set(['', word, ...own, ...CHOICES, 'role', ...ends.flat()])];
}

/**
 * A meaning that the user wrote for a word: a key of an entry, the end of a link with or without its type or by its word, or the
 * word itself, which is then kept. Undefined for anything else.
 */
export function writtenMeaning(written: string, vocabulary: Vocabulary, word: string): Meaning | undefined {
  const [end = ''] = written.split('=');
  const isKnown = ['', 'role', ...CHOICES, ...PROPERTY_KEYS].includes(written) && written !== 'profile';
  if (isKnown || vocabulary.linkLabel(end)) return written;
  const types = vocabulary.linkTypesWith([end]);
  if (types.length === 1) return `${types[0]}.${written}`;
  return ownEnd(keyOfWord(written), vocabulary) ?? (written === word ? word : undefined);
}

/** Words for kinds beside those of the vocabulary, in lower case. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  Person: 'people, contact, contacts, human, 人, 联系人',
  Company: 'corporation, firm, business, startup, 公司, 企业',
  Organization: 'org, orgs, organisation, organisations, institution, ngo, 组织, 机构',
  PublicBody: 'government, agency, ministry, regulator, 政府, 监管机构',
  Place: 'location, city, 地点, 城市',
};
const KINDS = lazy(() => byWord(KIND_WORDS));

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
