import { memoize } from '../../../text/base/lazy';
import {
  type Candidate,
  type Fields,
  isObject,
  type LookupQuery,
  listIn,
  OPEN_SANCTIONS_KEYS,
  openSanctionsKey,
  resultsOf,
  TAKEN_KEYS,
  takenProperties,
  textIn,
} from './candidate';
import WIKIDATA_TABLES from './wikidata.json';

// What is sent to a service of the Reconciliation Service API 0.2 (W3C Community Group, final report of 2023-04-10), and
// what it answers.

/** What is used of the manifest of a service. */
export interface Manifest {
  readonly name: string;
  readonly identifierSpace: string;
  /** The most queries in one request; undefined where the service does not say. */
  readonly batchSize: number | undefined;
  /** The address of the page of an entity, with {{id}} in it; undefined if there is none. */
  readonly view: string | undefined;
  /** How more is asked for; undefined where the service cannot give more. */
  readonly extend: Extend | undefined;
}

interface Extend {
  /** Where to ask which properties the entities of its first default type have; undefined where the service does not say. */
  readonly properties: string | undefined;
  /** Whether codes can be asked for in the place of words. */
  readonly hasRaw: boolean;
}

/** The manifest; `old` for one of a version before 0.2, which does not say its version or says another; undefined for no manifest. */
export function readManifest(answer: unknown): Manifest | 'old' | undefined {
  if (!isObject(answer)) return undefined;
  const name = textIn(answer, 'name');
  const identifierSpace = textIn(answer, 'identifierSpace');
  if (name === '' || identifierSpace === '') return undefined;
  if (!listIn(answer, 'versions').includes('0.2')) return 'old';
  const { view, batchSize } = answer;
  const url = isObject(view) ? textIn(view, 'url') : '';
  return {
    name,
    identifierSpace,
    batchSize: typeof batchSize === 'number' && batchSize >= 1 ? Math.floor(batchSize) : undefined,
    view: /^https?:\/\/[^{]+\{\{id\}\}/.test(url) ? url : undefined,
    extend: readExtend(answer),
  };
}

function readExtend({ extend, ...manifest }: Fields): Extend | undefined {
  if (!isObject(extend)) return undefined;
  const { propose_properties: propose } = extend;
  const [type] = listIn(manifest, 'defaultTypes').filter(isObject);
  const address = isObject(propose) ? textIn(propose, 'service_url') + textIn(propose, 'service_path') : undefined;
  // yente calls the settings by another word than the specification.
  const settings = [...listIn(extend, 'property_settings'), ...listIn(extend, 'propose_settings')];
  return {
    // Services must answer a question with a type; not all answer one without.
    properties:
      address && type
        ? `${address}${address.includes('?') ? '&' : '?'}type=${encodeURIComponent(textIn(type, 'id'))}`
        : address,
    hasRaw: settings.some((each) => isObject(each) && each.name === 'render'),
  };
}

/**
 * The form with the queries, of which only the first name is sent. The answers have the keys q0, q1, …
 *
 * @param limit the most candidates for each.
 */
export function reconciliationQueries(queries: readonly LookupQuery[], limit: number): string {
  const asked = queries.map(({ names: [query] }, index) => [`q${index}`, { query, limit }] as const);
  return form('queries', Object.fromEntries(asked));
}

function form(key: string, value: unknown): string {
  return `${key}=${encodeURIComponent(JSON.stringify(value))}`;
}

/** What is offered for each of the queries, best first, before more is asked of it; undefined if it is another answer. */
export function readReconciled(
  answer: unknown,
  count: number,
  manifest: Manifest,
): readonly (readonly Candidate[])[] | undefined {
  return resultsOf(answer, count, 'result')?.map((results) => {
    // The order of the specification is not always kept; scores of one answer can be compared.
    const sorted = results.toSorted((one, other) => scoreOf(other) - scoreOf(one));
    return sorted.map((result) => readCandidate(manifest, result));
  });
}

function scoreOf({ score }: Fields): number {
  return typeof score === 'number' && Number.isFinite(score) ? score : 0;
}

function readCandidate(manifest: Manifest, result: Fields): Candidate {
  const id = textIn(result, 'id');
  const types = listIn(result, 'type').map((type) => (isObject(type) ? type : { id: type, name: type }));
  const ids = types.map((type) => textIn(type, 'id'));
  const [type] = types;
  const word = type ? textIn(type, 'name') : '';
  const kinds = new Map(WIKIDATA.test(manifest.identifierSpace) ? Object.entries(WIKIDATA_KINDS) : []);
  const [kind = /^[A-Z][A-Za-z]+$/.test(ids[0] ?? '') ? ids[0]! : word] = ids.flatMap((each) => kinds.get(each) ?? []);
  return {
    id,
    caption: textIn(result, 'name'),
    schema: kind,
    isMatch: result.match === true,
    description: textIn(result, 'description'),
    properties: isUnknown(manifest) ? {} : { [openSanctionsKey(id)]: [id] },
    datasets: [],
  };
}

const WIKIDATA = /^https?:\/\/(?:www\.)?wikidata\.org\/entity\/$/;
/**
 * Properties of Wikidata by the keys of a registry, with labels and aliases as its service calls them; `P414_P249` is a qualifier,
 * the ticker on a stock exchange. And kinds by their ids; those of others are guessed from the names.
 */
const { properties: WIKIDATA_PROPERTIES, kinds: WIKIDATA_KINDS } = WIKIDATA_TABLES;

const OPEN_SANCTIONS = /^https?:\/\/(?:www\.)?opensanctions\.org\//;

/** Whether the service has to be asked which properties it gives. */
export function isUnknown({ identifierSpace }: Manifest): boolean {
  return !WIKIDATA.test(identifierSpace) && !OPEN_SANCTIONS.test(identifierSpace);
}

/**
 * The properties to ask for, each with its key in a registry: of services that are not known those that are called as in
 * FollowTheMoney.
 *
 * @param offered the answer to the question which properties there are.
 */
export function propertiesToAsk(manifest: Manifest, offered: unknown): ReadonlyMap<string, string> {
  if (WIKIDATA.test(manifest.identifierSpace)) return new Map(Object.entries(WIKIDATA_PROPERTIES));
  const rows = isObject(offered) ? listIn(offered, 'properties').filter(isObject) : [];
  const ids = new Set(rows.map((row) => textIn(row, 'id')));
  const keys = ['name', 'alias', ...TAKEN_KEYS].filter((key) => !isUnknown(manifest) || ids.has(key));
  return new Map(keys.map((key) => [key, key]));
}

/** The form that asks for properties of entities. */
export function extendForm(ids: readonly string[], properties: Iterable<string>, { extend }: Manifest): string {
  const settings = extend?.hasRaw ? { settings: { render: 'raw' } } : {};
  return form('extend', { ids, properties: Array.from(properties, (id) => ({ id, ...settings })) });
}

/** What the service knows of each entity, by id; undefined if it is another answer. */
export function readExtended(
  answer: unknown,
  asked: ReadonlyMap<string, string>,
  manifest: Manifest,
): ReadonlyMap<string, Candidate> | undefined {
  const rows = isObject(answer) ? answer.rows : undefined;
  if (!isObject(rows)) return undefined;
  return new Map(
    Object.entries(rows).map(([id, row]) => {
      const candidate = readCandidate(manifest, { id });
      const properties = isObject(row) ? readRow(row, asked) : {};
      return [id, { ...candidate, properties: { ...properties, ...candidate.properties } }];
    }),
  );
}

function readRow(row: Fields, asked: ReadonlyMap<string, string>): Candidate['properties'] {
  const given = new Map<string, unknown[]>();
  for (const [property, key] of asked) {
    const cells = listIn(row, property).filter(isObject);
    const values = cells.map((cell) =>
      [textIn(cell, 'str'), knownPart(textIn(cell, 'date')), textIn(cell, 'name'), textIn(cell, 'id')].find(Boolean),
    );
    memoize(given, key, () => []).push(...values);
  }
  return takenProperties(Object.fromEntries(given));
}

/**
 * What a cell of the kind `date` surely says. It always has a day and a time, so of something that is known by its year or
 * month alone, services make the first: 1984-01-01 may mean 1984.
 */
function knownPart(date: string): string {
  const [day = ''] = date.split('T');
  return day.replace(/(?:-01)?-01$/, '');
}

/** The properties that may hold an id which the service gives; of services that are not known it is in the address of the page. */
export function idKeysOf({ identifierSpace }: Manifest): readonly string[] {
  if (WIKIDATA.test(identifierSpace)) return ['wikidataId'];
  return OPEN_SANCTIONS.test(identifierSpace) ? OPEN_SANCTIONS_KEYS : ['sourceUrl'];
}
