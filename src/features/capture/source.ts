import type * as vscode from 'vscode';
import { relativePath } from '../../core/base/relativePath';
import { type NoteSource, noteSource } from '../../core/writing/capture';
import type { Host } from '../../workspace/host';
import { sourceNote } from '../../workspace/notes/sourceNote';
import type { FoundPassage } from './passage';

/** The note of a passage as a source, for a statement in a registry file. */
export function sourceFor(host: Host, { uri, note }: FoundPassage, file: vscode.Uri): NoteSource {
  const isNote = (source: Parameters<typeof sourceNote>[0]): boolean =>
    sourceNote(source)?.toString() === uri.toString();
  return noteSource(host.snapshot.registry, isNote, note, relativePath(file.path, uri.path));
}
