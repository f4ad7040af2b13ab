import * as vscode from 'vscode';
import { referencesTo } from '../core/answers/entities/relations';
import { registryTargetAt } from '../core/answers/registryTargetAt';
import { occurrencesOfId } from '../core/registry/merging/occurrences';
import { locate } from '../core/registry/model';
import { memoize } from '../core/text/base/lazy';
import type { Feature, Host } from '../workspace/host';
import { entitiesAt } from './shared/ask/entityArgument';
import { ENTITY_DOCUMENTS, indexedRegistry } from './shared/notes/entityDocuments';
import { stepDone } from './shared/notes/firstSteps';
import { rangeOfMention } from './shared/notes/noteMentions';
import { entityLinks } from './shared/rows/entityLinks';

/**
 * Find all references: of a mention, all mentions of the entity, under any name, in all notes; of an id or a name in a
 * registry, also the places in registries that refer to it; of a source, all places that cite it.
 */
export const references: Feature = {
  id: 'references',
  register(host, boundary) {
    const provider: vscode.ReferenceProvider = {
      async provideReferences(document, position, { includeDeclaration }, token) {
        await host.settled();
        const source = sourceAt(host, document, position);
        if (source !== undefined) return locationsOfSource(host, source, includeDeclaration);
        await host.index.whenReady(token);
        if (token.isCancellationRequested) return undefined;
        const ids = entitiesAt(host, document, document.offsetAt(position));
        if (ids.length > 0) stepDone('mentions');
        return [
          ...(includeDeclaration ? ids.flatMap((id) => declarations(host, id)) : []),
          ...(host.isRegistry(document) ? await inRegistries(host, ids) : []),
          ...inNotes(host, ids),
        ];
      },
    };
    return vscode.languages.registerReferenceProvider(ENTITY_DOCUMENTS, boundary.guard(provider));
  },
};

function sourceAt(host: Host, document: vscode.TextDocument, position: vscode.Position): string | undefined {
  const file = host.registryFile(document);
  const target = file && registryTargetAt(host.snapshot.registry, file, document.offsetAt(position));
  return target?.kind === 'source' ? target.id : undefined;
}

/** In all registries. A source that is not defined anywhere may be cited too. */
function locationsOfSource(host: Host, id: string, includeDeclaration: boolean): vscode.Location[] {
  return occurrencesOfId(host.snapshot.registry, 'source', id)
    .filter(({ role }) => includeDeclaration || role === 'reference')
    .flatMap((location) => host.location(location) ?? []);
}

/** The locations at which the entity is defined: a name in each of its entries. */
function declarations(host: Host, id: string): vscode.Location[] {
  const entity = host.snapshot.registry.entity(id);
  if (!entity) return [];
  return entityLinks(host, entity, undefined, undefined).map(
    ({ targetUri, targetRange, targetSelectionRange }) =>
      new vscode.Location(targetUri, targetSelectionRange ?? targetRange),
  );
}

async function inRegistries(host: Host, ids: readonly string[]): Promise<vscode.Location[]> {
  const registry = await indexedRegistry(host);
  return ids.flatMap((id) =>
    referencesTo(registry, id).flatMap(({ part, to }) => host.location(locate(part, to.span)) ?? []),
  );
}

/** Each mention once, although an ambiguous one may mean several of the entities. */
function inNotes(host: Host, ids: readonly string[]): vscode.Location[] {
  const locations: vscode.Location[] = [];
  const uris = new Map<string, vscode.Uri>();
  for (const [index, id] of ids.entries()) {
    const earlier = new Set(ids.slice(0, index));
    for (const mention of host.index.mentions.mentionsOf(id)) {
      if (mention.entities.some((other) => earlier.has(other))) continue;
      const uri = memoize(uris, mention.note, () => vscode.Uri.parse(mention.note, true));
      locations.push(new vscode.Location(uri, rangeOfMention(mention)));
    }
  }
  return locations;
}
