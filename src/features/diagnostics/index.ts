import * as vscode from 'vscode';
import { BUNDLED_LAYER } from '../../core/matching/nameKind';
import { problemMessage as worded } from '../../core/registry/problemMessage';
import type { Problem } from '../../core/text/base/problem';
import type { Feature, Host } from '../../workspace/host';
import { diagnostic } from '../shared/fixes/diagnostic';
import { namesNotes, registryProblems } from '../shared/fixes/registryProblems';
import { onDidChangeYamlExtension, yamlExtensionDoes } from '../shared/fixes/yamlExtension';
import { isReportedByYaml } from './reportedByYaml';

/** Shows the problems of the user's registry files while they are edited. */
export const diagnostics: Feature = {
  id: 'diagnostics',
  register(host, boundary) {
    const collection = vscode.languages.createDiagnosticCollection('dossier');
    let shown: ReadonlyMap<string, readonly Problem[]> = new Map();
    let running = new vscode.CancellationTokenSource();
    // All problems at once, so that those that take longer to find do not flicker with each key press.
    const show = async (): Promise<void> => {
      running.cancel();
      running = new vscode.CancellationTokenSource();
      const { token } = running;
      const problems = await registryProblems(host, token);
      if (token.isCancellationRequested) return;
      const before = shown;
      shown = problems;
      for (const file of new Set([...before.keys(), ...problems.keys()])) {
        const uri = vscode.Uri.parse(file, true);
        collection.set(uri, [...diagnosticsOf(host, uri, problems.get(file) ?? [])]);
      }
    };
    return vscode.Disposable.from(
      collection,
      new vscode.Disposable(() => running.cancel()),
      host.onDidChangeSnapshot(boundary.listener(show)),
      host.onDidChangeSettings(boundary.listener(show)),
      host.index.onDidChange(boundary.listener(() => (namesNotes(host) ? show() : undefined))),
      onDidChangeYamlExtension(boundary.listener(show)),
    );
  },
};

function* diagnosticsOf(host: Host, uri: vscode.Uri, problems: readonly Problem[]): Iterable<vscode.Diagnostic> {
  const file = uri.toString();
  // The user cannot fix a bundled file; its references may be to entities that the user's registry removes.
  if (host.snapshot.registry.files.get(file)?.layer === BUNDLED_LAYER) return;
  const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === file);
  const isChecked = document !== undefined && yamlExtensionDoes('validate', document);
  for (const problem of problems) {
    if (isChecked && isReportedByYaml(problem)) continue;
    const severity = host.severity(uri, problem.code) ?? problem.severity;
    const place = severity === 'off' ? undefined : host.location({ file, span: problem.span });
    if (severity === 'off' || !place) continue;
    const made = diagnostic(place.range, localizedMessage(problem), severity, problem.code);
    const related = problem.related && host.location({ file, span: problem.related });
    if (related) {
      made.relatedInformation = [new vscode.DiagnosticRelatedInformation(related, relatedMessage(problem))];
    }
    yield made;
  }
}

/** The message of a problem, with what to do about it, in the language of the editor. */
function localizedMessage(problem: Problem): string {
  return worded(problem, vscode.l10n);
}

/** The message at the other location that belongs to the problem. */
function relatedMessage({ code }: Problem): string {
  if (code === 'fact-order') return vscode.l10n.t('The previous fact is here.');
  return code === 'date-order' ? vscode.l10n.t('The start is here.') : vscode.l10n.t('The first one is here.');
}
