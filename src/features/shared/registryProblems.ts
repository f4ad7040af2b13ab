import * as vscode from 'vscode';
import { type Problem, problem } from '../../core/base/problem';
import { relativePath } from '../../core/base/relativePath';
import type { ProblemsByFile } from '../../core/registry/merging/registry';
import type { Source } from '../../core/registry/model';
import type { Host } from '../../workspace/host';
import { sourceNote } from '../../workspace/notes/sourceNote';
import { runInSlices } from '../../workspace/slices';

/** The problems of registry files: those of their texts, and sources whose notes are not there. Rejects if cancelled. */
export async function registryProblems(host: Host, token: vscode.CancellationToken): Promise<ProblemsByFile> {
  const { registry } = host.snapshot;
  const all = new Map(await runInSlices(registry.allProblems(), { token }));
  if (!hasSourceNotes(host)) return all;
  const notes = new Set(host.index.mentions.notes);
  for (const { file, sources } of registry.files.values()) {
    const missing = await Promise.all(sources.map((source) => missingNote(source, notes)));
    const found = missing.filter((each) => each !== undefined);
    if (found.length > 0) all.set(file, [...(all.get(file) ?? []), ...found]);
  }
  return all;
}

/** Whether any source is a note, which may come or go. */
export function hasSourceNotes(host: Host): boolean {
  return [...host.snapshot.registry.sources.values()].some(({ note }) => note !== undefined);
}

async function missingNote(source: Source, notes: ReadonlySet<string>): Promise<Problem | undefined> {
  const { file, note } = source;
  const uri = sourceNote(source);
  if (!note || (uri && (notes.has(uri.toString()) || (await exists(uri))))) return undefined;
  // A note of the same name has most probably moved.
  const name = note.value.slice(note.value.lastIndexOf('/') + 1);
  const elsewhere = [...notes].find((each) => vscode.Uri.parse(each).path.endsWith(`/${name}`));
  const suggestion = elsewhere ? relativePath(vscode.Uri.parse(file).path, vscode.Uri.parse(elsewhere).path) : '';
  return problem('missing-note', note.span, { path: note.value, suggestion });
}

/** Whether there is such a file or folder. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
