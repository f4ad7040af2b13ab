import * as vscode from 'vscode';
import { relativePath } from '../../core/base/relativePath';
import type { Source } from '../../core/registry/model';
import { type NoteSource, noteSource } from '../../core/writing/capture';
import type { Host } from '../../workspace/host';
import type { FoundPassage } from './passage';

/** The note of a passage as a source, for a statement in a registry file. */
export function sourceFor(host: Host, { uri, note }: FoundPassage, file: vscode.Uri): NoteSource {
  const isNote = ({ file: from, note: written }: Source): boolean =>
    vscode.Uri.joinPath(vscode.Uri.parse(from, true), '..', written!.value).toString() === uri.toString();
  return noteSource(host.snapshot.registry, isNote, note, relativePath(file.path, uri.path));
}
