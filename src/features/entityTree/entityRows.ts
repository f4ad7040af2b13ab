import * as vscode from 'vscode';
import { memoize } from '../../core/base/memoize';
import { passes } from '../../core/queries/entities/entityFilter';
import { type EntityGroup, entityGroups } from '../../core/queries/entities/entityGroups';
import { nameOrder } from '../../core/queries/entities/sortEntities';
import { dateOf } from '../../core/queries/entities/timeline';
import { displayName } from '../../core/queries/names/displayName';
import { type NameHit, searchNames } from '../../core/queries/names/searchNames';
import type { Registry } from '../../core/registry/merging/registry';
import type { Entity } from '../../core/registry/model';
import { schemaPlural } from '../../core/registry/vocabulary/words';
import type { Host } from '../../workspace/host';
import { runInSlices } from '../../workspace/slices';
import { schemaThemeIcon } from '../shared/schemaThemeIcon';
import { chunkOf, inChunks } from '../shared/tree/chunks';
import { branch, type TreeNode } from '../shared/tree/treeNode';
import { usedEntities } from '../shared/usedEntities';
import { entitiesWords } from '../shared/words/countWords';
import { entityNode } from './entityNodes';
import type { ListSettings } from './listState';

/** The most matches of a filter that are shown. */
const MOST_MATCHES = 500;

/** What fits the typed text, the best first, or else groups. */
type Arrangement = { readonly hits: readonly NameHit[] } | { readonly groups: readonly EntityGroup[] };

/** The rows of the view "Entities". The order by name is worked out once for each state of the registry. */
export class EntityRows {
  readonly #host: Host;
  readonly #settings: () => ListSettings;
  readonly #nameOrders = new WeakMap<Registry, Promise<readonly Entity[]>>();

  constructor(host: Host, settings: () => ListSettings) {
    this.#host = host;
    this.#settings = settings;
  }

  /** A row for each group, with how many there are, or one for each match of what was typed. */
  async all(): Promise<TreeNode[]> {
    const arrangement = await this.#arrange();
    if ('groups' in arrangement) return arrangement.groups.map((group) => this.#groupRow(group));
    return arrangement.hits.map(({ entity, name }) =>
      entityNode(this.#host, undefined, entity, { found: name?.value }),
    );
  }

  /** The row of an entity, as the view has it; undefined if it has none. */
  async find(id: string): Promise<TreeNode | undefined> {
    const entity = this.#host.snapshot.registry.entity(id);
    const arrangement = entity && (await this.#arrange());
    if (!arrangement) return undefined;
    if ('hits' in arrangement) {
      return arrangement.hits.some((hit) => hit.entity === entity)
        ? entityNode(this.#host, undefined, entity)
        : undefined;
    }
    const group = arrangement.groups.find(({ entities }) => entities.includes(entity));
    if (!group) return undefined;
    const row = this.#groupRow(group);
    const chunk = chunkOf(group.entities.indexOf(entity), group.entities.length);
    return entityNode(this.#host, chunk === undefined ? row : this.#rowsOf(row, group)[chunk], entity);
  }

  async #arrange(): Promise<Arrangement> {
    const host = this.#host;
    const { snapshot } = host;
    const { text, ...filter } = this.#settings();
    const mentionsOf = (id: string) => host.index.mentions.counts(id).mentions;
    const isWanted = (entity: Entity) => passes(entity, filter, mentionsOf);
    const isAll = !filter.mine && !filter.mentioned && !filter.bundled;
    if (text.trim() !== '') {
      const options = {
        limit: MOST_MATCHES,
        locale: vscode.env.language,
        used: usedEntities(host, undefined),
        ...(!isAll && { isWanted }),
      };
      return { hits: await runInSlices(searchNames(snapshot, text, options)) };
    }
    const { registry } = snapshot;
    const order = await memoize(this.#nameOrders, registry, () =>
      runInSlices(nameOrder(registry, vscode.env.language)),
    );
    return { groups: await runInSlices(entityGroups(isAll ? order : order.filter(isWanted))) };
  }

  #groupRow(group: EntityGroup): TreeNode {
    const { key, entities } = group;
    const item = (): vscode.TreeItem => {
      const label = schemaPlural(key, vscode.env.language);
      return Object.assign(new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed), {
        description: String(entities.length),
        iconPath: schemaThemeIcon(key),
        contextValue: 'dossier.group',
        accessibilityInformation: { label: `${label}, ${entitiesWords(entities.length)}` },
      });
    };
    return branch(undefined, key, item, (node) => this.#rowsOf(node, group));
  }

  #rowsOf(node: TreeNode, { entities }: EntityGroup): TreeNode[] {
    const nameOf = (entity: Entity): string =>
      entity.schema === 'Event' ? (dateOf(entity) ?? '–') : displayName(entity, vscode.env.language);
    return inChunks(node, entities, nameOf, (parent, entity) => entityNode(this.#host, parent, entity));
  }
}
