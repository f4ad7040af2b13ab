import type * as vscode from 'vscode';
import { NOTE_PROBLEM_SEVERITY, type NoteProblem } from '../../../core/queries/notes/noteProblem';
import { noteProblems } from '../../../core/queries/notes/noteProblems';
import type { Host } from '../../../workspace/host';
import type { Note } from '../../../workspace/notes/openNotes';

/** What is wrong with the names of a note, as the settings of its folder want it shown. */
export function problemsInNote(host: Host, { document, text, mentions }: Note): readonly NoteProblem[] {
  const fileName = fileNameOf(document.uri);
  return noteProblems(
    { text, mentions, fileName },
    host.snapshot,
    (code) => host.severity(document.uri, code) ?? NOTE_PROBLEM_SEVERITY[code],
  );
}

function fileNameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
