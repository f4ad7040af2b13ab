import { type Dirent, lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { convertPathToPattern, globSync } from 'fast-glob';
import { problemLine, registryProblemRows } from '../core/answers/questions/listProblems';
import type { World } from '../core/answers/questions/question';
import { BUNDLED_LAYER, isOwnLayer } from '../core/matching/nameKind';
import { isBulkFile, skippedLines } from '../core/registry/bulk/bulkFile';
import { Engine } from '../core/registry/engine/engine';
import { ENGLISH_LOCALIZER } from '../core/registry/problemMessage';
import { memoize, type Resumable } from '../core/text/base/lazy';
import { LineIndex } from '../core/text/base/lines';
import { readBytes, readText } from './readText';
import { type Terminal, UsageError } from './terminal';

/** Which registries count. */
export interface RegistryChoice {
  /** Files or globs, in ascending order of priority. */
  readonly registries: readonly string[];
  /** Whether the registry that comes with Dossier counts. */
  readonly bundled: boolean;
}

export interface RegistryInput {
  readonly file: string;
  readonly layer: number;
  /** '' for bulk data, which stays as bytes. */
  readonly text: string;
  readonly bytes: Uint8Array | undefined;
}

/** The registry files with their layers. @throws UsageError where one is not there. */
export function registryLayers(
  { registries, bundled }: RegistryChoice,
  terminal: Terminal,
): ReadonlyMap<string, number> {
  const layers = new Map<string, number>();
  if (bundled) {
    const folder = path.join(terminal.surroundings.home, 'data', 'registry');
    for (const name of readdirSync(folder).sort()) layers.set(path.join(folder, name), BUNDLED_LAYER);
  }
  registries.forEach((pattern, index) => {
    const found = pattern === '' ? [] : matchingFiles(pattern, terminal);
    if (found.length === 0) throw new UsageError(`no registry file: ${pattern}`);
    for (const file of found) layers.set(file, index + 1);
  });
  return layers;
}

/** What questions are asked of, and the files that it is from. */
export interface LoadedRegistries extends World {
  readonly sources: readonly RegistryInput[];
}

/** The problems of the registries go to standard error, but for hints, which `check` prints. @throws UsageError where a file cannot be read. */
export function loadRegistries(choice: RegistryChoice, terminal: Terminal): LoadedRegistries {
  const loaded = loadSilently(choice, terminal);
  for (const row of registryProblemRows(loaded, loaded.snapshot.registry.problems))
    if (row.severity !== 'hint') terminal.report(problemLine(row));
  return loaded;
}

/** The same for what prints the problems itself. */
export function loadSilently(choice: RegistryChoice, terminal: Terminal): LoadedRegistries {
  const sources = Array.from(registryLayers(choice, terminal), ([file, layer]) =>
    isBulkFile(file)
      ? { file, layer, text: '', bytes: readBytes(file, terminal) }
      : { file, layer, text: readText(file, terminal), bytes: undefined },
  );
  const engine = new Engine();
  for (const { file, layer, text, bytes } of sources) {
    const skipped = bytes && skippedLines(toEnd(engine.setBulkFile(file, bytes), terminal));
    if (skipped) terminal.report(skipped);
    if (!bytes) toEnd(engine.setFile(file, layer, text), terminal);
  }
  const snapshot = toEnd(engine.update(), terminal);
  const lines = new Map<string, LineIndex>();
  const texts = new Map(sources.map(({ file, text }) => [file, text]));
  return {
    sources,
    snapshot,
    // What is printed is the same every day.
    today: undefined,
    l10n: ENGLISH_LOCALIZER,
    place({ file, span }) {
      const index = memoize(lines, file, () => new LineIndex(texts.get(file) ?? ''));
      return { file, ...index.locateFromOne(span.start) };
    },
  };
}

/** Runs the work to its end in one go, saying that it goes on. */
function toEnd<T>(steps: Resumable<T>, terminal: Terminal): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    terminal.progress(() => 'reading the registries');
  }
}

/** The last registry file of the user's; undefined if there is none. */
export function ownRegistry(sources: readonly RegistryInput[]): RegistryInput | undefined {
  return sources.findLast(({ layer, bytes }) => isOwnLayer(layer) && !bytes);
}

/** Lists the names in a folder. */
export type ReadFolder = (folder: string) => Dirent[];

/** The names in a folder. One that cannot be read is reported, and the exit code becomes 2. */
export function namesIn(
  folder: string,
  terminal: Terminal,
  read: ReadFolder = (name) => readdirSync(name, { withFileTypes: true }),
): Dirent[] {
  try {
    return read(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') {
      terminal.report(`dossier: cannot read the folder ${folder}: ${code}`);
      terminal.exitCode = 2;
    }
    return [];
  }
}

/** The files of a path or glob, sorted. Links to folders are not followed, since they may form a circle. */
export function matchingFiles(pattern: string, terminal: Terminal, read?: ReadFolder): readonly string[] {
  // A pipe counts too, as in `<(command)`.
  const isFile = (name: string) => statOf(terminal.path(name))?.isDirectory() === false;
  if (isFile(pattern)) return [pattern];
  const readdir = (folder: string) => namesIn(folder, terminal, read);
  return globSync(path.sep === '\\' ? convertPathToPattern(pattern) : pattern, {
    cwd: terminal.surroundings.cwd,
    followSymbolicLinks: false,
    // fast-glob does not count a link to a file as a file.
    onlyFiles: false,
    fs: { lstatSync, statSync, readdirSync: readdir as unknown as typeof readdirSync },
  })
    .filter(isFile)
    .sort();
}

/** What is at a path; undefined if there is nothing that can be reached. */
export function statOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}
