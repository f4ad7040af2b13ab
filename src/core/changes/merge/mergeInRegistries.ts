import { entryAt } from '../../answers/registryTargetAt';
import { occurrencesIn } from '../../registry/merging/occurrences';
import type { Registry } from '../../registry/merging/registry';
import { type Entity, type EntityPart, locate } from '../../registry/model';
import { memoize, type Resumable } from '../../text/base/lazy';
import { fileAt, isWithin, plainUri, relativePath } from '../../text/base/paths';
import { type Change, type NewValue, type Refused, refused, type YamlPath } from '../../text/yaml/write/change';
import { RegistryPaths, type WrittenPath } from '../../text/yaml/write/registryPaths';
import { pairIn, plainValue } from '../../text/yaml/write/value';
import { type WrittenRegistry, writeInSteps } from '../../text/yaml/write/writeRegistry';
import { statementIn } from '../capture/addStatement';
import { type EntryValues, isList, pairsOf, textsWithin } from './entryTexts';
import { type Kept, type MergeConflict, mergeEntries, type NotTakenOver } from './mergeEntries';

/** The entity that goes, and the one that stays. */
export interface MergeEnds {
  readonly from: Entity;
  readonly into: Entity;
}

/** What a merge changes in registries, and what it does not decide by itself. */
export interface RegistryMerge {
  /** The file of the entry that stays. */
  readonly target: string;
  /** By file, those that change. */
  readonly written: ReadonlyMap<string, WrittenRegistry>;
  readonly conflicts: readonly MergeConflict[];
  readonly leftOut: readonly NotTakenOver[];
}

/** Why a file cannot be changed. */
export interface RefusedMerge extends Refused {
  readonly file: string;
}

/**
 * Merges an entity of the user's own registries into another one: its entries go, the user's entry of the other gets what
 * they say, and all references follow. Where the user has no entry of the other, it is made in the file of the one that goes.
 *
 * Refused where the file that would get all this counts in fewer folders than the one that goes.
 *
 * @param texts by file, the registries that may be changed: all entries of the entity that goes are in them.
 */
export function* mergeInRegistries(
  registry: Registry,
  texts: ReadonlyMap<string, string>,
  { from, into }: MergeEnds,
  keptOf: (conflict: MergeConflict) => Kept,
): Resumable<RegistryMerge | RefusedMerge> {
  const files = new Files(texts);
  const isForAll = ({ scope }: EntityPart): boolean => from.parts.every((part) => isWithin(part.scope, scope));
  const owned = into.parts.filter(({ file }) => texts.has(file));
  const own = owned.findLast(isForAll) ?? owned.at(-1);
  const last = from.parts.at(-1)!;
  const target = (own ?? last).file;
  if (!isForAll(own ?? last)) return { ...refused('elsewhere'), file: target };
  const entry = own && files.entry(own);
  if (entry && 'refused' in entry) return entry;
  const read: ReadEntry[] = [];
  for (const part of from.parts) {
    const each = files.entry(part);
    if ('refused' in each) return each;
    read.push(each);
  }
  const merged = mergeEntries(
    registry,
    { entity: into, entry: entry?.raw },
    { entity: from, entries: read.map(({ raw, file }) => movedPaths(registry, raw, file, target)) },
    keptOf,
  );
  const written = new Map<string, WrittenRegistry>();
  const leftOut = [...merged.leftOut];
  for (const [file, text] of texts) {
    yield;
    const references = files.references(registry, file, from.id, into.id);
    if ('refused' in references) return references;
    leftOut.push(...references.leftOut);
    const changes: Change[] = [...references.changes];
    if (file === target) changes.push(...merged.changes.map((each) => ({ ...each, entry: entry?.at ?? into.id })));
    for (const { at, file: own } of read) if (own === file) changes.push({ kind: 'remove', entry: at, path: [] });
    if (changes.length === 0) continue;
    const result = yield* writeInSteps(text, changes, { paths: files.paths(file) });
    if ('refused' in result) return { ...result, file };
    written.set(file, result);
  }
  return { target, written, conflicts: merged.conflicts, leftOut };
}

