import type { Span } from '../../text/base/textEdit';
import { compareIsoDates } from '../../text/units/isoDate';
import { type Change, isMap, type NewValue, type Refused, refused, type YamlPath } from '../../text/yaml/write/change';
import { RegistryPaths, removalOf } from '../../text/yaml/write/registryPaths';
import type { Value } from '../../text/yaml/write/value';
import { type WrittenRegistry, writeRegistry } from '../../text/yaml/write/writeRegistry';
import { additionTo } from '../drafts/editEntry';

/** A fact or a link of an entry, as it is written in a registry file. */
export interface StatementPath {
  readonly statement: Value;
  /** The path of the statement. */
  readonly path: YamlPath;
}

/** The statement around a span, alone or in the list of its kind; refused where there is none, or its entry has errors. */
export function statementAt(text: string, span: Span, list: 'facts' | 'links'): StatementPath | Refused {
  const written = new RegistryPaths(text).at(span);
  if ('refused' in written) return written;
  const { path, parents } = written;
  if (path[2] !== list) return refused('nothing-there');
  const depth = typeof path[3] === 'number' ? 4 : 3;
  const statement = parents[depth - 2] ?? written.value;
  // A fact may be its text alone; a link is a map.
  if (!statement || (list === 'links' && statement.kind !== 'map')) return refused('nothing-there');
  return { statement, path: path.slice(0, depth) };
}

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
  const addition = additionTo(entryOffset, id, list, statement);
  const sources: readonly Change[] = source ? [{ kind: 'set', path: ['sources', source.id], value: source.keys }] : [];
  const before = (items: readonly NewValue[]) => (list === 'facts' ? factAfter(items, statement.date) : undefined);
  return writeRegistry(text, [...sources, { ...addition, before }]);
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

/** Changes the remark at a span; an empty text removes it. */
export function changeRemark(text: string, span: Span, remark: string): WrittenRegistry | Refused {
  const written = new RegistryPaths(text).at(span);
  if ('refused' in written) return written;
  if (remark === '') return writeRegistry(text, [removalOf(written)]);
  return writeRegistry(text, [{ kind: 'set', path: written.path, value: remark }]);
}

/**
 * Adds a remark to an entry that has none.
 *
 * @param entryOffset an offset inside the entry, or undefined where the file has none for that id yet: then it gets one.
 */
export function addRemark(
  text: string,
  entryOffset: number | undefined,
  id: string,
  remark: string,
): WrittenRegistry | Refused {
  if (entryOffset === undefined)
    return writeRegistry(text, [{ kind: 'add', path: ['entities'], value: { id, notes: remark } }]);
  return writeRegistry(text, [{ kind: 'set', entryAt: entryOffset, path: ['notes'], value: remark }]);
}
