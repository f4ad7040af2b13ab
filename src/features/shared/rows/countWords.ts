import * as vscode from 'vscode';
import type { MentionCounts } from '../../../core/notes/mentions/mentionIndex';

/** "12 mentions", for at least one. */
export function mentionsWords(mentions: number): string {
  return mentions === 1 ? vscode.l10n.t('1 mention') : vscode.l10n.t('{0} mentions', mentions);
}

/** "12 entities", for at least one. */
export function entitiesWords(entities: number): string {
  return entities === 1 ? vscode.l10n.t('1 entity') : vscode.l10n.t('{0} entities', entities);
}

/** "12 mentions in 4 notes". */
export function countWords({ mentions, notes }: MentionCounts): string {
  if (mentions === 0) return vscode.l10n.t('no mentions');
  if (mentions === 1) return vscode.l10n.t('1 mention');
  return notes === 1
    ? vscode.l10n.t('{0} mentions in 1 note', mentions)
    : vscode.l10n.t('{0} mentions in {1} notes', mentions, notes);
}

/** "Indexing notes: 1,200 of 5,000"; "Finding notes" while the total is 0, which is not known yet. */
export function progressWords({ done, total }: { readonly done: number; readonly total: number }): string {
  if (total === 0) return vscode.l10n.t('Finding notes');
  const number = new Intl.NumberFormat(vscode.env.language);
  return vscode.l10n.t('Indexing notes: {0} of {1}', number.format(done), number.format(total));
}
