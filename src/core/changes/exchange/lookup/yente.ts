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
  const responses = isObject(answer) ? answer.responses : undefined;
  if (!isObject(responses)) return undefined;
  const all = resultsOf(responses, count, 'results');
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
