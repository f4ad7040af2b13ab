import assert from 'node:assert/strict';
import { Parser, parseAllDocuments } from 'yaml';
import { runToEnd } from '../../src/core/text/base/lazy';
import { applyEdits } from '../../src/core/text/base/textEdit';
import { splitRegistry } from '../../src/core/text/yaml/split/splitRegistry';
import type { Change, NewValue, YamlPath } from '../../src/core/text/yaml/write/change';
import { writeRegistry } from '../../src/core/text/yaml/write/writeRegistry';
import type { Random } from '../bench/random';
import { hostileYaml } from './hostileYaml';

// What the library reads of a whole file: the oracle knows nothing of how Dossier splits, reads or writes.

type Read = null | string | Read[] | Map<string, Read>;

/** How often changes were asked for, and refused, by reason. */
export interface WriterCounts {
  calls: number;
  changes: number;
  readonly refused: Record<string, number>;
}

export function newCounts(): WriterCounts {
  return { calls: 0, changes: 0, refused: {} };
}

/** One registry, and two to six changes of it at once: the library then reads the old values with just these changes. */
export function fuzzWriter(random: Random, counts = newCounts(), isPlain = false): void {
  const text = hostileYaml(random, isPlain);
  const asked = changesOf(random, read(text)?.value ?? null, isPlain);
  const changes = random.below(2) === 0 ? asked.changes : byOffsets(text, asked.changes);
  checkWriting(text, { ...asked, changes }, counts);
}

/** The same changes with an offset in an entry in the place of its number, where none of them removes an entry. */
function byOffsets(text: string, changes: readonly Change[]): readonly Change[] {
  if (changes.some((each) => each.kind === 'remove' && each.path.length < 3)) return changes;
  const { entities } = runToEnd(splitRegistry(text));
  return changes.map((change) => {
    if (change.path[0] !== 'entities') return change;
    const span = entities[Number(change.path[1])];
    return span ? { ...change, entry: (span.start + span.end) >> 1, path: change.path.slice(2) } : change;
  });
}

/** Changes, and what a file may say after them. */
export interface Asked {
  readonly changes: readonly Change[];
  /** An entry of another file that is added. */
  readonly copied?: string;
  readonly wanted: readonly Read[];
}

/** What a file may say after changes; no change at all where they do not fit it. */
export function askedOf(text: string, changes: readonly Change[]): Asked {
  const before = read(text)?.value ?? null;
  const wanted = changes.reduce<readonly Read[]>(
    (all, change) => all.flatMap((each) => [true, false].flatMap((isNothing) => tried(each, change, isNothing))),
    [before],
  );
  return wanted.length === 0 ? { changes: [], wanted: [before] } : { changes, wanted };
}

/** Makes changes: they are refused, or the library reads one of the values that are wanted, and every comment. */
export function checkWriting(text: string, { changes, copied, wanted }: Asked, counts = newCounts()): void {
  const before = read(text);
  const context = `${JSON.stringify([changes, copied])} in\n${text}`;
  const result = writeRegistry(text, changes, copied === undefined ? {} : { copied });
  counts.calls++;
  counts.changes += changes.length;
  if ('refused' in result) {
    const cause = `${result.refused}${before ? '' : ' (file with errors)'}`;
    counts.refused[cause] = (counts.refused[cause] ?? 0) + 1;
    return;
  }
  assert.equal(applyEdits(text, result.edits), result.text, `the edits are not the text: ${context}`);
  assertOther(text, result.text, context);
  if (!before) return;
  const after = read(result.text);
  assert.ok(after, `it has errors now: ${context}\nis\n${result.text}`);
  const says = JSON.stringify(file(after.value));
  const isSo = wanted.some((each) => JSON.stringify(file(each)) === says);
  assert.ok(isSo, `${JSON.stringify(wanted.map(file))} ${context}\nis\n${result.text}`);
  const comments = [...before.comments, ...commentsIn(copied ?? '')].sort();
  assert.deepEqual(after.comments, comments, `comments: ${context}\nis\n${result.text}`);
}

