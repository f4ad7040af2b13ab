import * as vscode from 'vscode';
import { displayName, otherNames } from '../core/queries/names/displayName';
import { type NameHit, searchNames } from '../core/queries/names/searchNames';
import { locate } from '../core/registry/model';
import type { Feature, Host } from '../workspace/host';
import { runInSlices } from '../workspace/slices';
import { schemaWord } from './shared/words/schemaWords';
import { symbolKind } from './shared/words/symbolKinds';

/** More than anybody reads through; who types on is asked again. */
const LIMIT = 200;

/** Go to symbol in workspace (Ctrl+T): every entity by any of its names, by pinyin or by initials. */
export const workspaceSymbols: Feature = {
  id: 'workspaceSymbols',
  register(host, boundary) {
    const provider: vscode.WorkspaceSymbolProvider = {
      async provideWorkspaceSymbols(query, token) {
        await host.ready();
        const options = { limit: LIMIT, locale: vscode.env.language };
        const search = await runInSlices(searchNames(host.snapshot, query, options), { token });
        return search.finished ? search.value.flatMap((hit) => symbolOf(host, hit, query) ?? []) : undefined;
      },
    };
    return vscode.languages.registerWorkspaceSymbolProvider(boundary.guard(provider));
  },
};

function symbolOf(host: Host, { entity, name }: NameHit, query: string): vscode.SymbolInformation | undefined {
  const locale = vscode.env.language;
  const from = entity.names.find(({ item }) => item === name) ?? entity.names[0];
  const location = from && host.location(locate(from.part, from.item.span));
  if (!location) return undefined;
  const shown = from.item.value;
  const others = [displayName(entity, locale), ...otherNames(entity, locale)].filter((other) => other !== shown);
  const container = [...others.slice(0, 2), schemaWord(entity.schema)].join(' · ');
  return new vscode.SymbolInformation(labelFor(shown, query), symbolKind(entity.schema), container, location);
}

/**
 * The editor shows only labels in which it finds what was typed, letter by letter, and knows no pinyin: then what was typed
 * stands behind the name. Pinyin of our own would be wrong where a character may be read in several ways.
 */
function labelFor(name: string, query: string): string {
  return holds(name, query) ? name : `${name} ${query.trim()}`;
}

function holds(name: string, query: string): boolean {
  const text = name.toLowerCase();
  let at = 0;
  for (const sign of query.toLowerCase().replace(/\s/g, '')) {
    at = text.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
