import * as vscode from 'vscode';
import type { Problem, Severity } from '../core/base/problem';
import type { Registry } from '../core/registry/model';
import type { Feature, Host } from '../workspace/host';
import { problemMessage, relatedMessage } from '../workspace/messages';

const SEVERITY: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Shows the problems of the user's registry files where they stand, as the files are typed. */
export const diagnostics: Feature = {
  id: 'diagnostics',
  register(host, boundary) {
    const collection = vscode.languages.createDiagnosticCollection('dossier');
    let shown: Registry['problems'] = new Map();
    const show = () => {
      const { problems } = host.snapshot.registry;
      const before = shown;
      shown = problems;
      for (const file of new Set([...before.keys(), ...problems.keys()])) {
        collection.set(vscode.Uri.parse(file, true), [...diagnosticsOf(host, file, problems.get(file) ?? [])]);
      }
    };
    boundary.run(show);
    return vscode.Disposable.from(collection, host.onDidChangeSnapshot(boundary.listener(show)));
  },
};

function* diagnosticsOf(host: Host, file: string, problems: readonly Problem[]): Iterable<vscode.Diagnostic> {
  // What is bundled cannot be mended by the reader, whose own registry may have taken away what it refers to.
  if (host.snapshot.registry.files.get(file)?.layer === 0) return;
  for (const problem of problems) {
    const place = host.location({ file, span: problem.span });
    if (!place) continue;
    const diagnostic = new vscode.Diagnostic(place.range, problemMessage(problem), SEVERITY[problem.severity]);
    diagnostic.source = 'Dossier';
    diagnostic.code = problem.code;
    const related = problem.related && host.location({ file, span: problem.related });
    if (related) {
      diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(related, relatedMessage(problem))];
    }
    yield diagnostic;
  }
}
