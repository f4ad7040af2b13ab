import type { Problem } from '../base/problem';
import type { Steps } from '../base/steps';
import { capProblems } from './capProblems';
import { checkReferences, type Verdicts } from './checkReferences';
import { mergeEntity, placeInFile, SinglePartEntity } from './mergeEntity';
import type { Entity, Part, Registry, RegistryFile, Source } from './model';

/** By the entities of a registry, which stay the same object when other things are added to it. */
const verdictsOf = new WeakMap<Registry['entities'], Verdicts>();

/** Entities between two pauses. */
const STEP = 500;

/**
 * Puts all files together: nearer layers over farther ones, files of one layer in the order of their names. What only
 * the whole can tell (no name anywhere, a reference to nothing) becomes a problem of the file in which it stands.
 *
 * Entities all of whose parts stand unchanged in `previous` are taken from there.
 */
export function* mergeRegistry(files: readonly RegistryFile[], previous?: Registry): Steps<Registry> {
  const ordered = files.toSorted((a, b) => a.layer - b.layer || compare(a.file, b.file));
  const problems = new Map<string, Problem[]>(ordered.map(({ file }) => [file, []]));
  const report = (part: Part, found: Problem) => problems.get(part.file)?.push(placeInFile(part, found));
  const partsById = yield* gatherParts(ordered, previous);
  const entities = new Map<string, Entity>();
  let count = 0;
  for (const [id, parts] of partsById) {
    if (++count % STEP === 0) yield;
    if (parts.some(({ entry }) => entry.disabled)) continue;
    entities.set(
      id,
      isSimple(parts) ? simpleEntity(parts, previous?.entities.get(id)) : mergeEntity(id, parts, report),
    );
  }
  const sources = new Map<string, Source>();
  for (const { sources: own } of ordered) for (const source of own) sources.set(source.id, source);
  const known = { entities: partsById, sources, names: entities };
  const verdicts = yield* checkReferences(known, previous && verdictsOf.get(previous.entities), report);
  const registry: Registry = {
    entities,
    sources,
    files: new Map(ordered.map((file) => [file.file, file])),
    problems: allProblems(ordered, problems),
    bulk: [],
  };
  verdictsOf.set(entities, verdicts);
  return registry;
}

/** A single part about which nothing is to be told. */
function isSimple(parts: readonly Part[]): parts is readonly [Part] {
  const [part, ...others] = parts;
  return others.length === 0 && part?.entry.names[0]?.kind === 'name' && part.entry.remove.length === 0;
}

function simpleEntity(parts: readonly [Part], previous: Entity | undefined): Entity {
  return previous?.parts[0] === parts[0] && previous.parts.length === 1 ? previous : new SinglePartEntity(parts);
}

/** Parts by id, farthest first; a part that is in the previous registry is the same object. */
function* gatherParts(files: readonly RegistryFile[], previous: Registry | undefined): Steps<Map<string, Part[]>> {
  const parts = new Map<string, Part[]>();
  let count = 0;
  for (const { file, layer, entries } of files) {
    for (const { start, entry } of entries) {
      if (++count % (4 * STEP) === 0) yield;
      const id = entry.id.value;
      const known = previous?.entities
        .get(id)
        ?.parts.find(
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
