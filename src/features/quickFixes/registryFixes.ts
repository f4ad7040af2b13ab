import * as vscode from 'vscode';
import { BUNDLED_LAYER } from '../../core/matching/nameKind';
import type { Fix } from '../../core/registry/fixes/fix';
import { fixesOf } from '../../core/registry/fixes/fixesOf';
import { fixMessage } from '../../core/registry/fixes/fixMessage';
import type { Host } from '../../workspace/host';
import { ours } from '../shared/fixes/diagnostic';
import { rangeOf } from '../shared/ranges';
import { registryProblems } from '../shared/registryProblems';
import { editDocument } from '../shared/textEdits';

/** Fixes of the problems at the cursor or in the selection of a registry. Rejects if cancelled. */
export async function registryFixes(
  host: Host,
  document: vscode.TextDocument,
  range: vscode.Range,
  { diagnostics }: vscode.CodeActionContext,
  token: vscode.CancellationToken,
): Promise<vscode.CodeAction[]> {
  const { registry } = await host.settled();
  const problems = await registryProblems(host, token);
  if (token.isCancellationRequested || registry !== host.snapshot.registry) return [];
  const file = host.registryFile(document);
  if (!file || file.layer === BUNDLED_LAYER) return [];
  const text = document.getText();
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const here = (problems.get(file.file) ?? []).filter(
    ({ span, code }) => span.start <= end && start <= span.end && host.severity(document.uri, code) !== 'off',
  );
  return here.flatMap((problem) =>
    fixesOf(problem, file.file, text, registry).map((fix, index) => {
      const action = actionOf(host, document, fix);
      action.diagnostics = ours(diagnostics, problem.code, rangeOf(document, problem.span));
      // "Auto Fix" must not delete what the user wrote.
      action.isPreferred = index === 0 && !fix.kind.startsWith('delete-');
      return action;
    }),
  );
}

function actionOf(host: Host, document: vscode.TextDocument, fix: Fix): vscode.CodeAction {
  const action = new vscode.CodeAction(fixMessage(fix, vscode.l10n), vscode.CodeActionKind.QuickFix);
  action.edit = editDocument(document, fix.edits);
  for (const [file, edits] of fix.elsewhere ?? []) {
    for (const { span, text } of edits) {
      const place = host.location({ file, span });
      if (place) action.edit.replace(place.uri, place.range, text);
    }
  }
  return action;
}
