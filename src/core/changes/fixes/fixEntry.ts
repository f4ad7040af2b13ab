import type { Registry } from '../../registry/merging/registry';
import type { Problem } from '../../text/base/problem';
import { freeId, isId, slugOf } from '../../text/units/slug';
import { RegistryPaths, removalOf } from '../../text/yaml/write/registryPaths';
import { pairIn, type Value } from '../../text/yaml/write/value';
import { quoteOf, writeScalar } from '../../text/yaml/write/writeScalar';
import { guessSchema } from '../drafts/guessSchema';
import { entryChanges } from '../incoming/writeProposals';
import { change, type Fix, type Fixers } from './fix';
import { replacement } from './fixValue';

/** Fixes of entries that lack something, or have something too much. */
export const ENTRY_FIXES: Fixers = {
  'missing-id': missingId,
  'duplicate-id': (problem, text, registry) =>
    replacement(problem, text, freeIdIn(registry, problem.parameters.id ?? '')),
  'missing-name': missingName,
  'empty-name': emptyName,
  'duplicate-key': duplicateKey,
  'near-and-beside': (problem, text) => removal(problem, text),
  'remove-without-effect': (problem, text) => removal(problem, text),
  'shared-name': removeName,
  'dangling-reference': addEntry,
  'unknown-source': addSource,
};

/** Words for an id: `mp-materials` is Mp Materials until the author writes the right name. */
function titleOf(id: string): string {
  return id
    .split(/[-_\s]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ')
    .trim();
}

interface Entry {
  readonly offset: number;
  readonly map: Value;
}

/** The entry around an offset; undefined where it has errors. */
function entryAt(text: string, offset: number): Entry | undefined {
  const map = new RegistryPaths(text).root(offset);
  return 'refused' in map ? undefined : { offset, map };
}

/** Writes a value of a map: for a key that is not there, above the first one. */
function insertion(
  text: string,
  { offset, map }: Entry,
  key: string,
  value: string,
  above = map.items[0]?.key?.text ?? '',
): Fix {
  const written = writeScalar(value, quoteOf(text));
  const isThere = pairIn(map, key) !== undefined;
  const shown = isThere ? written : `${key}: ${written}`;
  const order = above === '' || isThere ? {} : { above };
  return change('insert', text, [{ kind: 'set', entry: offset, path: [key], value, ...order }], { text: shown });
}

function freeIdIn(registry: Registry, id: string): string {
  return freeId(id, (each) => registry.hasId(each));
}

function missingId(problem: Problem, text: string, registry: Registry): readonly Fix[] {
  const entry = entryAt(text, problem.span.start);
  if (!entry) return [];
  const slug = textsIn(pairIn(entry.map, 'name')?.value)
    .map(({ text: name }) => slugOf(name))
    .find((each) => each !== '');
  const id = freeIdIn(registry, slug ?? 'entity');
  if (pairIn(entry.map, 'id')?.value) return replacement(problem, text, id);
  return [insertion(text, entry, 'id', id)];
}

function missingName({ span, parameters: { id = '' } }: Problem, text: string): readonly Fix[] {
  const entry = entryAt(text, span.start);
  if (!entry) return [];
  const keys = entry.map.items.map(({ key }) => key?.text);
  // Below the id.
  return [insertion(text, entry, 'name', titleOf(id), keys[keys.indexOf('id') + 1] ?? '')];
}

/** A name is made of the id; another kind of name, which need not be there, is removed. */
function emptyName(problem: Problem, text: string): readonly Fix[] {
  const { key = '' } = problem.parameters;
  if (key !== 'name') return removal(problem, text, () => key);
  const entry = entryAt(text, problem.span.start);
  const [id, name] = ['id', 'name'].map((each) => entry && pairIn(entry.map, each)?.value);
  const isWhole = !name || name.kind === 'scalar';
  return entry && id?.kind === 'scalar' && isWhole ? [insertion(text, entry, 'name', titleOf(id.text))] : [];
}

/** Removes what is at the place of the problem; nothing from an entry that is not well-formed, where more might go. */
function removal(
  problem: Problem,
  text: string,
  shown = ({ span }: Problem) => text.slice(span.start, span.end),
): readonly Fix[] {
  const found = new RegistryPaths(text).at(problem.span);
  if ('refused' in found) return [];
  return [change('delete', text, [removalOf(found)], { text: shown(problem) })];
}

/** Removes the second of two equal keys, which is not read. */
function duplicateKey(problem: Problem, text: string): readonly Fix[] {
  const { start, end } = problem.span;
  const renamed = text.slice(0, start) + UNUSED.repeat(end - start) + text.slice(end);
  // None where an anchor in it is referred to.
  return removal(problem, renamed, ({ parameters }) => parameters.key ?? '').filter(
    ({ write }) => !('refused' in write()),
  );
}

/** A unit for private use (Unicode 3.5.1), which no key holds. */
const UNUSED = '\ue000';

/** The name that is shown is not removed: its entity would have none. */
function removeName(problem: Problem, text: string): readonly Fix[] {
  const found = new RegistryPaths(text).at(problem.span);
  return 'refused' in found || found.path[2] === 'name' ? [] : removal(problem, text);
}

function addEntry({ parameters: { value = '' } }: Problem, text: string, registry: Registry): readonly Fix[] {
  if (!isId(value) || registry.hasId(value)) return [];
  const name = titleOf(value);
  const draft = { id: value, schema: guessSchema([name]), names: [{ lang: '', value: name }] };
  return [change('add-entry', text, entryChanges(draft), { id: value })];
}

function addSource({ parameters: { value = '' } }: Problem, text: string): readonly Fix[] {
  return [
    change('add-source', text, [{ kind: 'set', path: ['sources', value], value: { title: titleOf(value) } }], {
      id: value,
    }),
  ];
}

function textsIn(node: Value | undefined): readonly Value[] {
  if (!node) return [];
  return node.kind === 'scalar' ? [node] : node.items.flatMap(({ value }) => textsIn(value));
}
