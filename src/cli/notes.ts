import path from 'node:path';
import type { GivenNote } from '../core/answers/questions/question';
import { type Snapshot, snapshotIn } from '../core/registry/engine/snapshot';
import { readText, STANDARD_INPUT } from './readText';
import { type Terminal, UsageError } from './terminal';

/**
 * Reads one note after the other, each with the registries that count in it. One that cannot be read is reported and left out, and the
 * exit code becomes 2.
 */
export function* notesToRead(files: readonly string[], snapshot: Snapshot, terminal: Terminal): Generator<GivenNote> {
  for (const [index, file] of files.entries()) {
    terminal.progress(() => `${index} of ${files.length} notes`);
    const text = textOf(file, terminal);
    if (text !== undefined)
      yield { file, text, path: withSlashes(file), snapshot: countingIn(snapshot, file, terminal) };
  }
}

/** What counts in a note: the snapshot without the registries that are limited to other folders; in standard input, to any. */
export function countingIn(snapshot: Snapshot, file: string | undefined, terminal: Terminal): Snapshot {
  if (file === undefined || file === STANDARD_INPUT) return snapshotIn(snapshot, () => false);
  return snapshotIn(snapshot, (scope) => isBelow(terminal.path(scope), terminal.path(file)));
}

/** Whether a file is in a folder or below it; both are absolute paths. */
function isBelow(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return !path.isAbsolute(way) && way.split(path.sep)[0] !== '..';
}

function textOf(file: string, terminal: Terminal): string | undefined {
  try {
    return readText(file, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.report(`dossier: ${error.message}`);
    terminal.exitCode = 2;
    return undefined;
  }
}

/** A path of this machine with slashes. */
export function withSlashes(file: string): string {
  return file.replaceAll(path.sep, '/');
}
