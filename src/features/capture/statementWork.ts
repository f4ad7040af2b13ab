import * as vscode from 'vscode';
import { isOwnLayer } from '../../core/matching/nameKind';
import type { From } from '../../core/registry/model';
import { pickRow, showInformation } from '../shared/dialogs';

/** What can be done with a fact or relation; only what is in a registry of the user can be ended or deleted. */
export type StatementWork = 'open' | 'end' | 'delete';

/**
 * What is to be done with a statement: what a button says, or the row that the user picks where there are several.
 *
 * @param given the argument of a command: from a menu it is anything else.
 * @param said the statement, which stays in sight.
 */
export async function chosenWork(
  given: unknown,
  said: string,
  { part }: From<unknown>,
  works: readonly StatementWork[],
): Promise<StatementWork | undefined> {
  const offered = isOwnLayer(part.layer) ? works : works.filter((work) => work === 'open');
  if (typeof given === 'string') return offered.find((work) => work === given);
  return offered.length === 1 ? offered[0] : (await pickRow(offered.map(workRow), said))?.work;
}

/**
 * One of several statements, which the user picks, the user's own first.
 *
 * @param none what the user is told where there are none.
 */
export async function pickStatement<S>(
  all: readonly From<S>[],
  rowOf: (statement: From<S>) => vscode.QuickPickItem,
  placeHolder: string,
  none: string,
): Promise<From<S> | undefined> {
  const own = all.filter(({ part }) => isOwnLayer(part.layer));
  const offered = [...new Set([...own, ...all])];
  if (offered.length === 0) void showInformation(none);
  if (offered.length < 2) return offered[0];
  const rows = offered.map((statement) => ({ ...rowOf(statement), statement }));
  return (await pickRow(rows, placeHolder))?.statement;
}

function workRow(work: StatementWork): vscode.QuickPickItem & { readonly work: StatementWork } {
  switch (work) {
    case 'open':
      return { label: vscode.l10n.t('Open in Registry'), iconPath: new vscode.ThemeIcon('go-to-file'), work };
    case 'end':
      return { label: vscode.l10n.t('End…'), iconPath: new vscode.ThemeIcon('circle-slash'), work };
    case 'delete':
      return { label: vscode.l10n.t('Delete'), iconPath: new vscode.ThemeIcon('trash'), work };
  }
}
