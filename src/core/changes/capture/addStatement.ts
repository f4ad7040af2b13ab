import type { Span } from '../../text/base/textEdit';
import { compareIsoDates } from '../../text/units/isoDate';
import {
  type Change,
  type EntryPlace,
  isMap,
  type NewValue,
  type Refused,
  refused,
  type YamlPath,
} from '../../text/yaml/write/change';
import { RegistryPaths, removalOf, type WrittenPath } from '../../text/yaml/write/registryPaths';
import type { Value } from '../../text/yaml/write/value';

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
  if (written.path[2] !== list) return refused('nothing-there');
  const { path, statement } = statementIn(written);
  // A fact may be its text alone; a link is a map.
  return statement && (list === 'facts' || statement.kind === 'map') ? { path, statement } : refused('nothing-there');
}

/** The fact or link that a place is in, alone or in a list. */
export function statementIn({ path, parents, value }: WrittenPath) {
  const depth = typeof path[3] === 'number' ? 4 : 3;
  return { path: path.slice(0, depth), statement: parents[depth - 2] ?? value };
}

/** Keys with their values on one line each, in the order in which they are written. */
export type NewMap = Readonly<Record<string, string>>;

/** A source that a registry does not have yet. */
export interface NewSource {
  readonly id: string;
  readonly keys: NewMap;
}

/**
 * Adds a fact or a link to an entry, and the source that it cites to the sources. A fact goes where its date belongs among
 * the others.
 *
 * @param source undefined where a registry has it.
 */
export function addStatement(
  entry: EntryPlace,
  list: 'facts' | 'links',
  statement: NewMap,
  source: NewSource | undefined,
): readonly Change[] {
  const before = (items: readonly NewValue[]) => (list === 'facts' ? factAfter(items, statement) : undefined);
  return [...addSource(source), { kind: 'add', entry, path: [list], value: statement, before }];
}

/** Adds a source that a statement cites; nothing where a registry has it. */
export function addSource(source: NewSource | undefined): readonly Change[] {
  return source ? [{ kind: 'set', path: ['sources', source.id], value: source.keys }] : [];
}

/** The index of the first fact after one by their dates, where these go up or down; undefined for the end. */
export function factAfter(facts: readonly NewValue[], added: NewValue): number | undefined {
  const dateOf = (fact: NewValue) => (isMap(fact) ? (fact.date ?? fact.startDate) : undefined);
  const date = dateOf(added);
  const known = facts.flatMap((fact, index) => {
    const written = dateOf(fact);
    return typeof written === 'string' ? [{ index, date: written }] : [];
  });
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || typeof date !== 'string') return undefined;
  const isDown = compareIsoDates(first.date, last.date) > 0;
  return known.find((each) => compareIsoDates(each.date, date) === (isDown ? -1 : 1))?.index;
}

/** Changes the remark at a span; an empty text removes it. */
export function changeRemark(text: string, span: Span, remark: string): readonly Change[] | Refused {
  const written = new RegistryPaths(text).at(span);
  if ('refused' in written) return written;
  return [remark === '' ? removalOf(written) : { kind: 'set', path: written.path, value: remark }];
}
