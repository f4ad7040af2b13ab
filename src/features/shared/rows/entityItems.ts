import * as vscode from 'vscode';
import type { Entity } from '../../../core/registry/model';
import type { Host } from '../../../workspace/host';
import { entityTooltip } from '../card/entityTooltip';
import { indexedRegistry } from '../notes/entityDocuments';

/** A completion of an entity. Its card is built when the item is focused. */
export class EntityItem extends vscode.CompletionItem {
  constructor(
    readonly entity: string,
    label: string | vscode.CompletionItemLabel,
    kind: vscode.CompletionItemKind,
  ) {
    super(label, kind);
  }
}

export async function resolveEntityItem(host: Host, item: vscode.CompletionItem): Promise<vscode.CompletionItem> {
  if (!(item instanceof EntityItem)) return item;
  await indexedRegistry(host);
  const card = entityTooltip(host, item.entity);
  if (card) item.documentation = card;
  return item;
}

/** VS Code has a fixed set of icons for completions; few of them suit a kind of entity. */
export function entityItemKind({ like }: Entity): vscode.CompletionItemKind {
  switch (like) {
    case 'Person':
      return vscode.CompletionItemKind.User;
    case 'Event':
      return vscode.CompletionItemKind.Event;
    default:
      return vscode.CompletionItemKind.Reference;
  }
}
