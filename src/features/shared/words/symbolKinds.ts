import { SymbolKind } from 'vscode';
import type { Vocabulary } from '../../../core/registry/vocabulary/vocabulary';

/** The sign of an entity in lists of symbols, by its schema: the editor has signs for the parts of programs only. */
export function symbolKind(vocabulary: Vocabulary, schema: string): SymbolKind {
  const row = vocabulary.schemaRow(schema);
  return row ? SymbolKind[row.symbol] : SymbolKind.Variable;
}
