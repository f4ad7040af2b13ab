import type { Cited, Entity, LocalizedScalar, Property } from '../../../src/core/registry/model';
import { ARTICLE, DIGEST } from './articleText';
import type { CitingStatement } from './heldAgainst';

/** Everything of an entity that cites the article: the entry itself, its facts and its links. */
export function citingStatements(entity: Entity): readonly CitingStatement[] {
  const { id, facts, links } = entity;
  const own = (key: string): readonly LocalizedScalar[] => (entity.properties.get(key) ?? []).map(({ item }) => item);
  const source = own('source')[0];
  const statements = [
    ...(source ? [ofEntry(entity, own, [{ source, at: own('at') }])] : []),
    ...facts.map(({ item }): CitingStatement => {
      const texts = item.text.map(({ value }) => value);
      const { date, endDate, sources } = item;
      const name = `${id}: ${texts[0]}`;
      return { name, texts, date: date?.value, endDate: endDate?.value, numbers: [], citations: cited(sources) };
    }),
    ...links.map(({ item }) => ofLink(id, item.type.value, item.properties, item.sources)),
  ];
  return statements.filter(({ citations }) =>
    citations.some(({ source: each }) => each === ARTICLE || each === DIGEST),
  );
}

function ofEntry(
  { id, headline, summary }: Entity,
  own: (key: string) => readonly LocalizedScalar[],
  sources: readonly Cited[],
): CitingStatement {
  const text = headline.length > 0 ? headline.map(({ item }) => item) : summary;
  const [date, startDate, endDate] = ['date', 'startDate', 'endDate'].map((key) => own(key)[0]?.value);
  return {
    name: `${id}: ${text[0]?.value}`,
    texts: text.map(({ value }) => value),
    date: date ?? startDate,
    endDate,
    numbers: own('amount').map(({ value }) => Number(value)),
    citations: cited(sources),
  };
}

function ofLink(id: string, type: string, properties: readonly Property[], sources: readonly Cited[]): CitingStatement {
  const all = (key: string): readonly string[] =>
    properties.filter((each) => each.key.value === key).flatMap(({ values }) => values.map(({ value }) => value));
  const other = properties.find(({ key }) => !PLAIN_KEYS.includes(key.value))?.values[0]?.value;
  return {
    name: `${id}: ${type} ${other}`,
    texts: all('role'),
    date: all('startDate')[0],
    endDate: all('endDate')[0],
    numbers: [...all('percentage'), ...all('amount')].map(Number),
    citations: cited(sources),
  };
}

/** Those of a link that name no other end. */
const PLAIN_KEYS: readonly string[] = [
  'role',
  'startDate',
  'endDate',
  'percentage',
  'amount',
  'currency',
  'status',
  'product',
];

function cited(sources: readonly Cited[]): CitingStatement['citations'] {
  return sources.map(({ source, at }) => ({ source: source?.value ?? '', at: at.map(({ value }) => value) }));
}
