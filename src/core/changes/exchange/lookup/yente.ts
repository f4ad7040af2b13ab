import { displayName, otherNames } from '../../../answers/names/displayName';
import { isStatement } from '../../../notes/sentences/stated';
import type { Entity } from '../../../registry/model';
import { ACTORS } from '../../../registry/vocabulary/tables/schemas';
import { propertyRowOf, type Vocabulary } from '../../../registry/vocabulary/vocabulary';
import { canBeName } from '../../drafts/namesInSelection';
import { valuesIn } from '../../incoming/knownValues';
import {
  type Candidate,
  isObject,
  type LookupQuery,
  listIn,
  openSanctionsKey,
  resultsOf,
  takenProperties,
  textIn,
} from './candidate';

const MOST_NAMES = 5;
/** The schema of FollowTheMoney of which companies, people and bodies are kinds. */
const ANY_ACTOR = 'LegalEntity';

/** What a service is asked about an entity of the registry: its names, kind and countries; undefined for one without a name. */
export function queryForEntity(vocabulary: Vocabulary, entity: Entity): LookupQuery | undefined {
  const more = entity.names.flatMap(({ item }) => (item.kind === 'name' || item.kind === 'alias' ? [item.value] : []));
  const shown = entity.names.length > 0 ? [displayName(entity, 'en'), ...otherNames(entity, 'en')] : [];
  const countries = [...entity.properties.keys()].filter((key) => propertyRowOf(key)?.kind === 'country');
  const codes = countries.flatMap((key) => valuesIn(entity, key)).filter((code) => /^[a-z]{2}$/i.test(code));
  const schema = ACTORS.find((actor) => actor === vocabulary.like(entity.schema));
  return query([...shown, ...more], schema, codes);
}

/** What a service is asked about names that no registry has; undefined where none of them can be a name: no sentence is sent. */
export function queryForNames(names: readonly string[]): LookupQuery | undefined {
  return query(
    names.filter((name) => !isStatement(name)),
    undefined,
    [],
  );
}

function query(
  given: readonly string[],
  schema: string | undefined,
  countries: readonly string[],
): LookupQuery | undefined {
  const names = [...new Set(given.filter(canBeName))].slice(0, MOST_NAMES);
  if (names.length === 0) return undefined;
  return { names, schema: schema ?? ANY_ACTOR, countries: [...new Set(countries.map((code) => code.toLowerCase()))] };
}

// What is sent to yente (github.com/opensanctions/yente, 5.x) and what it answers.

/** The body of `POST /match/{dataset}`; the answers have the keys q0, q1, … */
export function yenteQueries(queries: readonly LookupQuery[]): string {
  const asked = queries.map(({ names, schema, countries }, index) => {
    const properties = { name: names, ...(countries.length > 0 && { country: countries }) };
    return [`q${index}`, { schema, properties }] as const;
  });
  return JSON.stringify({ queries: Object.fromEntries(asked) });
}

/** The candidates for each of the queries, best first; undefined if it is another answer. */
export function readYenteMatches(answer: unknown, count: number): readonly (readonly Candidate[])[] | undefined {
  const all = isObject(answer) ? resultsOf(answer.responses, count, 'results') : undefined;
  return all?.map((results) => results.flatMap((result) => readYenteEntity(result) ?? []));
}

/** An entity of a match, or of `GET /entities/{id}`; undefined if it is none. */
export function readYenteEntity(answer: unknown): Candidate | undefined {
  if (!isObject(answer)) return undefined;
  const id = textIn(answer, 'id');
  const { properties } = answer;
  if (id === '' || !isObject(properties)) return undefined;
  const taken = takenProperties(properties);
  const key = openSanctionsKey(id);
  return {
    id,
    caption: textIn(answer, 'caption'),
    schema: textIn(answer, 'schema'),
    isMatch: answer.match === true,
    description: '',
    properties: { ...taken, [key]: [id] },
    datasets: listIn(answer, 'datasets').filter((each) => typeof each === 'string'),
  };
}
