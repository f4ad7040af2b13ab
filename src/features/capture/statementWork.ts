import * as vscode from 'vscode';
import { pickRow } from '../shared/dialogs';

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
  offered: readonly StatementWork[],
): Promise<StatementWork | undefined> {
  if (typeof given === 'string') return offered.find((work) => work === given);
  if (offered.length === 1) return offered[0];
  return (await pickRow(offered.map(rowOf), said))?.work;
}

function rowOf(work: StatementWork): vscode.QuickPickItem & { readonly work: StatementWork } {
  switch (work) {
    case 'open':
      return { label: vscode.l10n.t('Open in Registry'), iconPath: new vscode.ThemeIcon('go-to-file'), work };
    case 'end':
      return { label: vscode.l10n.t('End…'), iconPath: new vscode.ThemeIcon('circle-slash'), work };
    case 'delete':
      return { label: vscode.l10n.t('Delete'), iconPath: new vscode.ThemeIcon('trash'), work };
  }
}
