import { ENTRY_KEYS, PROPERTY_KEYS, type Vocabulary } from '../../registry/vocabulary/vocabulary';
import { foldedName } from '../../text/canonical';
import { meaningOfHeader, schemaOf } from '../table/columns';
import type { EntityNote, NoteProperty } from './note';

/**
 * What a key of notes holds: a key of an entry, with `name` and `alias`; the end of a link, `Employment.employer`, perhaps with the
 * role after `=`; `role` for the role of the link in the same note; `''` for what is left out. A key that means itself is kept as
 * it is written.
 */
export type KeyMeaning = string;

/** What the words of notes mean: kinds by what is under `type`, tags and folders, '' for notes that are left out; and keys. */
export interface NoteMeanings {
  readonly kinds: ReadonlyMap<string, string>;
  readonly keys: ReadonlyMap<string, KeyMeaning>;
}

/** Words for kinds beside those of the vocabulary, in lower case. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  Person: 'people, contact, contacts, human, 人, 联系人',
  Company: 'corporation, firm, business, startup, 公司, 企业',
  Organization: 'org, orgs, organisation, organisations, institution, ngo, 组织, 机构',
  PublicBody: 'government, agency, ministry, regulator, 政府, 监管机构',
  Place: 'location, city, 地点, 城市',
};

const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries(KIND_WORDS).flatMap(([schema, words]) => words.split(', ').map((word) => [word, schema] as const)),
);

/** Keys of notes that tables do not have, or that mean something else there. */
const KEY_WORDS: Readonly<Record<KeyMeaning, string>> = {
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
  role: 'role, position, job title, job, 职位, 职务',
  keywords: 'topic, topics, 主题',
  sourceUrl: 'source',
  // About the note, not what it is on; and the keys that Obsidian and its publishing have for themselves.
  '': 'date, created, updated, modified, date created, date modified, created at, updated at, cssclass, cssclasses, publish, permalink, position, template, banner, cover, image, uid, up, prev, next, down, same, layout, draft, icon',
};

const KEYS: ReadonlyMap<string, KeyMeaning> = new Map(
  Object.entries(KEY_WORDS).flatMap(([meaning, words]) => words.split(', ').map((word) => [word, meaning] as const)),
);

/** The schema that a word names, as the user said or as it is usual; '' for notes that are left out, undefined for other words. */
export function kindOfWord(
  word: string,
  { kinds }: Pick<NoteMeanings, 'kinds'>,
  vocabulary: Vocabulary,
): string | undefined {
  const key = foldedName(word);
  return kinds.get(key) ?? schemaOf(vocabulary, word) ?? KINDS.get(key);
}

/** What a key means, as the user said or as it is usual; itself where it is kept as it is written. */
export function meaningOfKey(key: string, { keys }: Pick<NoteMeanings, 'keys'>): KeyMeaning {
  const word = keyOfWord(key);
  const known = keys.get(word) ?? KEYS.get(word);
  if (known !== undefined) return known;
  const column = meaningOfHeader(key);
  // `id` is a number of the note, a share has no owner in its row.
  if (column === 'id' || column === 'schema' || column === 'percentage') return '';
  if (column !== undefined) return column;
  return ENTRY_KEYS.includes(key) || key === 'at' || key === 'profile' ? '' : key;
}

/** A key as `NoteMeanings` has it. */
export function keyOfWord(key: string): string {
  return foldedName(key)
    .replace(/[_\s.-]+/g, ' ')
    .trim();
}

/** A meaning that the user wrote: a key of an entry, the end of a link with or without its type. Undefined for other words. */
export function writtenMeaning(word: string, vocabulary: Vocabulary): KeyMeaning | undefined {
  if (['', 'name', 'alias', 'summary', 'description', 'role'].includes(word)) return word;
  const [end = ''] = word.split('=');
  if (vocabulary.linkLabel(end) || (PROPERTY_KEYS.includes(word) && word !== 'profile')) return word;
  const types = vocabulary.linkTypesWith([end]);
  return types.length === 1 ? `${types[0]}.${word}` : undefined;
}

/** A word of notes, how many notes have it, and what it means. */
export interface NoteWord {
  readonly word: string;
  readonly count: number;
  /** Undefined where nobody knows. */
  readonly meaning: string | undefined;
  /** Some of its values, or of the notes that have it. */
  readonly samples: readonly string[];
}

/** Words that are shown of each sort, the most frequent. */
const MOST = 30;

/**
 * The words for kinds by which notes are told apart: of each note the first that has a meaning; where none has, all that it has,
 * or '' where it has none.
 */
export function kindsIn(
  notes: readonly EntityNote[],
  meanings: NoteMeanings,
  vocabulary: Vocabulary,
): readonly NoteWord[] {
  return counted(
    notes.flatMap(({ kinds, name }) => {
      const known = kinds.find((word) => kindOfWord(word, meanings, vocabulary) !== undefined);
      const words = known === undefined ? (kinds.length > 0 ? kinds : ['']) : [known];
      return words.map((word) => ({ word: foldedName(word), sample: name }));
    }),
    (word) => kindOfWord(word, meanings, vocabulary),
  );
}

/** The keys of notes. */
export function keysIn(notes: readonly EntityNote[], meanings: NoteMeanings): readonly NoteWord[] {
  const all = notes.flatMap(({ properties }) => properties);
  return counted(
    all.map(({ key, values }) => ({ word: key, sample: values.map(shown).join(', ') })),
    (key) => meaningOfKey(key, meanings),
  );
}

function shown({ text, isLink }: NoteProperty['values'][number]): string {
  return isLink ? `[[${text}]]` : text;
}

function counted(
  words: readonly { readonly word: string; readonly sample: string }[],
  meaningOf: (word: string) => string | undefined,
): readonly NoteWord[] {
  const found = new Map<string, { count: number; samples: Set<string> }>();
  for (const { word, sample } of words) {
    const entry = found.get(word) ?? { count: 0, samples: new Set<string>() };
    entry.count++;
    if (entry.samples.size < 4) entry.samples.add(sample);
    found.set(word, entry);
  }
  return Array.from(found, ([word, { count, samples }]) => ({
    word,
    count,
    meaning: meaningOf(word),
    samples: [...samples],
  }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST);
}
