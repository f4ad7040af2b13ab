import * as vscode from 'vscode';
import { displayName, otherNames, shownName } from '../core/answers/names/displayName';
import { type NameHit, searchNames } from '../core/answers/names/searchNames';
import { locate } from '../core/registry/model';
import { schemaWord } from '../core/registry/vocabulary/words';
import type { Feature, Host } from '../workspace/host';
import { runInSlices } from '../workspace/slices';
import { symbolKind } from './shared/rows/entityTreeItem';

/** The list is requested again with every letter. */
const LIMIT = 200;

/** Go to symbol in workspace (Ctrl+T): finds entities by any name, pinyin or initials. */
export const workspaceSymbols: Feature = {
  id: 'workspaceSymbols',
  register(host, boundary) {
    const provider: vscode.WorkspaceSymbolProvider = {
      async provideWorkspaceSymbols(query, token) {
        await host.ready();
        const options = { limit: LIMIT, locale: vscode.env.language };
        const found = await runInSlices(searchNames(host.snapshot, query, options), { token });
        return found.flatMap((hit) => symbolOf(host, hit, query) ?? []);
      },
    };
    return vscode.languages.registerWorkspaceSymbolProvider(boundary.guard(provider));
  },
};

function symbolOf(host: Host, { entity, name }: NameHit, query: string): vscode.SymbolInformation | undefined {
  const locale = vscode.env.language;
  const title = shownName(entity, locale);
  // Of several names that begin with the query, the one that is shown everywhere. VS Code asks with the first word that was
  // typed, and then looks for all of them in the label.
  const said = title?.value.toLowerCase().startsWith(query.trim().toLowerCase()) ? title : name;
  const from = [...entity.names, ...entity.headline].find(({ item }) => item === said);
  const location = from && host.location(locate(from.part, from.item.span));
  if (!location) return undefined;
  const shown = from.item.value;
  const others = [displayName(entity, locale), ...otherNames(entity, locale)].filter((other) => other !== shown);
  const container = [
    ...others.slice(0, 2),
    schemaWord(host.snapshot.registry.vocabulary, entity.schema, vscode.env.language),
  ].join(' · ');
  return new vscode.SymbolInformation(
    labelFor(shown, query),
    symbolKind(host.snapshot.registry.vocabulary, entity.schema),
    container,
    location,
  );
}

/**
 * The editor shows only labels that contain the letters of the query in order, and does not know pinyin. So the query
 * follows a name that would not pass. Our own pinyin would be wrong for characters with several readings.
 */
function labelFor(name: string, query: string): string {
  return passesFilter(name, query) ? name : `${name} ${query.trim()}`;
}

function passesFilter(name: string, query: string): boolean {
  const text = name.toLowerCase();
  let at = 0;
  for (const letter of query.toLowerCase().replace(/\s/g, '')) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
