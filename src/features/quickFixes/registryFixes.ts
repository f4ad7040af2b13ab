import * as vscode from 'vscode';
import { entryAt } from '../../core/answers/registryTargetAt';
import type { Fix } from '../../core/changes/fixes/fix';
import { fixesOf } from '../../core/changes/fixes/fixesOf';
import { fixMessage } from '../../core/changes/fixes/fixMessage';
import { BUNDLED_LAYER } from '../../core/matching/nameKind';
import type { Host } from '../../workspace/host';
import { commandAction } from '../shared/fixes/codeAction';
import { ours } from '../shared/fixes/diagnostic';
import { registryProblems } from '../shared/fixes/registryProblems';
import { entityName } from '../shared/rows/entityName';
import { reportRefused } from '../shared/write/applyWithUndo';
import { rangeOf } from '../shared/write/ranges';
import { whereUnchanged } from '../shared/write/whereUnchanged';

/** A fix that is offered: what it writes is worked out when it is applied. */
export class RegistryFix extends vscode.CodeAction {
  readonly document: vscode.TextDocument;
  /** The text that the fix is for. */
  readonly text: string;
  readonly fix: Fix;

  constructor(document: vscode.TextDocument, fix: Fix) {
    super(fixMessage(fix, vscode.l10n), vscode.CodeActionKind.QuickFix);
    this.document = document;
    this.text = document.getText();
    this.fix = fix;
  }
}

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
  const merging = here.flatMap((problem) => {
    const id = entryAt(file.entries, problem.span.start)?.entry.id.value;
    if (!['shared-name', 'shared-identifier'].includes(problem.code) || id === undefined) return [];
    const diagnostic = ours(diagnostics, problem.code, rangeOf(document, problem.span));
    return (problem.parameters.other ?? '').split(', ').map((other) => mergeAction(host, id, other, diagnostic));
  });
  const fixes = here.flatMap((problem) =>
    fixesOf(problem, text, registry).map((fix, index) => {
      const action = new RegistryFix(document, fix);
      action.diagnostics = ours(diagnostics, problem.code, rangeOf(document, problem.span));
      // "Auto Fix" must not delete what the user wrote.
      action.isPreferred = index === 0 && !fix.kind.startsWith('delete-');
      return action;
    }),
  );
  return [...fixes, ...merging];
}

/** Merges two entities that share a name or an identifier, as they may be one: its list shows both sides first. */
function mergeAction(host: Host, id: string, other: string, diagnostics: vscode.Diagnostic[]): vscode.CodeAction {
  const title = vscode.l10n.t('Merge with {name}…', { name: entityName(host, other) });
  const action = commandAction(title, 'dossier.mergeEntities', [id, [id, other]]);
  action.diagnostics = diagnostics;
  return action;
}

/** Works out what a fix writes; says so if it cannot be written. */
export async function resolveFix(action: RegistryFix): Promise<RegistryFix> {
  const { document, text, fix } = action;
  const edits = fix.write();
  if ('refused' in edits) {
    reportRefused({ uri: document.uri, text }, edits);
    return action;
  }
  const edit = await whereUnchanged([{ uri: document.uri, text, edits }], (whole) => whole);
  if (edit) action.edit = edit;
  return action;
}
