import * as vscode from 'vscode';
import { displayName } from '../core/answers/names/displayName';
import type { RegistryFile } from '../core/registry/model';
import { schemaWord } from '../core/registry/vocabulary/words';
import type { Resumable } from '../core/text/base/lazy';
import type { Feature, Host } from '../workspace/host';
import { runInSlices } from '../workspace/slices';
import { REGISTRY_SELECTOR } from './shared/notes/entityDocuments';
import { symbolKind } from './shared/rows/entityTreeItem';

/** A longer outline is slow to draw. */
const MOST_SHOWN = 10_000;
const ENTRIES_A_STEP = 200;

/** The outline of a registry file: its entries and sources. */
export const registrySymbols: Feature = {
  id: 'registrySymbols',
  register(host, boundary) {
    const provider: vscode.DocumentSymbolProvider = {
      async provideDocumentSymbols(document, token) {
        await host.settled();
        const file = host.registryFile(document);
        if (!file) return undefined;
        return await runInSlices(symbolsOf(host, document, file), { token });
      },
    };
    return vscode.languages.registerDocumentSymbolProvider(REGISTRY_SELECTOR, boundary.guard(provider), {
      label: 'Dossier',
    });
  },
};

function* symbolsOf(host: Host, document: vscode.TextDocument, file: RegistryFile): Resumable<vscode.DocumentSymbol[]> {
  const { registry } = host.snapshot;
  const symbols: vscode.DocumentSymbol[] = [];
  const range = (start: number, end: number): vscode.Range =>
    new vscode.Range(document.positionAt(start), document.positionAt(end));
  for (const { start, entry } of file.entries.slice(0, MOST_SHOWN)) {
    if (symbols.length % ENTRIES_A_STEP === ENTRIES_A_STEP - 1) yield;
    const id = entry.id.value;
    // An entry that only extends another one may have no name.
    const entity = registry.entity(id);
    const name = entity
      ? displayName(entity, vscode.env.language)
      : (entry.names[0] ?? entry.headline[0] ?? entry.id).value;
    const schema = entity?.schema ?? entry.schema?.value;
    const detail = [id, schema === undefined ? '' : schemaWord(registry.vocabulary, schema, vscode.env.language)]
      .filter(Boolean)
      .join(' · ');
    const whole = range(start + entry.span.start, start + entry.span.end);
    const own = range(start + entry.id.span.start, start + entry.id.span.end);
    const selection = whole.contains(own) ? own : new vscode.Range(whole.start, whole.start);
    symbols.push(
      new vscode.DocumentSymbol(
        name || id || '–',
        detail,
        symbolKind(registry.vocabulary, schema ?? ''),
        whole,
        selection,
      ),
    );
  }
  for (const { id, title, span } of file.sources) {
    const whole = range(span.start, span.end);
    symbols.push(new vscode.DocumentSymbol(id || '–', title[0]?.value ?? '', vscode.SymbolKind.String, whole, whole));
  }
  return symbols;
}
