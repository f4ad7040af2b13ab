import * as vscode from 'vscode';

/** "Indexing notes: 1,200 of 5,000"; "Finding notes" while the total is 0, which is not known yet. */
export function progressWords({ done, total }: { readonly done: number; readonly total: number }): string {
  if (total === 0) return vscode.l10n.t('Finding notes');
  const number = new Intl.NumberFormat(vscode.env.language);
  return vscode.l10n.t('Indexing notes: {0} of {1}', number.format(done), number.format(total));
}
