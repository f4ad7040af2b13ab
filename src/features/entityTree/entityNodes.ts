import * as vscode from 'vscode';
import { relationDetail } from '../../core/queries/entities/relationDetail';
import { type Relation, relationKey } from '../../core/queries/entities/relations';
import { dateOf } from '../../core/queries/entities/timeline';
import { displayName, otherNames } from '../../core/queries/names/displayName';
import type { Entity } from '../../core/registry/model';
import type { Host } from '../../workspace/host';
import { entityTooltip } from '../shared/card/entityTooltip';
import { entityLinks } from '../shared/entityLinks';
import { indexedRegistry } from '../shared/indexedRegistry';
import { entityTreeItem } from '../shared/tree/entityTreeItem';
import { openCommand, type TreeNode } from '../shared/tree/treeNode';
import { detailNodes } from './detailNodes';

/** What a row shows in place of the entity's own name and description, and the last part of its id. */
interface EntityRow {
  readonly key: string;
  readonly label?: string;
  readonly description?: string;
}

/** The row of an entity. It expands to its details, in which the rows of other entities expand in the same way. */
export function entityNode(host: Host, parent: TreeNode | undefined, entity: Entity, row?: EntityRow): TreeNode {
  const { id } = entity;
  const locale = vscode.env.language;
  const current = (): Entity => host.snapshot.registry.entity(id) ?? entity;
  const node: TreeNode = {
    id: parent ? `${parent.id}/${row?.key ?? id}` : (row?.key ?? id),
    parent,
    entity: id,
    item() {
      const entity = current();
      const name = displayName(entity, locale);
      const item = entityTreeItem(entity, row?.label ?? name, row?.description ?? description(entity, locale));
      const [link] = entityLinks(host, entity, undefined, undefined);
      const range = link?.targetSelectionRange;
      return Object.assign(item, openCommand(link && range && new vscode.Location(link.targetUri, range)));
    },
    async children() {
      await indexedRegistry(host);
      return detailNodes(host, node, current());
    },
    tooltip: () => entityTooltip(host, id),
  };
  return node;
}

/** The entity at the other end of a relation: its name, and its relation to the entity of the parent row. */
export function relationNode(host: Host, parent: TreeNode, relation: Relation): TreeNode {
  const { label, other, startDate } = relation;
  const detail = relationDetail(relation, vscode.env.language);
  const description = [label, detail, startDate].filter(Boolean).join(' · ');
  return entityNode(host, parent, other, { key: relationKey(relation), description });
}

function description(entity: Entity, locale: string): string {
  const other = otherNames(entity, locale)[0];
  const date = entity.schema === 'Event' || entity.schema === 'Agreement' ? dateOf(entity) : undefined;
  return [other, date].filter(Boolean).join(' · ');
}
