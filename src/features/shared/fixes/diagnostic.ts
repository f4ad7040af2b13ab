import * as vscode from 'vscode';
import { NOTE_PROBLEM_SEVERITY, type NoteProblem } from '../../../core/answers/notes/noteProblem';
import { noteProblems } from '../../../core/answers/notes/noteProblems';
import type { Severity } from '../../../core/text/base/problem';
import type { Host } from '../../../workspace/host';
import type { Note } from '../../../workspace/notes/openNotes';
import { noteName } from '../rows/entityName';

/** The problems of the names in a note, with the severities that the settings of its folder give. */
export function problemsInNote(host: Host, { document, text, mentions, snapshot }: Note): readonly NoteProblem[] {
  const fileName = noteName(document.uri);
  return noteProblems(
    { text, mentions, fileName },
    snapshot,
    (code) => host.severity(document.uri, code) ?? NOTE_PROBLEM_SEVERITY[code],
  );
}

const SEVERITY: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

const SOURCE = 'Dossier';

export function diagnostic(range: vscode.Range, message: string, severity: Severity, code: string): vscode.Diagnostic {
  const made = new vscode.Diagnostic(range, message, SEVERITY[severity]);
  made.source = SOURCE;
  made.code = code;
  return made;
}

/** Our diagnostics with that code and exactly that range, for an action that fixes them. */
export function ours(
  diagnostics: readonly vscode.Diagnostic[],
  code: string,
  range: vscode.Range,
): vscode.Diagnostic[] {
  return diagnostics.filter((each) => each.source === SOURCE && each.code === code && each.range.isEqual(range));
}
