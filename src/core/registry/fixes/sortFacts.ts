import { RegistryPlaces } from '../../yaml/write/placeAt';
import { pairIn, type WrittenNode } from '../../yaml/write/writtenTree';
import { factOrder } from '../entries/checkFactOrder';
import { change, type Fix } from './fix';

/** Sorts the facts of the entry at an offset in the order that most of them have, each with the comments above it. */
export function sortFacts(text: string, offset: number): readonly Fix[] {
  const place = new RegistryPlaces(text).at({ start: offset, end: offset });
  if ('refused' in place || place.path[2] !== 'facts') return [];
  const facts = place.parents[1] ?? place.value;
  if (facts?.kind !== 'list') return [];
  const dates = facts.items.map(({ value }) => textAt(value, 'date') ?? textAt(value, 'startDate'));
  const sign = factOrder(dates.flatMap((date) => date ?? [])) === 'descending' ? -1 : 1;
  // A fact without a date stays after the fact before it.
  let last = '';
  const keys = dates.map((date) => {
    last = date ?? last;
    return last;
  });
  const order = keys
    .map((key, index) => ({ key, index }))
    .sort((a, b) => sign * (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) || a.index - b.index)
    .map(({ index }) => index);
  return [change('sort-facts', text, [{ kind: 'order', path: place.path.slice(0, 3), order }])];
}

function textAt(node: WrittenNode | undefined, key: string): string | undefined {
  const value = pairIn(node, key)?.value;
  return value?.kind === 'scalar' ? value.text.trim() : undefined;
}
