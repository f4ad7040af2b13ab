import * as vscode from 'vscode';
import { l10n, SymbolKind } from 'vscode';
import type { MentionCounts } from '../../../core/notes/mentions/mentionIndex';
import type { Vocabulary } from '../../../core/registry/vocabulary/vocabulary';

/** "12 mentions", for at least one. */
export function mentionsWords(mentions: number): string {
  return mentions === 1 ? l10n.t('1 mention') : l10n.t('{0} mentions', mentions);
}

/** "12 entities", for at least one. */
export function entitiesWords(entities: number): string {
  return entities === 1 ? l10n.t('1 entity') : l10n.t('{0} entities', entities);
}

/** "12 mentions in 4 notes". */
export function countWords({ mentions, notes }: MentionCounts): string {
  if (mentions === 0) return l10n.t('no mentions');
  if (mentions === 1) return l10n.t('1 mention');
  return notes === 1
    ? l10n.t('{0} mentions in 1 note', mentions)
    : l10n.t('{0} mentions in {1} notes', mentions, notes);
}

/** "Indexing notes: 1,200 of 5,000"; "Finding notes" while the total is 0, which is not known yet. */
export function progressWords({ done, total }: { readonly done: number; readonly total: number }): string {
  if (total === 0) return vscode.l10n.t('Finding notes');
  const number = new Intl.NumberFormat(vscode.env.language);
  return vscode.l10n.t('Indexing notes: {0} of {1}', number.format(done), number.format(total));
}

/** The sign of an entity in lists of symbols, by its schema: the editor has signs for the parts of programs only. */
export function symbolKind(vocabulary: Vocabulary, schema: string): SymbolKind {
  const row = vocabulary.schemaRow(schema);
  return row ? SymbolKind[row.symbol] : SymbolKind.Variable;
}
