import type { Problem } from '../../base/problem';
import { type Resumable, runToEnd } from '../../base/resumable';
import { capProblems } from '../capProblems';
import type { Registry } from '../model';
import { type PartReport, placeInFile } from './mergeEntity';
import { checkSharedNames } from './sharedNames';

type ByFile = ReadonlyMap<string, readonly Problem[]>;

const found = new WeakMap<Registry, ByFile>();

/**
 * Looks for what no merge needs to know: names that two entities share, owners that own each other. Once for a
 * registry; to be run behind the merge, since it takes as long again.
 */
export function* findWholeProblems(registry: Registry): Resumable<void> {
  if (found.has(registry)) return;
  const byFile = new Map<string, Problem[]>();
  const report: PartReport = (part, each) => {
    const placed = placeInFile(part, each);
    const list = byFile.get(part.file);
    if (list) list.push(placed);
    else byFile.set(part.file, [placed]);
  };
  yield* checkSharedNames(registry, report);
  found.set(registry, withOthers(registry, byFile));
}

/** All problems by file. Whoever asks before `findWholeProblems` was run pays for it at once. */
export function allProblems(registry: Registry): ByFile {
  if (!found.has(registry)) runToEnd(findWholeProblems(registry));
  return found.get(registry)!;
}

function withOthers(registry: Registry, byFile: ReadonlyMap<string, readonly Problem[]>): ByFile {
  if (byFile.size === 0) return registry.problems;
  return new Map(
    [...registry.problems].map(([file, problems]) => {
      const more = byFile.get(file);
      return [file, more ? capProblems([...problems, ...more]) : problems];
    }),
  );
}
