import * as vscode from 'vscode';
import { registryTargetAt } from '../core/answers/registryTargetAt';
import { mentionAt } from '../core/notes/mentions/mention';
import type { Entity } from '../core/registry/model';
import { exists } from '../workspace/files/walkFolder';
import type { Feature, Host } from '../workspace/host';
import { profileNote } from '../workspace/notes/readNote';
import { whenUpToDate } from './shared/notes/entityDocuments';
import { registerInTexts, type TextAt, textAt } from './shared/notes/otherTexts';
import { entityLinks } from './shared/rows/entityLinks';
import { rangeOf } from './shared/write/ranges';

/**
 * Go to definition and peek: from a mention to its entries and the user's note on the entity, and in a registry from a reference
 * to what it refers to.
 */
export const definition: Feature = {
  id: 'definition',
  register(host, boundary) {
    const provider: vscode.DefinitionProvider = {
      async provideDefinition(document, position, token) {
        await whenUpToDate(host, document);
        if (token.isCancellationRequested) return undefined;
        const text = textAt(host, document, position);
        return text ? fromNote(host, document, text) : fromRegistry(host, document, document.offsetAt(position));
      },
    };
    return registerInTexts(host, boundary, (documents) =>
      vscode.languages.registerDefinitionProvider(documents, boundary.guard(provider)),
    );
  },
};

/** All entries of all entities that the mention may mean, and the user's notes on them, but for this one. */
async function fromNote(
  host: Host,
  document: vscode.TextDocument,
  { note, offset }: TextAt,
): Promise<vscode.LocationLink[]> {
  const mention = mentionAt(note.mentions, offset);
  if (!mention) return [];
  const text = note.text.slice(mention.start, mention.end);
  const entities = mention.entities.flatMap((id) => host.snapshot.registry.entity(id) ?? []);
  const origin = note.range(mention);
  const notes = await Promise.all(entities.map((entity) => profileLink(entity, origin)));
  return [
    ...entities.flatMap((entity) => entityLinks(host, entity, text, origin)),
    ...notes.flat().filter(({ targetUri }) => targetUri.toString() !== document.uri.toString()),
  ];
}

/** The user's own note on an entity; none if there is no such file. */
async function profileLink(entity: Entity, originSelectionRange: vscode.Range): Promise<vscode.LocationLink[]> {
  const targetUri = profileNote(entity);
  if (!targetUri || !(await exists(targetUri))) return [];
  return [{ targetUri, targetRange: new vscode.Range(0, 0, 0, 0), originSelectionRange }];
}

async function fromRegistry(host: Host, document: vscode.TextDocument, offset: number): Promise<vscode.LocationLink[]> {
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
  return [...entityLinks(host, entity, name, origin), ...(await profileLink(entity, origin))];
}
