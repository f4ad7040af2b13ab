import type { Problem } from '../../base/problem';
import type { Resumable } from '../../base/resumable';
import { sameItems } from '../../base/sameItems';
import type { BulkFile } from '../../ftm/bulkFile';
import { differingExtended, type ExtendedEntries, findExtended } from '../../ftm/extendedEntries';
import { capProblems } from '../capProblems';
import type { Part, Registry, RegistryFile, Source } from '../model';
import { checkReferences, type Dangling } from './checkReferences';
import { EntityMap, isSimple, listOfPlaces, type Places, placeOf } from './entityMap';
import { namesOf, placeInFile } from './mergeEntity';

/** What was found out about a registry, so that the next state of it is merged only where it differs. */
interface Memory {
  /** What the merge of an entity tells, by id; of few entities there is anything to tell. */
  readonly told: ReadonlyMap<string, readonly Told[]>;
  readonly dangling: Dangling;
}

/** A problem, and the number among the parts of its entity of that in which it stands. */
interface Told {
  readonly part: number;
  readonly problem: Problem;
}

const memories = new WeakMap<EntityMap, Memory>();

/** Entities between two pauses. */
const STEP = 500;
const NO_IDS: ReadonlySet<string> = new Set();

/**
 * Puts all files together: nearer layers over farther ones, files of one layer in the order of their names. What only
 * the whole can tell (no name anywhere, a reference to nothing) becomes a problem of the file in which it stands.
 *
 * Where the files have the same ids in the same order as in `previous`, only entries that are others than there are
 * looked at. Of bulk data only what entries extend is put together with them.
 */
export function* mergeRegistry(
  files: readonly RegistryFile[],
  previous?: Registry,
  bulk: readonly BulkFile[] = [],
): Resumable<Registry> {
  const ordered = files.toSorted((a, b) => a.layer - b.layer || compare(a.file, b.file));
  const before = previous?.entities;
  const changed = before && (yield* changedPlaces(before.files, ordered));
  const places = changed ? before.places : yield* gatherPlaces(ordered);
  const extended = yield* extendedBy(places, bulk, previous);
  const whole = new EntityMap(ordered, places, NO_IDS, extended);
  const ids = changed && new Set(changed.map((place) => whole.entryAt(place).id.value));
  for (const id of ids && before ? differingExtended(before.extended, extended) : NO_IDS) ids?.add(id);
  const told = new Map(ids && before ? memories.get(before)?.told : undefined);
  const disabled = yield* lookAtEach(whole, ids, ids && before ? before.disabled : NO_IDS, told);
  const entities = new EntityMap(ordered, places, disabled, extended);
  const sources = previous && sameSources(previous.entities.files, ordered) ? previous.sources : allSources(ordered);
  const dangling = yield* checkReferences(
    { entities, sources, bulk },
    changed && previous && { known: previous, dangling: memories.get(previous.entities)?.dangling, changed },
  );
  memories.set(entities, { told, dangling });
  return {
    entities,
    sources,
    files: new Map(ordered.map((file) => [file.file, file])),
    problems: allProblems(entities, told, dangling),
    bulk,
  };
}

function* extendedBy(
  places: EntityMap['places'],
  bulk: readonly BulkFile[],
  previous: Registry | undefined,
): Resumable<ExtendedEntries> {
  const before = previous && { bulk: previous.bulk, extended: previous.entities.extended };
  const isSame = previous?.entities.places === places && sameItems(previous.bulk, bulk);
  return isSame ? previous.entities.extended : yield* findExtended(places.keys(), bulk, before);
}

/**
 * Where entries are others than before, if the files have the same ids in the same order; undefined if they have not.
 */