/** Two to six changes, half of the times all in one entry, and what a file may say after them. */
export function changesOf(random: Random, before: Read, isPlain: boolean): Asked {
  const which = random.below(2) === 0 ? random.below(4) : undefined;
  const changes: Change[] = [];
  let wanted: readonly Read[] = [before];
  for (let count = 2 + random.below(5); count > 0; count--) {
    const found = (isPlain ? featureChange : changeFor)(random, wanted[0]!, which);
    if (!found) continue;
    // Only of changes one after the other is a new entry the same.
    const before = changes.at(-1)?.entry;
    const entry = typeof before === 'string' ? before : `new-${changes.length}`;
    const change = found.entry === undefined ? found : { ...found, entry };
    const after = wanted.flatMap((each) => [true, false].flatMap((isNothing) => tried(each, change, isNothing)));
    if (after.length === 0) continue;
    changes.push(change);
    wanted = [...new Map(after.map((each) => [JSON.stringify(plain(each)), each])).values()];
  }
  if (random.below(8) > 0) return { changes, wanted };
  const entry = (read(COPIED)!.value as Read[])[0]!;
  return { changes, copied: COPIED, wanted: wanted.map((each) => added(each, entry)) };
}

/** Where `~` may mean nothing or itself, a later change may fit only one of them. */
function tried(before: Read, change: Change, isNothing: boolean): readonly Read[] {
  try {
    return [changed(before, change, isNothing)];
  } catch {
    return [];
  }
}

/** What is neither in the list of entities nor in the sources is the same to the byte, but for the keys of these. */
function assertOther(before: string, after: string, context: string): void {
  for (const [, line] of before.matchAll(/^((?:version|extra|%YAML| {2}a: b)[^\r\n]*)/gm)) {
    assert.ok(after.includes(line!), `${line} is gone: ${context}\nis\n${after}`);
  }
}

export function read(text: string): { value: Read; comments: string[] } | undefined {
  const documents = parseAllDocuments(text, {
    schema: 'failsafe',
    merge: false,
    resolveKnownTags: false,
    logLevel: 'silent',
  });
  if (!Array.isArray(documents) || documents.length > 1)
    return Array.isArray(documents) ? undefined : { value: null, comments: commentsIn(text) };
  const [document] = documents;
  if (!document || document.errors.length > 0) return undefined;
  let value: Read;
  try {
    value = document.toJS({ mapAsMap: true }) as Read;
  } catch {
    return undefined;
  }
  return { value, comments: commentsIn(text) };
}

export function commentsIn(text: string): string[] {
  const found: string[] = [];
  const visit = (token: unknown): void => {
    if (typeof token !== 'object' || token === null) return;
    if ('type' in token && token.type === 'comment' && 'source' in token) found.push(String(token.source).trimEnd());
    else for (const part of Object.values(token)) visit(part);
  };
  for (const token of new Parser().parse(text)) visit(token);
  return found.sort();
}

/** A form in which the order of keys counts. */
function plain(value: Read): unknown {
  if (value instanceof Map) return { map: [...value].map(([key, each]) => [key ?? '', plain(each)]) };
  return Array.isArray(value) ? value.map(plain) : value;
}

/** What a file says: in any order, and an empty list of entities or sources is as good as none. An empty one gets
 * its version. */
function file(value: Read): unknown {
  // A file without entities says as little as one with nothing in it.
  if (!(value instanceof Map)) return isNone(value) ? [] : plain(value);
  const isLeft = ([key, each]: [string, Read]): boolean => {
    const count = each instanceof Map ? each.size : Array.isArray(each) ? each.length : Number(!isNone(each));
    return count > 0 || (key !== 'sources' && key !== 'entities' && key !== 'version');
  };
  return [...value]
    .filter(isLeft)
    .filter(([key]) => key !== 'version')
    .map(([key, each]) => JSON.stringify([key, plain(each)]))
    .sort();
}

function isNone(value: Read | undefined): boolean {
  return value === undefined || value === null || (typeof value === 'string' && /^(?:~|null|)$/.test(value));
}

