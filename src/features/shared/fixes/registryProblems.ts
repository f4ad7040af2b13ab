import * as vscode from 'vscode';
import type { ProblemsByFile } from '../../../core/registry/merging/registry';
import type { RegistryFile, Scalar } from '../../../core/registry/model';
import { profilesIn } from '../../../core/registry/profiles';
import type { Resumable } from '../../../core/text/base/lazy';
import { lazy } from '../../../core/text/base/lazy';
import { relativePath } from '../../../core/text/base/paths';
import { type Problem, problem } from '../../../core/text/base/problem';
import { exists } from '../../../workspace/files/walkFolder';
import type { Host } from '../../../workspace/host';
import { namedNote } from '../../../workspace/notes/readNote';
import { runInSlices } from '../../../workspace/slices';

/** The problems of registry files: those of their texts, and notes that they name and that are not there. Rejects if cancelled. */
export async function registryProblems(host: Host, token: vscode.CancellationToken): Promise<ProblemsByFile> {
  const { registry } = host.snapshot;
  const all = new Map(await runInSlices(registry.allProblems(), { token }));
  const notes = lazy(() => new Set(host.index.mentions.notes));
  for (const registryFile of registry.files.values()) {
    const { file } = registryFile;
    const named = await runInSlices(namedNotes(registryFile), { token });
    if (named.length === 0) continue;
    const missing = await Promise.all(named.map((note) => missingNote(file, note, notes())));
    const found = missing.filter((each) => each !== undefined);
    if (found.length > 0) all.set(file, [...(all.get(file) ?? []), ...found]);
  }
  return all;
}

/** Whether any registry names a note, which may come or go. */
export function namesNotes({ snapshot, index }: Host): boolean {
  return index.profiles.size > 0 || [...snapshot.registry.sources.values()].some(({ note }) => note !== undefined);
}

/** The paths of notes that a file has, of sources and of entities. */
export function* namedNotes(file: RegistryFile): Resumable<readonly Scalar[]> {
  const profiles = yield* profilesIn(file);
  return [...file.sources.flatMap(({ note }) => note ?? []), ...profiles.map(({ note }) => note)];
}

async function missingNote(file: string, note: Scalar, notes: ReadonlySet<string>): Promise<Problem | undefined> {
  const uri = namedNote(file, note.value);
  if (uri && (notes.has(uri.toString()) || (await exists(uri)))) return undefined;
  // A note of the same name has most probably moved.
  const name = note.value.slice(note.value.lastIndexOf('/') + 1);
  const elsewhere = [...notes].find((each) => vscode.Uri.parse(each).path.endsWith(`/${name}`));
  const suggestion = elsewhere ? relativePath(vscode.Uri.parse(file).path, vscode.Uri.parse(elsewhere).path) : '';
  return problem('missing-note', note.span, { path: note.value, suggestion });
}
