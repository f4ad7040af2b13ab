// What Dossier knows of keys, schemas and link types. Names are those of FollowTheMoney (followthemoney.tech) wherever
// it has one, then those of schema.org; anything else an author writes is kept as it is.

/** `source` is the id of a source; `country` an ISO 3166-1 alpha-2 code; `topic` a FollowTheMoney topic code. */
export type ValueType =
  | 'reference'
  | 'source'
  | 'date'
  | 'country'
  | 'topic'
  | 'url'
  | 'identifier'
  | 'number'
  | 'language'
  | 'text';

/** The schemas, in the order in which a person would list them. */
export const SCHEMAS = [
  'Company',
  'Person',
  'PublicBody',
  'Organization',
  'Position',
  'Product',
  'Technology',
  'Material',
  'Agreement',
  'Regulation',
  'Project',
  'Country',
  'Place',
  'Event',
] as const;

export type Schema = (typeof SCHEMAS)[number];

export function isSchema(word: string): word is Schema {
  return (SCHEMAS as readonly string[]).includes(word);
}

const KEYS_BY_TYPE: Readonly<Record<Exclude<ValueType, 'text'>, string>> = {
  reference:
    'owner asset director organization employer employee member person relative associate subject object ' +
    'parent involved organizer manufacturer isVariantOf isPartOf isRelatedTo brand successor predecessor location ' +
    'developer holder operator regulator regulated supplier customer product competitor partner party',
  source: 'source',
  date:
    'date startDate endDate birthDate deathDate incorporationDate dissolutionDate inceptionDate releaseDate ' +
    'createdAt modifiedAt retrievedAt',
  country: 'country jurisdiction nationality citizenship mainCountry birthCountry',
  topic: 'topics',
  url: 'website sourceUrl publisherUrl wikipediaUrl opencorporatesUrl url',
  identifier:
    'ticker wikidataId registrationNumber idNumber taxNumber vatCode leiCode dunsCode cikCode isin isinCode ' +
    'innCode ogrnCode okpoCode uscCode swiftBic bvdId icijId permId ricCode opencorporatesId productID projectId',
  number: 'percentage amount capital numberOfSeats',
  language: 'language',
};

const TYPE_BY_KEY: ReadonlyMap<string, ValueType> = new Map(
  Object.entries(KEYS_BY_TYPE).flatMap(([type, keys]) =>
    keys.split(' ').map((key) => [key, type as ValueType] as const),
  ),
);

/** What the values of a key are; `text` for every key that is not known. */
export function valueType(key: string): ValueType {
  return TYPE_BY_KEY.get(key) ?? 'text';
}

/** Keys of known properties that are plain text; they are offered by completion like those that have a type. */
const TEXT_KEYS =
  'address abbreviation alephUrl birthPlace category classification education email firstName gender goal ' +
  'keywords lastName legalForm model notes note phase phone political position program publisher role sector status title';

/** The keys with a meaning of their own, which are no properties. */
export const ENTRY_KEYS: readonly string[] = [
  'id',
  'schema',
  'name',
  'alias',
  'weakAlias',
  'previousName',
  'misspelling',
  'summary',
  'description',
  'facts',
  'links',
  'remove',
  'disabled',
];

/** Every known property, in no particular order. */
export const PROPERTY_KEYS: readonly string[] = [...TYPE_BY_KEY.keys(), ...TEXT_KEYS.split(' ')].filter(
  (key) => key !== 'source',
);

/** FollowTheMoney's codes for `topics`. */
export const TOPICS: readonly string[] = (
  'corp.public corp.offshore corp.shell corp.disqual gov gov.national gov.state gov.muni gov.soe gov.igo gov.executive ' +
  'gov.legislative gov.judicial gov.security gov.financial fin fin.bank fin.fund role.pep role.pol role.rca ' +
  'role.oligarch role.exec role.diplo role.journo role.act pol.party pol.union mil sanction sanction.linked ' +
  'sanction.counter export.control export.control.linked export.risk asset.frozen debarment reg.action reg.warn ' +
  'invest.ban invest.risk'
).split(' ');

export interface LinkType {
  /** The key of the end that acts: who owns, directs, supplies. */
  readonly from: string;
  readonly to: string;
  /** Neither end acts on the other. */
  readonly symmetric?: true;
}

/** FollowTheMoney's interval schemata and the link types that Dossier adds, each with its two ends. */
export const LINK_TYPES: ReadonlyMap<string, LinkType> = new Map<string, LinkType>([
  ['Ownership', { from: 'owner', to: 'asset' }],
  ['Directorship', { from: 'director', to: 'organization' }],
  ['Employment', { from: 'employee', to: 'employer' }],
  ['Membership', { from: 'member', to: 'organization' }],
  ['Family', { from: 'person', to: 'relative', symmetric: true }],
  ['Associate', { from: 'person', to: 'associate', symmetric: true }],
  ['Supply', { from: 'supplier', to: 'customer' }],
  ['Competition', { from: 'competitor', to: 'competitor', symmetric: true }],
  ['Partnership', { from: 'partner', to: 'partner', symmetric: true }],
  ['Oversight', { from: 'regulator', to: 'regulated' }],
  ['UnknownLink', { from: 'subject', to: 'object' }],
]);

/** The key of the other end of a link: of an `Ownership`, the inverse of `owner` is `asset`. undefined for other words. */
export function oppositeEnd(type: string, end: string): string | undefined {
  const link = LINK_TYPES.get(type);
  if (link?.from === end) return link.to;
  return link?.to === end ? link.from : undefined;
}