function readOf(value: NewValue): Read {
  if (value === null || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(readOf);
  return new Map(Object.entries(value).map(([key, each]) => [key, readOf(each)]));
}

/** The value with what `use` makes of the one at the path. */
function at(
  value: Read,
  [step, ...rest]: YamlPath,
  use: (old: Read | undefined) => Read | undefined,
): Read | undefined {
  if (step === undefined) return use(value);
  if (typeof step === 'number') {
    const items = [...(value as Read[])];
    const now = at(items[step]!, rest, use);
    return now === undefined ? items.toSpliced(step, 1) : items.with(step, now);
  }
  const map = value instanceof Map ? value : new Map<string, Read>();
  const key = step === '' && map.has(null as unknown as string) ? (null as unknown as string) : step;
  const now = rest.length > 0 || map.has(key) ? at(map.get(key) as Read, rest, use) : use(undefined);
  if (now !== undefined) return new Map([...map, [key, now]]);
  return new Map([...map].filter(([each]) => each !== key));
}

/** @param isNothing whether `~` and `null` mean nothing, which they do without quotes, of which nothing is left here. */
function changed(before: Read, change: Change, isNothing: boolean): Read {
  const { entry, path } = change;
  if (typeof entry === 'string') return withNew(before, entry, change);
  if (change.kind === 'set') return at(versioned(before), path, () => readOf(change.value))!;
  if (change.kind === 'remove') return removed(before, path);
  if (change.kind === 'rename') {
    return at(before, path.slice(0, -1), (old) => {
      return new Map(
        [...(old as Map<string, Read>)].map(([key, each]) => [(key ?? '') === path.at(-1) ? change.to : key, each]),
      );
    })!;
  }
  return at(before, path, (old) => {
    if (old === undefined || old === null || old === '' || (isNothing && isNone(old))) return [readOf(change.value)];
    const list = Array.isArray(old) ? old : [old!];
    // A single value stays the first.
    return typeof change.before !== 'number' || !Array.isArray(old)
      ? [...list, readOf(change.value)]
      : list.toSpliced(change.before, 0, readOf(change.value));
  })!;
}

/** What would be left empty goes too, but no entry. */
function removed(before: Read, path: YamlPath): Read {
  const outer = path.slice(0, -1);
  const parent = get(before, outer);
  const count = parent instanceof Map ? parent.size : Array.isArray(parent) ? parent.length : 0;
  return count === 1 && path.length > 3 ? removed(before, outer) : at(before, path, () => undefined)!;
}

function versioned(before: Read): Read {
  return before === null ? new Map([['version', '1']]) : before;
}

/** With a change of a new entry, which the one right before it may have made. */
function withNew(before: Read, id: string, { entry: _, ...change }: Change): Read {
  const entries = before instanceof Map ? before.get('entities') : undefined;
  const last = Array.isArray(entries) ? entries.at(-1) : undefined;
  const isMade = last instanceof Map && last.get('id') === id;
  const made = isMade ? before : added(before, new Map([['id', id]]));
  const at = ((made as Map<string, Read>).get('entities') as Read[]).length - 1;
  return changed(made, { ...change, path: ['entities', at, ...change.path] }, false);
}

function added(before: Read, entry: Read): Read {
  return at(versioned(before), ['entities'], (old) => [...(Array.isArray(old) ? old : []), entry])!;
}

const TEXTS = [
  'New',
  'a: b',
  '# c',
  "it's",
  'Foo, Inc.',
  '英伟达',
  '-',
  '2025',
  '',
  ' x ',
  'a\nb',
  '[x',
  '~',
  'é\u0085',
  'x #y',
  '"q"',
  '*n',
  '&n',
  '!t',
  '%',
  '@',
  '`',
  '|',
  '>',
];
const COPIED = `    - id: copied # c
      name: X
      # d
      summary: |
        one
        # two
`;
const KEYS = ['name', 'alias', 'facts', 'links', 'summary', 'new key', 'remove', 'x'];

function newValue(random: Random): NewValue {
  const text = (): string => random.pick(TEXTS);
  return random.pick<() => NewValue>([
    text,
    text,
    () => [text(), text()],
    () => ({ date: '2025-02', text: text(), source: 's1' }),
    () => ({ value: text(), notIn: [text()] }),
    () => ({ en: text(), zh: text() }),
    () => [{ text: text() }],
  ])();
}

/** Any change of the file, mostly of something that is there. */
function changeFor(random: Random, file: Read, only?: number): Change | undefined {
  const entries = file instanceof Map && Array.isArray(file.get('entities')) ? (file.get('entities') as Read[]) : [];
  const sources =
    file instanceof Map && file.get('sources') instanceof Map
      ? [...(file.get('sources') as Map<string, Read>).keys()]
      : [];
  const kind = random.below(20);
  const text = (): string => random.pick(TEXTS);
  if (entries.length === 0 || kind === 0) {
    return random.pick<Change>([
      { kind: 'set', entry: 'new', path: ['name'], value: { en: text() || 'x', zh: '乙' } },
      { kind: 'set', entry: 'new', path: ['name', 'en'], value: text() },
      { kind: 'add', entry: 'new', path: ['alias'], value: text() },
      { kind: 'add', entry: 'new', path: ['facts'], value: { date: '2025', text: text() } },
      { kind: 'set', path: ['sources', 's-new'], value: { title: text(), date: '2025-01-01', note: 'n.md' } },
    ]);
  }
  if (kind === 1) return { kind: 'set', path: ['sources', 's-new'], value: { title: text(), note: 'n.md' } };
  if (kind === 2 && sources.length > 0) return { kind: 'remove', path: ['sources', random.pick(sources)] };
  if (kind === 3 && sources.length > 0)
    return { kind: 'rename', path: ['sources', random.pick(sources)], to: 's-renamed' };
  if (kind === 4) return { kind: 'remove', path: ['entities', random.below(entries.length)] };
  const which = only === undefined ? random.below(entries.length) : Math.min(only, entries.length - 1);
  const entry = entries[which]!;
  if (!(entry instanceof Map)) return undefined;
  const paths = pathsIn(entry).map((path): YamlPath => ['entities', which, ...path]);
  if (paths.length === 0) return undefined;
  const some = random.pick(paths);
  const value = newValue(random);
  if (kind < 8) {
    const path: YamlPath = ['entities', which, random.pick(KEYS)];
    return { kind: 'add', path, value };
  }
  if (kind === 8)
    return { kind: 'set', path: ['entities', which, 'name', random.pick(['en', 'zh', 'fr'])], value: text() };
  if (kind === 9) return { kind: 'set', path: ['entities', which, random.pick(KEYS)], value };
  if (kind < 12) return { kind: 'set', path: some, value };
  if (kind < 14) return { kind: 'remove', path: some };
  const lists = paths.filter((path) => Array.isArray(get(file, path)));
  if (kind < 17 && lists.length > 0) {
    const path = random.pick(lists);
    const { length } = get(file, path) as Read[];
    if (length > 0) return { kind: 'add', path, value, before: random.below(length) };
  }
  if (kind < 18) return { kind: 'add', path: some, value };
  const keys = paths.filter((path) => typeof path.at(-1) === 'string');
  return { kind: 'rename', path: random.pick(keys), to: random.pick(['renamed', 'a b', '#']) };
}

/** A change that a feature makes. */
function featureChange(random: Random, file: Read, only?: number): Change | undefined {
  const entries = file instanceof Map && Array.isArray(file.get('entities')) ? (file.get('entities') as Read[]) : [];
  const which = only === undefined ? random.below(entries.length) : Math.min(only, entries.length - 1);
  const entry = entries[which];
  if (!(entry instanceof Map) || random.below(8) === 0) return changeFor(random, null);
  const text = (): string => random.pick(TEXTS);
  const own = (...path: YamlPath): YamlPath => ['entities', which, ...path];
  const facts = entry.get('facts');
  const count = Array.isArray(facts) ? facts.length : 0;
  const statement = { date: '2025-02', text: text(), source: 's1' };
  const fact = random.below(count);
  const names = pathsIn(entry).filter((path) => path[0] === 'alias' && typeof get(entry, path) === 'string');
  const changes: Change[] = [
    { kind: 'add', path: own(random.pick(['alias', 'misspelling', 'remove'])), value: text() },
    { kind: 'add', path: own('alias'), value: { value: text(), notIn: [text()] } },
    { kind: 'add', path: own('facts'), value: statement },
    { kind: 'add', path: own('links'), value: { type: 'Supply', customer: 'x', percentage: '20' } },
    { kind: 'set', path: own('name', random.pick(['en', 'zh'])), value: text() },
    { kind: 'set', path: own('summary'), value: text() },
    { kind: 'set', path: own('id'), value: 'new-id' },
    { kind: 'set', path: ['sources', 's-new'], value: { title: text(), note: 'n.md' } },
  ];
  if (count > 1) {
    changes.push(
      { kind: 'add', path: own('facts'), value: statement, before: fact },
      { kind: 'remove', path: own('facts', fact) },
    );
    if (get(facts, [fact]) instanceof Map) {
      changes.push({ kind: 'set', path: own('facts', fact, 'text'), value: text() });
      changes.push({ kind: 'set', path: own('facts', fact, 'date'), value: '2025-05' });
    }
  }
  if (names.length > 0) changes.push({ kind: 'set', path: own(...random.pick(names)), value: text() });
  if (entry.has('facts')) changes.push({ kind: 'remove', path: own('facts') });
  return random.pick(changes);
}

function get(value: Read | undefined, path: YamlPath): Read | undefined {
  return path.reduce<Read | undefined>((node, step) => {
    return node instanceof Map ? node.get(step as string) : Array.isArray(node) ? node[step as number] : undefined;
  }, value);
}

function pathsIn(value: Read, path: YamlPath = []): YamlPath[] {
  const inner = value instanceof Map ? [...value] : Array.isArray(value) ? [...value.entries()] : [];
  return inner.flatMap(([step, each]) => [[...path, step ?? ''], ...pathsIn(each, [...path, step ?? ''])]);
}
