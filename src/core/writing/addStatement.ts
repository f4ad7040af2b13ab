import { additionTo } from '../registry/drafts/editEntry';
import { compareIsoDates } from '../text/isoDate';
import type { Change } from '../yaml/write/change';
import { RegistryPlaces } from '../yaml/write/placeAt';
import type { Refused } from '../yaml/write/refused';
import { type WrittenRegistry, writeRegistry } from '../yaml/write/writeRegistry';
import { pairIn } from '../yaml/write/writtenTree';

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
 * @param place an offset inside the entry, or undefined where the file has none for that id yet: then it gets one.
 * @param source undefined where a registry has it.
 */
export function addStatement(
  text: string,
  place: number | undefined,
  id: string,
  list: 'facts' | 'links',
  statement: NewMap,
  source: NewSource | undefined,
): WrittenRegistry | Refused {
  const addition = additionTo(text, place, id, list, statement);
  const before = list === 'facts' && place !== undefined ? factAfter(text, place, statement.date) : undefined;
  const statementChange = before === undefined ? addition : ({ ...addition, before } as Change);
  const sources: readonly Change[] = source ? [{ kind: 'set', path: ['sources', source.id], value: source.keys }] : [];
  return writeRegistry(text, [...sources, statementChange]);
}

/** The place in its list of the first fact after one of that date, in a list that goes up or down; undefined for the end. */
function factAfter(text: string, place: number, date: string | undefined): number | undefined {
  const root = new RegistryPlaces(text).root(place);
  const facts = 'refused' in root ? undefined : pairIn(root, 'facts')?.value;
  if (date === undefined || facts?.kind !== 'list') return undefined;
  const known = facts.items.flatMap(({ value }, index) => {
    const written = (pairIn(value, 'date') ?? pairIn(value, 'startDate'))?.value;
    return written?.kind === 'scalar' ? [{ index, date: written.text }] : [];
  });
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return undefined;
  const isDown = compareIsoDates(first.date, last.date) > 0;
  return known.find((each) => compareIsoDates(each.date, date) === (isDown ? -1 : 1))?.index;
}
