import * as vscode from 'vscode';
import type { Severity } from '../../../core/text/base/problem';

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
