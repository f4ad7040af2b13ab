import type { Problem } from '../base/problem';
import { problem } from '../base/problem';
import type { Steps } from '../base/steps';
import { capProblems } from './capProblems';
import { mergeEntity, placeInFile } from './mergeEntity';
import type { Entity, Part, Registry, RegistryFile, Source } from './model';
import { nearest } from './nearest';
import { referencesIn } from './references';
import { IdSuggestions } from './suggestId';

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
    const known = previous?.entities.get(id);
    const same = known?.parts.length === parts.length && parts.every((part, index) => part === known.parts[index]);
    // One that has been reported on must be merged again, or its problems would be lost.
    const reuse = same && parts.length === 1 && parts[0]!.entry.names[0]?.kind === 'name' && !hasRemove(parts);
    entities.set(id, reuse ? known : mergeEntity(id, parts, report));
  }
  const sources = new Map<string, Source>();
  for (const { sources: own } of ordered) for (const source of own) sources.set(source.id, source);
  yield* checkReferences(partsById, entities, sources, report);
  return {
    entities,
    sources,
    files: new Map(ordered.map((file) => [file.file, file])),
    problems: allProblems(ordered, problems),
  };
}

function hasRemove(parts: readonly Part[]): boolean {
  return parts.some(({ entry }) => entry.remove.length > 0);
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

/** References to an entity that is disabled are nobody's mistake. */
function* checkReferences(
  parts: ReadonlyMap<string, readonly Part[]>,
  entities: ReadonlyMap<string, Entity>,
  sources: ReadonlyMap<string, Source>,
  report: (part: Part, found: Problem) => void,
): Steps<void> {
  const suggestions = new IdSuggestions(entities);
  let count = 0;
  for (const list of parts.values()) {
    if (++count % (4 * STEP) === 0) yield;
    for (const part of list) {
      for (const { kind, key, scalar } of referencesIn(part.entry)) {
        const { value, span } = scalar;
        if (kind === 'entity' && !parts.has(value)) {
          report(part, problem('dangling-reference', span, { key, value, suggestion: suggestions.suggest(value) }));
          if (entities.size > STEP) yield;
        } else if (kind === 'source' && !sources.has(value)) {
          report(part, problem('unknown-source', span, { value, suggestion: nearest(value, sources.keys()) ?? '' }));
        }
      }
    }
  }
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
