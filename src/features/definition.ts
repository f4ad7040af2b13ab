import * as vscode from 'vscode';
import { mentionAt } from '../core/mentions/mentionAt';
import { registryTargetAt } from '../core/queries/registryTargetAt';
import type { Feature, Host } from '../workspace/host';
import { NOTE_LANGUAGE } from '../workspace/notes/openNotes';
import { entityLinks } from './shared/entityLinks';
import { REGISTRY_SELECTOR } from './shared/registrySelector';

/** Go to definition and peek: from a mention to its entries, and in a registry from a reference to what it refers to. */
export const definition: Feature = {
  id: 'definition',
  register(host, boundary) {
    const inNotes: vscode.DefinitionProvider = {
      async provideDefinition(document, position, token) {
        await host.ready();
        return token.isCancellationRequested ? undefined : fromNote(host, document, position);
      },
    };
    const inRegistries: vscode.DefinitionProvider = {
      async provideDefinition(document, position, token) {
        await host.settled();
        return token.isCancellationRequested ? undefined : fromRegistry(host, document, position);
      },
    };
    return vscode.Disposable.from(
      vscode.languages.registerDefinitionProvider({ language: NOTE_LANGUAGE }, boundary.guard(inNotes)),
      vscode.languages.registerDefinitionProvider(REGISTRY_SELECTOR, boundary.guard(inRegistries)),
    );
  },
};

/** All entries of all entities that the mention may mean. */
function fromNote(host: Host, document: vscode.TextDocument, position: vscode.Position): vscode.LocationLink[] {
  const note = host.note(document);
  const mention = note && mentionAt(note.mentions, document.offsetAt(position));
  if (!mention) return [];
  const text = note.text.slice(mention.start, mention.end);
  return mention.entities.flatMap((id) => {
    const entity = host.snapshot.registry.entity(id);
    return entity ? entityLinks(host, entity, text, note.range(mention)) : [];
  });
}

function fromRegistry(host: Host, document: vscode.TextDocument, position: vscode.Position): vscode.LocationLink[] {
  const file = host.registryFile(document);
  const place = file && registryTargetAt(file, document.offsetAt(position));
  if (!place) return [];
  const { registry } = host.snapshot;
  const origin = new vscode.Range(document.positionAt(place.span.start), document.positionAt(place.span.end));
  if (place.kind === 'source') {
    const source = registry.sources.get(place.id);
    const target = source && host.location(source);
    if (!target) return [];
    const { uri: targetUri, range } = target;
    return [{ targetUri, targetRange: range, targetSelectionRange: range, originSelectionRange: origin }];
  }
  const entity = registry.entity(place.id);
  if (!entity) return [];
  const name = place.defines ? document.getText(origin) : undefined;
  return entityLinks(host, entity, name, origin);
}
