import * as vscode from 'vscode';
import { searchReferences } from '../../core/answers/names/searchReferences';
import { type Expected, expectedAt } from '../../core/registry/expectedAt';
import { DEFAULT_SCHEMA } from '../../core/registry/vocabulary/vocabulary';
import { relativePath } from '../../core/text/base/paths';
import { type YamlCursor, yamlCursorAt } from '../../core/text/yaml/cursor/yamlCursor';
import type { Feature, Host } from '../../workspace/host';
import { runInSlices } from '../../workspace/slices';
import { yamlExtensionDoes } from '../shared/fixes/yamlExtension';
import { REGISTRY_SELECTOR } from '../shared/notes/entityDocuments';
import { resolveEntityItem } from '../shared/rows/entityItems';
import { entityReference, pathItem, wordItems } from './registryItems';

/** How many entities or notes are offered at a time; the list is requested again with every letter. */
const LIMIT = 100;

/** Completes ids in references, keys, known values, and paths of notes in registry files. */
export const registryCompletion: Feature = {
  id: 'registryCompletion',
  register(host, boundary) {
    const provider: vscode.CompletionItemProvider = {
      provideCompletionItems: (document, position, token) => offer(host, document, position, token),
      resolveCompletionItem: (item) => resolveEntityItem(host, item),
    };
    const guarded = boundary.guard(provider);
    return vscode.languages.registerCompletionItemProvider(REGISTRY_SELECTOR, guarded, ' ', '[', '{', ',');
  },
};

async function offer(
  host: Host,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.CompletionList | undefined> {
  if (!host.isRegistry(document)) return undefined;
  const cursor = yamlCursorAt(document.getText(), document.offsetAt(position));
  const expected = cursor && expectedAt(host.snapshot.registry, cursor, keysElsewhere(host, cursor));
  if (!cursor || !expected) return undefined;
  // Where any text may be, an id is offered once there is something to go by.
  if (expected.kind === 'entity' && expected.isOpen && cursor.typed.length < 2) return undefined;
  if (isInSchema(expected, cursor) && yamlExtensionDoes('completion', document)) return undefined;
  const range = new vscode.Range(document.positionAt(cursor.span.start), document.positionAt(cursor.span.end));
  const items =
    expected.kind === 'entity'
      ? await references(host, cursor, expected, token)
      : expected.kind === 'path'
        ? notePaths(host, document, cursor)
        : words(host, cursor, expected);
  items.forEach((item, rank) => {
    item.range = range;
    item.sortText = String(rank).padStart(4, '0');
  });
  return new vscode.CompletionList(items, expected.kind === 'entity' || expected.kind === 'path');
}

/** Whether the JSON Schema says what may be written there; what the registries define, it cannot know. */
function isInSchema({ kind }: Expected, cursor: YamlCursor): boolean {
  if (kind === 'languages') return cursor.kind === 'key';
  return kind !== 'entity' && kind !== 'source' && kind !== 'country' && kind !== 'path';
}

async function references(
  host: Host,
  cursor: YamlCursor,
  { property }: Expected & { readonly kind: 'entity' },
  token: vscode.CancellationToken,
): Promise<vscode.CompletionItem[]> {
  await host.ready();
  const options = {
    limit: LIMIT,
    locale: vscode.env.language,
    schemas: host.snapshot.registry.vocabulary.targetSchemas(property),
    from: cursor.entry.get('id'),
  };
  const found = await runInSlices(searchReferences(host.snapshot, cursor.typed, options), { token });
  return found.map((entity) => entityReference(host.snapshot.registry.vocabulary, entity, cursor.typed));
}

/** The notes of the workspace with the typed text in their paths, from the folder of the registry. */
function notePaths(host: Host, { uri }: vscode.TextDocument, cursor: YamlCursor): vscode.CompletionItem[] {
  const typed = cursor.typed.toLowerCase();
  const paths: string[] = [];
  for (const note of host.index.mentions.notes) {
    if (paths.length === LIMIT) break;
    const path = relativePath(uri.path, vscode.Uri.parse(note, true).path);
    if (path.toLowerCase().includes(typed)) paths.push(path);
  }
  return paths.sort().map((path) => pathItem(path, cursor));
}

function words(host: Host, cursor: YamlCursor, expected: Expected): vscode.CompletionItem[] {
  return wordItems(host.snapshot.registry, expected, cursor, [...host.snapshot.registry.sources.values()]);
}

/** The keys that the entity already has, in any registry file. */
function keysElsewhere({ snapshot }: Host, { entry }: YamlCursor): ReadonlySet<string> {
  const entity = snapshot.registry.entity(entry.get('id') ?? '');
  if (!entity) return new Set();
  const { names, headline, summary, description, facts, links } = entity;
  const lists = Object.entries({ name: names, headline, summary, description, facts, links });
  const given = lists.flatMap(([key, list]) => (list.length > 0 ? [key] : []));
  const schema = entity.schema === DEFAULT_SCHEMA ? [] : ['schema'];
  return new Set([...schema, ...given, ...entity.properties.keys()]);
}
