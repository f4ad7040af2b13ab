import type { Problem } from '../base/problem';
import type { Steps } from '../base/steps';
import type { BulkFile } from '../bulk/bulkFile';
import { capProblems } from './capProblems';
import { checkReferences, type Verdicts } from './checkReferences';
import { mergeEntity, type PartReport, placeInFile, SinglePartEntity } from './mergeEntity';
import type { Entity, Entry, Part, Registry, RegistryFile, Source } from './model';

/** By the entities of a registry, which stay the same object when other things are added to it. */
const verdictsOf = new WeakMap<Registry['entities'], Verdicts>();

/** Entities between two pauses. */
const STEP = 500;

/**
 * Puts all files together: nearer layers over farther ones, files of one layer in the order of their names. What only
 * the whole can tell (no name anywhere, a reference to nothing) becomes a problem of the file in which it stands.
 *
 * Entities all of whose parts stand unchanged in `previous` are taken from there. Bulk data is only referred to.
 */
export function* mergeRegistry(
  files: readonly RegistryFile[],
  previous?: Registry,
  bulk: readonly BulkFile[] = [],
): Steps<Registry> {
  const ordered = files.toSorted((a, b) => a.layer - b.layer || compare(a.file, b.file));
  const problems = new Map<string, Problem[]>(ordered.map(({ file }) => [file, []]));
  const report: PartReport = (part, found) => problems.get(part.file)?.push(placeInFile(part, found));
  const partsById = yield* gatherParts(ordered, previous);
  const entities = new Map<string, Entity>();
  let count = 0;
  for (const [id, parts] of partsById) {
    if (++count % STEP === 0) yield;
    const entity = mergeParts(id, parts, previous?.entities.get(id), report);
    if (entity) entities.set(id, entity);
  }
  const sources = new Map<string, Source>();
  for (const { sources: own } of ordered) for (const source of own) sources.set(source.id, source);
  const known = { entities: partsById, sources, bulk };
  const verdicts = yield* checkReferences(known, previous && verdictsOf.get(previous.entities), report);
  const registry: Registry = {
    entities,
    sources,
    files: new Map(ordered.map((file) => [file.file, file])),
    problems: allProblems(ordered, problems),
    bulk,
  };
  verdictsOf.set(entities, verdicts);
  return registry;
}

/** undefined where a part disables the entity. */
function mergeParts(
  id: string,
  parts: readonly Part[],
  previous: Entity | undefined,
  report: PartReport,
): Entity | undefined {
  if (isSingle(parts)) {
    const [part] = parts;
    const before = previous instanceof SinglePartEntity ? previous.parts[0] : undefined;
    if (before === part) return previous;
    if (before?.entry === part.entry || isSimple(part.entry)) return new SinglePartEntity(parts);
  }
  return parts.some(({ entry }) => entry.disabled) ? undefined : mergeEntity(id, parts, report);
}

function isSingle(parts: readonly Part[]): parts is readonly [Part] {
  return parts.length === 1;
}

/** Nothing is to be told of it. */
function isSimple({ disabled, names, remove }: Entry): boolean {
  return !disabled && names[0]?.kind === 'name' && remove.length === 0;
}

/** Parts by id, farthest first; a part that is in the previous registry is the same object. */
function* gatherParts(files: readonly RegistryFile[], previous: Registry | undefined): Steps<Map<string, Part[]>> {
  const parts = new Map<string, Part[]>();
  let count = 0;
  for (const { file, layer, entries } of files) {
    for (const { start, entry } of entries) {
      if (++count % (4 * STEP) === 0) yield;
      const id = entry.id.value;
      const before = previous?.entities.get(id)?.parts;
      const known = before?.find(
        (each) => each.entry === entry && each.start === start && each.file === file && each.layer === layer,
      );
      const part = known ?? { file, layer, start, entry };
      const list = parts.get(id);
      if (list) list.push(part);
      else parts.set(id, [part]);
    }
  }
  return parts;
}

function allProblems(
  files: readonly RegistryFile[],
  found: ReadonlyMap<string, readonly Problem[]>,
): ReadonlyMap<string, readonly Problem[]> {
  return new Map(
    files.map(({ file, problems }) => {
      const own = found.get(file) ?? [];
      return [file, own.length === 0 ? problems : capProblems([...problems, ...own])];
    }),
  );
}

/** By UTF-16 units, so that the order is the same everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