function* changedPlaces(
  before: readonly RegistryFile[],
  after: readonly RegistryFile[],
): Resumable<readonly number[] | undefined> {
  if (before.length !== after.length) return undefined;
  const changed: number[] = [];
  for (const [index, file] of after.entries()) {
    const old = before[index]!;
    if (old === file) continue;
    if (old.file !== file.file || old.layer !== file.layer || old.entries.length !== file.entries.length)
      return undefined;
    for (let k = 0; k < file.entries.length; k++) {
      if (k % (16 * STEP) === 16 * STEP - 1) yield;
      const { entry } = file.entries[k]!;
      const was = old.entries[k]!.entry;
      if (entry === was) continue;
      if (entry.id.value !== was.id.value) return undefined;
      changed.push(placeOf(index, k));
    }
  }
  return changed;
}

function* gatherPlaces(files: readonly RegistryFile[]): Resumable<ReadonlyMap<string, Places>> {
  const places = new Map<string, Places>();
  let count = 0;
  for (const [index, { entries }] of files.entries()) {
    for (let k = 0; k < entries.length; k++) {
      if (++count % (4 * STEP) === 0) yield;
      const id = entries[k]!.entry.id.value;
      const place = placeOf(index, k);
      const known = places.get(id);
      places.set(id, known === undefined ? place : [...listOfPlaces(known), place]);
    }
  }
  return places;
}

/**
 * Finds who is disabled and what merging tells, which `told` takes: of the given entities, or of all. What it told of
 * them before is forgotten.
 *
 * @returns who is disabled of all, if `before` says it of those that are not looked at.
 */
function* lookAtEach(
  whole: EntityMap,
  ids: ReadonlySet<string> | undefined,
  before: ReadonlySet<string>,
  told: Map<string, readonly Told[]>,
): Resumable<ReadonlySet<string>> {
  const disabled = new Set(before);
  let count = 0;
  for (const id of ids ?? whole.places.keys()) {
    if (++count % STEP === 0) yield;
    const places = whole.places.get(id)!;
    disabled.delete(id);
    told.delete(id);
    if (typeof places === 'number' && isSimple(whole.entryAt(places))) continue;
    const parts = whole.partsOf(id);
    if (parts.findLast(({ entry }) => entry.disabled !== undefined)?.entry.disabled) disabled.add(id);
    else {
      const found = tellOf(id, parts);
      if (found.length > 0) told.set(id, found);
    }
  }
  return disabled;
}

function tellOf(id: string, parts: readonly Part[]): readonly Told[] {
  const found: Told[] = [];
  namesOf(id, parts, (part, problem) => found.push({ part: parts.indexOf(part), problem }));
  return found;
}

function sameSources(before: readonly RegistryFile[], after: readonly RegistryFile[]): boolean {
  return before.length === after.length && after.every(({ sources }, index) => sources === before[index]!.sources);
}

function allSources(files: readonly RegistryFile[]): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  for (const { sources: own } of files) for (const source of own) sources.set(source.id, source);
  return sources;
}

function allProblems(entities: EntityMap, told: Memory['told'], dangling: Dangling): Registry['problems'] {
  const more = new Map<string, Problem[]>();
  const add = (part: Part, found: Problem): void => {
    const list = more.get(part.file);
    if (list) list.push(placeInFile(part, found));
    else more.set(part.file, [placeInFile(part, found)]);
  };
  for (const [id, list] of told) {
    const parts = entities.partsOf(id);
    for (const { part, problem } of list) add(parts[part]!, problem);
  }
  for (const [place, list] of dangling) for (const each of list) add(entities.partAt(place), each);
  return new Map(
    entities.files.map(({ file, problems }) => {
      const alone = withoutBulkIds(problems, entities.extended);
      const own = more.get(file);
      return [file, own ? capProblems([...alone, ...own]) : alone];
    }),
  );
}

/** An id that bulk data has may be of any shape: who extends an entity cannot choose another. */
function withoutBulkIds(problems: readonly Problem[], extended: ExtendedEntries): readonly Problem[] {
  if (extended.size === 0) return problems;
  return problems.filter(({ code, parameters }) => code !== 'invalid-id' || !extended.has(parameters.id ?? ''));
}

/** By UTF-16 units, so that the order is the same everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
