import { PROPERTY_KEYS, propertyRowOf } from '../../../registry/vocabulary/vocabulary';
import { isIsoDate } from '../../../text/units/isoDate';
import { countryOf } from '../../records/readRecord';

/** What a service is asked. Nothing else of the user's data ever goes to one. */
export interface LookupQuery {
  /** At least one, best first. */
  readonly names: readonly string[];
  /** A schema of FollowTheMoney. */
  readonly schema: string;
  /** ISO 3166-1 alpha-2 codes in lower case. */
  readonly countries: readonly string[];
}

/** An entity as a service knows it. */
export interface Candidate {
  readonly id: string;
  /** The name that the service shows; '' where it only gave properties. */
  readonly caption: string;
  /** Its kind: a schema of FollowTheMoney, or a word of the service; '' if it gives none. */
  readonly schema: string;
  /** Whether the service takes it for the entity that was asked for. */
  readonly isMatch: boolean;
  /** What the service says to tell it from others; '' if nothing. */
  readonly description: string;
  /** By their keys in a registry; only keys in `TAKEN_KEYS`, `name` and `alias`, and only values that fit. */
  readonly properties: Readonly<Record<string, readonly string[]>>;
  /** The lists that it is in. */
  readonly datasets: readonly string[];
}

const DATES = ['birthDate', 'deathDate', 'incorporationDate', 'inceptionDate', 'dissolutionDate'];
const TAKEN_KINDS = ['identifier', 'country', 'topic'];

/** The properties that are taken from a service, in the order of the vocabulary: identifiers, countries, topics and dates. */
export const TAKEN_KEYS: readonly string[] = PROPERTY_KEYS.filter(
  (key) => DATES.includes(key) || TAKEN_KINDS.includes(propertyRowOf(key)?.kind ?? ''),
);

/** In UTF-16 units. Longer values are not taken. */
const LONGEST = 200;
/** Values of one property. */
const MOST_VALUES = 40;

/** The values that fit a property, each once; none for properties that are not taken. */
function takenValues(key: string, values: readonly unknown[]): readonly string[] {
  const texts = values.flatMap((value) => (typeof value === 'string' ? onOneLine(value) : []));
  const fitting = texts.flatMap((text) => (text === '' || text.length > LONGEST ? [] : (fitted(key, text) ?? [])));
  return [...new Set(fitting)].slice(0, MOST_VALUES);
}

/** The text on one line. */
function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function fitted(key: string, text: string): string | undefined {
  if (key === 'name' || key === 'alias') return text;
  if (!TAKEN_KEYS.includes(key)) return undefined;
  const kind = propertyRowOf(key)?.kind;
  if (kind === 'country') return countryOf(text);
  if (kind === 'topic') return /^[a-z.]+$/.test(text) ? text : undefined;
  if (kind === 'identifier') return text;
  const [day = ''] = text.split('T');
  return isIsoDate(day) ? day : undefined;
}

/** The properties of which values are taken. */
export function takenProperties(given: Fields): Candidate['properties'] {
  const taken = Object.entries(given).flatMap(([key, values]) => {
    const fitting = Array.isArray(values) ? takenValues(key, values) : [];
    return fitting.length > 0 ? [[key, fitting] as const] : [];
  });
  return Object.fromEntries(taken);
}

/** The properties that hold the ids which OpenSanctions gives. */
export const OPEN_SANCTIONS_KEYS = ['opensanctionsId', 'wikidataId'];

/** The property that holds the id which Wikidata, OpenSanctions or yente gives: they take over those of Wikidata. */
export function openSanctionsKey(id: string): string {
  return /^Q[1-9]\d*$/.test(id) ? 'wikidataId' : 'opensanctionsId';
}

// Answers are JSON of any shape until they have been looked at.

export type Fields = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The property if it is a text, on one line and without halves of characters, which no address can have; else ''. */
export function textIn(value: Fields, key: string): string {
  const found = value[key];
  return typeof found === 'string' ? onOneLine(found).replace(/\p{Surrogate}/gu, '\ufffd') : '';
}

/** The property if it is a list; else an empty one. */
export function listIn(value: Fields, key: string): readonly unknown[] {
  const found = value[key];
  return Array.isArray(found) ? found : [];
}

/**
 * The entities with ids in the lists under `key` of the answers q0, q1, … to so many queries; undefined if one of the lists is
 * missing.
 */
export function resultsOf(answers: unknown, count: number, key: string): readonly (readonly Fields[])[] | undefined {
  const all = Array.from({ length: count }, (_, index) => {
    const answer = isObject(answers) ? answers[`q${index}`] : undefined;
    const results = isObject(answer) ? answer[key] : undefined;
    return Array.isArray(results) ? results.filter(isObject).filter((each) => textIn(each, 'id') !== '') : undefined;
  });
  return all.every((each) => each !== undefined) ? all : undefined;
}