interface ReadEntry {
  readonly file: string;
  /** An offset in it. */
  readonly at: number;
  readonly raw: EntryValues;
}

interface ReferenceChanges {
  readonly changes: readonly Change[];
  readonly leftOut: readonly NotTakenOver[];
}

class Files {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #paths = new Map<string, RegistryPaths>();

  constructor(texts: ReadonlyMap<string, string>) {
    this.#texts = texts;
  }

  paths(file: string): RegistryPaths {
    return memoize(this.#paths, file, () => new RegistryPaths(this.#texts.get(file) ?? ''));
  }

  entry(part: EntityPart): ReadEntry | RefusedMerge {
    const { file } = part;
    const at = locate(part, part.entry.id.span).span.start;
    const root = this.paths(file).root(at);
    if ('refused' in root) return { ...root, file };
    return { file, at, raw: new Map(pairsOf(plainValue(root))) };
  }

  /** What changes where a file names the entity that goes: outside of its own entries, which go with it. */
  references(registry: Registry, file: string, from: string, into: string): ReferenceChanges | RefusedMerge {
    const parsed = registry.files.get(file);
    const changes = new Map<string, Change>();
    const removed = new Map<string, YamlPath>();
    const leftOut = new Map<string, NotTakenOver>();
    for (const { span, role } of parsed ? occurrencesIn(parsed, 'entity', from) : []) {
      const owner = entryAt(parsed!.entries, span.start)?.entry.id.value;
      if (role !== 'reference' || owner === from) continue;
      const at = this.paths(file).at(span);
      if ('refused' in at) return { ...at, file };
      const { path } = at;
      const isEvent = path[2] === 'facts';
      if (owner === into && !isEvent) {
        const isLink = path[2] === 'links';
        const gone = isLink ? statementIn(at).path : path;
        removed.set(JSON.stringify(gone), gone);
        leftOut.set(JSON.stringify(gone), leftOutAt(at, isLink));
      } else if (isBeside(at, into)) removed.set(JSON.stringify(path), path);
      else {
        changes.set(JSON.stringify(path), { kind: 'set', path, value: into, everywhere: true });
      }
    }
    const removals = downwards([...removed.values()]).map((path): Change => ({ kind: 'remove', path }));
    return { changes: [...changes.values(), ...removals], leftOut: [...leftOut.values()] };
  }
}

/** What a reference or a link says. */
function leftOutAt(at: WrittenPath, isLink: boolean): NotTakenOver {
  if (!isLink) return { key: String(at.path[2]), texts: [at.value?.text ?? ''] };
  const { statement: link } = statementIn(at);
  const type = pairIn(link, 'type')?.value;
  return { key: type?.kind === 'scalar' ? type.text : 'links', texts: textsWithin(plainValue(link)), linkOf: 'into' };
}

/** An entry with the paths to notes as another registry file has them. */
function movedPaths({ vocabulary }: Registry, entry: EntryValues, file: string, target: string): EntryValues {
  const moved = (path: string): string => relativePath(plainUri(target), fileAt(plainUri(file), path));
  const movedWithin = (value: NewValue): NewValue =>
    typeof value === 'string' ? moved(value) : isList(value) ? value.map(movedWithin) : value;
  const isMoved = (key: string): boolean => file !== target && vocabulary.valueKind(key) === 'path';
  return new Map(Array.from(entry, ([key, value]) => [key, isMoved(key) ? movedWithin(value) : value]));
}

/** Whether the list that a reference is in names that entity too. */
function isBeside({ parents }: WrittenPath, id: string): boolean {
  const list = parents.at(-1);
  return list?.kind === 'list' && list.items.some(({ value }) => value?.kind === 'scalar' && value.text === id);
}

/** The last place first, so that the others stay where they are. */
function downwards(paths: readonly YamlPath[]): readonly YamlPath[] {
  return paths.toSorted((a, b) => {
    const at = a.findIndex((step, index) => step !== b[index]);
    const [one, other] = [a[at], b[at]];
    return typeof one === 'number' && typeof other === 'number' ? other - one : 0;
  });
}
