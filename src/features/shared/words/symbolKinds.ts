import { SymbolKind } from 'vscode';

/** The editor has signs for the parts of programs alone: those that look most like what they stand for here. */
const KINDS: Readonly<Record<string, SymbolKind>> = {
  Company: SymbolKind.Class,
  Organization: SymbolKind.Module,
  PublicBody: SymbolKind.Interface,
  Person: SymbolKind.Object,
  Product: SymbolKind.Struct,
  Technology: SymbolKind.Operator,
  Material: SymbolKind.Field,
  Agreement: SymbolKind.Key,
  Regulation: SymbolKind.Constant,
  Project: SymbolKind.Package,
  Position: SymbolKind.Property,
  Place: SymbolKind.Namespace,
  Country: SymbolKind.Namespace,
  Event: SymbolKind.Event,
};

/** The sign of an entity in lists of symbols, by its schema. */
export function symbolKind(schema: string): SymbolKind {
  return Object.hasOwn(KINDS, schema) ? KINDS[schema]! : SymbolKind.Variable;
}
