import { compareIsoDates } from '../../text/units/isoDate';
import { type Change, isMap, type NewValue } from '../../text/yaml/write/change';
import type { Refused } from '../../text/yaml/write/refused';
import { RegistryPaths } from '../../text/yaml/write/registryPaths';
import { pairIn, plainValue } from '../../text/yaml/write/value';
import { type WrittenRegistry, writeRegistry } from '../../text/yaml/write/writeRegistry';
import { additionTo } from '../drafts/editEntry';

/** Keys with their values on one line each, in the order in which they are written. */
export type NewMap = Readonly<Record<string, string>>;

/** A source that a registry does not have yet. */
export interface NewSource {
  readonly id: string;
  readonly keys: NewMap;
}

/**
 * Adds a fact or a link to an entry, laid out like those that are there, and the source that it cites to the sources.
 * A fact goes where its date belongs among the others.
 *
 * @param entryOffset an offset inside the entry, or undefined where the file has none for that id yet: then it gets one.
 * @param source undefined where a registry has it.
 */
export function addStatement(
  text: string,
  entryOffset: number | undefined,
  id: string,
  list: 'facts' | 'links',
  statement: NewMap,
  source: NewSource | undefined,
): WrittenRegistry | Refused {
  const places = new RegistryPaths(text);
  const addition = additionTo(places, entryOffset, id, list, statement);
  const sources: readonly Change[] = source ? [{ kind: 'set', path: ['sources', source.id], value: source.keys }] : [];
  const before =
    list === 'facts' && entryOffset !== undefined ? placeOf(places, entryOffset, statement.date) : undefined;
  return writeRegistry(text, [...sources, before === undefined ? addition : { ...addition, before }]);
}

/** Where a fact of that date goes among those of an entry. */
function placeOf(places: RegistryPaths, entryOffset: number, date: string | undefined): number | undefined {
  const root = places.root(entryOffset);
  const facts = 'refused' in root ? null : plainValue(pairIn(root, 'facts')?.value);
  return Array.isArray(facts) ? factAfter(facts, date) : undefined;
}

/** The index of the first fact after one of that date, where the dates go up or down; undefined for the end. */
export function factAfter(facts: readonly NewValue[], date: string | undefined): number | undefined {
  if (date === undefined) return undefined;
  const known = facts.flatMap((fact, index) => {
    const written = isMap(fact) ? (fact.date ?? fact.startDate) : undefined;
    return typeof written === 'string' ? [{ index, date: written }] : [];
  });
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return undefined;
  const isDown = compareIsoDates(first.date, last.date) > 0;
  return known.find((each) => compareIsoDates(each.date, date) === (isDown ? -1 : 1))?.index;
}
