import * as vscode from 'vscode';
import { mentionAt } from '../core/mentions/mention';
import { registryTargetAt } from '../core/queries/registryTargetAt';
import type { Feature, Host } from '../workspace/host';
import type { Note } from '../workspace/notes/openNotes';
import { ENTITY_DOCUMENTS, whenUpToDate } from './shared/entityDocuments';
import { entityLinks } from './shared/entityLinks';
import { rangeOf } from './shared/ranges';

/** Go to definition and peek: from a mention to its entries, and in a registry from a reference to what it refers to. */
export const definition: Feature = {
  id: 'definition',
  register(host, boundary) {
    const provider: vscode.DefinitionProvider = {
      async provideDefinition(document, position, token) {
        await whenUpToDate(host, document);
        if (token.isCancellationRequested) return undefined;
        const offset = document.offsetAt(position);
        const note = host.note(document);
        return note ? fromNote(host, note, offset) : fromRegistry(host, document, offset);
      },
    };
    return vscode.languages.registerDefinitionProvider(ENTITY_DOCUMENTS, boundary.guard(provider));
  },
};

/** All entries of all entities that the mention may mean. */
function fromNote(host: Host, note: Note, offset: number): vscode.LocationLink[] {
  const mention = mentionAt(note.mentions, offset);
  if (!mention) return [];
  const text = note.text.slice(mention.start, mention.end);
  return mention.entities.flatMap((id) => {
    const entity = host.snapshot.registry.entity(id);
    return entity ? entityLinks(host, entity, text, note.range(mention)) : [];
  });
}

function fromRegistry(host: Host, document: vscode.TextDocument, offset: number): vscode.LocationLink[] {
  const file = host.registryFile(document);
  const named = file && registryTargetAt(host.snapshot.registry, file, offset);
  if (!named) return [];
  const { registry } = host.snapshot;
  const origin = rangeOf(document, named.span);
  if (named.kind === 'source') {
    const source = registry.sources.get(named.id);
    const target = source && host.location(source);
    if (!target) return [];
    const { uri: targetUri, range } = target;
    return [{ targetUri, targetRange: range, targetSelectionRange: range, originSelectionRange: origin }];
  }
  const entity = registry.entity(named.id);
  if (!entity) return [];
  const name = named.defines ? document.getText(origin) : undefined;
  return entityLinks(host, entity, name, origin);
}
