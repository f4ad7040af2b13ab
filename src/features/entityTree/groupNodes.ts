import * as vscode from 'vscode';
import { memoize } from '../../core/base/memoize';
import { type EntityGroup, entityGroups } from '../../core/queries/entities/entityGroups';
import { sortByName, sortNewestFirst } from '../../core/queries/entities/sortEntities';
import { dateOf } from '../../core/queries/entities/timeline';
import { displayName } from '../../core/queries/names/displayName';
import type { Registry } from '../../core/registry/merging/registry';
import type { Entity } from '../../core/registry/model';
import { schemaPlural } from '../../core/registry/vocabulary/words';
import type { Host } from '../../workspace/host';
import { runInSlices } from '../../workspace/slices';
import { schemaThemeIcon } from '../shared/schemaThemeIcon';
import { chunkOf, inChunks } from '../shared/tree/chunks';
import { branch, type TreeNode } from '../shared/tree/treeNode';
import { entityNode } from './entityNodes';

/** The rows for the kinds of entities. Groups are made and sorted once for each state of the registry. */
export class GroupNodes {
  readonly #host: Host;
  #latest: { readonly registry: Registry; readonly groups: Promise<readonly EntityGroup[]> } | undefined;
  readonly #sorted = new WeakMap<EntityGroup, Promise<readonly Entity[]>>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** A row for each kind of entity, with how many there are. */
  async all(): Promise<TreeNode[]> {
    const groups = await this.#groupsOf(this.#host.snapshot.registry);
    return groups.map((group) => this.#node(group));
  }

  /** The row of an entity below its group, as the view has it; undefined for bulk data, which has no rows. */
  async find(id: string): Promise<TreeNode | undefined> {
    const { registry } = this.#host.snapshot;
    const entity = registry.entity(id);
    const groups = entity ? await this.#groupsOf(registry) : [];
    const group = groups.find(({ entities }) => entities.includes(entity!));
    if (!group || !entity) return undefined;
    const sorted = await this.#sort(group);
    const node = this.#node(group);
    const chunk = chunkOf(sorted.indexOf(entity), sorted.length);
    return entityNode(this.#host, chunk === undefined ? node : this.#rows(node, group.key, sorted)[chunk], entity);
  }

  #node(group: EntityGroup): TreeNode {
    const { key } = group;
    const item = (): vscode.TreeItem => {
      const label = schemaPlural(key, vscode.env.language);
      return Object.assign(new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed), {
        description: String(group.entities.length),
        iconPath: schemaThemeIcon(key),
        contextValue: 'dossier.group',
      });
    };
    return branch(undefined, key, item, async (node) => this.#rows(node, key, await this.#sort(group)));
  }

  #rows(node: TreeNode, key: string, sorted: readonly Entity[]): TreeNode[] {
    const locale = vscode.env.language;
    const nameOf = (entity: Entity): string =>
      key === 'Event' ? (dateOf(entity) ?? '–') : displayName(entity, locale);
    return inChunks(node, sorted, nameOf, (parent, entity) => entityNode(this.#host, parent, entity));
  }

  #groupsOf(registry: Registry): Promise<readonly EntityGroup[]> {
    if (this.#latest?.registry !== registry) {
      this.#latest = { registry, groups: runInSlices(entityGroups(registry)) };
    }
    return this.#latest.groups;
  }

  /** Events by date, all others by name. */
  #sort(group: EntityGroup): Promise<readonly Entity[]> {
    const { key, entities } = group;
    return memoize(this.#sorted, group, () =>
      runInSlices(key === 'Event' ? sortNewestFirst(entities) : sortByName(entities, vscode.env.language)),
    );
  }
}
