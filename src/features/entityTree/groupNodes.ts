import * as vscode from 'vscode';
import { memoize } from '../../core/base/memoize';
import { type EntityGroup, entityGroups, groupOfSchema } from '../../core/queries/entities/entityGroups';
import { sortByName, sortNewestFirst } from '../../core/queries/entities/sortEntities';
import { dateOf } from '../../core/queries/entities/timeline';
import { displayName } from '../../core/queries/names/displayName';
import type { Entity, Registry } from '../../core/registry/model';
import type { Host } from '../../workspace/host';
import { runInSlices } from '../../workspace/slices';
import { chunkOf, inChunks } from '../shared/tree/chunks';
import { entityNode, schemaThemeIcon } from '../shared/tree/entityNodes';
import type { TreeNode } from '../shared/tree/treeNode';
import { groupWord } from '../shared/words/schemaWords';

type Sorted = Map<string, Promise<readonly Entity[]>>;

/** What is sorted once stays so until there is another registry. */
const sortedGroups = new WeakMap<Registry, Sorted>();

/** A row for each kind of entity, with how many there are. */
export async function groupNodes(host: Host): Promise<TreeNode[]> {
  const groups = await groupsOf(host.snapshot.registry);
  return groups.map((group) => groupNode(host, group));
}

/** The row of an entity below its group, as the view has it; undefined for bulk data, which has no rows. */
export async function findEntityNode(host: Host, id: string): Promise<TreeNode | undefined> {
  const { registry } = host.snapshot;
  const entity = registry.entities.get(id);
  const group = entity && (await groupsOf(registry)).find(({ key }) => key === groupOfSchema(entity.schema));
  if (!group) return undefined;
  const sorted = await sortedEntities(registry, group);
  const node = groupNode(host, group);
  const chunk = chunkOf(sorted.indexOf(entity), sorted.length);
  return entityNode(host, chunk === undefined ? node : rows(host, node, group.key, sorted)[chunk], entity);
}

function groupNode(host: Host, group: EntityGroup): TreeNode {
  const { key } = group;
  const node: TreeNode = {
    id: key,
    parent: undefined,
    item() {
      const item = new vscode.TreeItem(groupWord(key), vscode.TreeItemCollapsibleState.Collapsed);
      item.description = String(group.entities.length);
      item.iconPath = schemaThemeIcon(key);
      item.contextValue = 'dossier.group';
      return item;
    },
    async children() {
      return rows(host, node, key, await sortedEntities(host.snapshot.registry, group));
    },
  };
  return node;
}

function rows(host: Host, node: TreeNode, key: string, sorted: readonly Entity[]): TreeNode[] {
  const locale = vscode.env.language;
  const nameOf = (entity: Entity): string => (key === 'Event' ? (dateOf(entity) ?? '–') : displayName(entity, locale));
  return inChunks(node, sorted, nameOf, (parent, entity) => entityNode(host, parent, entity));
}

async function groupsOf(registry: Registry): Promise<readonly EntityGroup[]> {
  const result = await runInSlices(entityGroups(registry));
  return result.finished ? result.value : [];
}

/** Events by date, all others by name. */
function sortedEntities(registry: Registry, { key, entities }: EntityGroup): Promise<readonly Entity[]> {
  const known = memoize(sortedGroups, registry, () => new Map());
  return memoize(known, key, async () => {
    const steps = key === 'Event' ? sortNewestFirst(entities) : sortByName(entities, vscode.env.language);
    const result = await runInSlices(steps);
    return result.finished ? result.value : entities;
  });
}
