import * as vscode from 'vscode';
import { latestMentions } from '../../core/answers/entities/datedNotes';
import { passes } from '../../core/answers/entities/entityFilter';
import { type EntityGroup, type Grouping, groupEntities } from '../../core/answers/entities/entityGroups';
import { nameOrder, sortEntities } from '../../core/answers/entities/sortEntities';
import { dateOf } from '../../core/answers/entities/timelineItems';
import { displayName } from '../../core/answers/names/displayName';
import { searchNames } from '../../core/answers/names/searchNames';
import type { Registry } from '../../core/registry/merging/registry';
import type { Entity } from '../../core/registry/model';
import type { Vocabulary } from '../../core/registry/vocabulary/vocabulary';
import { memoize } from '../../core/text/base/lazy';
import type { Host } from '../../workspace/host';
import { runInSlices } from '../../workspace/slices';
import { isNarrowed } from '../shared/ask/shown';
import { usedEntities } from '../shared/notes/usedEntities';
import { entitiesWords } from '../shared/rows/countWords';
import { type SpokenText, schemaThemeIcon } from '../shared/rows/entityTreeItem';
import { branch, chunkOf, inChunks, type TreeNode } from '../shared/rows/treeNode';
import { watchedNow } from '../shared/rows/watched';
import { entityNode } from './entityNodes';
import type { ListSettings } from './listState';

/** The most matches of a filter that are shown. */
const MOST_MATCHES = 500;

/** The entities that are listed, in their groups or else one after another, and the row of each. */
interface Arrangement {
  readonly groups?: readonly EntityGroup[];
  readonly entities: readonly Entity[];
  readonly rowOf: (parent: TreeNode | undefined, entity: Entity) => TreeNode;
}

/** The rows of the view "Entities". The order by name is worked out once for each state of the registry. */
export class EntityRows {
  readonly #host: Host;
  readonly #settings: () => ListSettings;
  readonly #nameOrders = new WeakMap<Registry, Promise<readonly Entity[]>>();

  constructor(host: Host, settings: () => ListSettings) {
    this.#host = host;
    this.#settings = settings;
  }

  /** A row for each group, with how many there are, or for each entity. */
  async all(): Promise<TreeNode[]> {
    const { groups, entities, rowOf } = await this.#arrange();
    if (!groups) return rowsOf(undefined, entities, rowOf);
    const { grouping } = this.#settings();
    return groups.map((group) =>
      groupRow(this.#host.snapshot.registry.vocabulary, group, grouping, (row) => rowsOf(row, group.entities, rowOf)),
    );
  }

  /** The row of an entity, as the view has it; undefined if it has none. */
  async find(id: string): Promise<TreeNode | undefined> {
    const entity = this.#host.snapshot.registry.entity(id);
    if (!entity) return undefined;
    const arrangement = await this.#arrange();
    const group = arrangement.groups?.find(({ entities }) => entities.includes(entity));
    const { entities } = group ?? arrangement;
    const index = entities.indexOf(entity);
    if (index < 0) return undefined;
    const chunk = chunkOf(index, entities.length);
    const row = group && groupRow(this.#host.snapshot.registry.vocabulary, group, this.#settings().grouping, () => []);
    const parent = chunk === undefined ? row : rowsOf(row, entities, arrangement.rowOf)[chunk];
    return arrangement.rowOf(parent, entity);
  }

  /** Whether all rows are the user's own. */
  get #isOwnList(): boolean {
    return this.#settings().whose === 'mine';
  }

  async #arrange(): Promise<Arrangement> {
    const { text, sort, grouping, ...filter } = this.#settings();
    const { index, snapshot } = this.#host;
    const { registry } = snapshot;
    const { mentions } = index;
    const watched = watchedNow(this.#host);
    const isWanted = (entity: Entity) => passes(entity, filter, (id) => mentions.timesOf(id), watched);
    if (text.trim() !== '') return this.#search(text, isNarrowed(filter) ? isWanted : undefined);
    const locale = vscode.env.language;
    const byName = await memoize(this.#nameOrders, registry, () => runInSlices(nameOrder(registry, locale)));
    const latest = sort === 'latest' ? latestMentions(mentions, (note) => index.dateOf(note)) : undefined;
    const wanted = isNarrowed(filter) ? byName.filter(isWanted) : byName;
    const entities = await runInSlices(sortEntities(wanted, sort, (id) => mentions.timesOf(id), latest));
    const rowOf = (parent: TreeNode | undefined, entity: Entity): TreeNode =>
      entityNode(this.#host, parent, entity, {
        isOwnList: this.#isOwnList,
        ...(latest && { dates: latestDates(latest.get(entity.id)) }),
      });
    if (grouping === 'none') return { entities, rowOf };
    return {
      groups: await runInSlices(groupEntities(registry.vocabulary, entities, grouping, locale)),
      entities,
      rowOf,
    };
  }

  async #search(text: string, isWanted: ((entity: Entity) => boolean) | undefined): Promise<Arrangement> {
    const options = {
      limit: MOST_MATCHES,
      locale: vscode.env.language,
      used: usedEntities(this.#host, undefined),
      ...(isWanted && { isWanted }),
    };
    const hits = await runInSlices(searchNames(this.#host.snapshot, text, options));
    const names = new Map(hits.map(({ entity, name }) => [entity, name?.value]));
    const rowOf = (parent: TreeNode | undefined, entity: Entity): TreeNode =>
      entityNode(this.#host, parent, entity, { found: names.get(entity), isOwnList: this.#isOwnList });
    return { entities: [...names.keys()], rowOf };
  }
}

function rowsOf(parent: TreeNode | undefined, entities: readonly Entity[], rowOf: Arrangement['rowOf']): TreeNode[] {
  return inChunks<Entity, TreeNode | undefined>(parent, entities, nameOf, rowOf);
}

/** The text by which a chunk is named: the date of an event, or else the name. */
function nameOf(entity: Entity): string {
  return entity.like === 'Event' ? (dateOf(entity) ?? '–') : displayName(entity, vscode.env.language);
}

/** When an entity was mentioned last; nothing if it is not mentioned. */
function latestDates(date: string | undefined): readonly SpokenText[] {
  if (date === undefined) return [];
  if (date !== '') return [{ shown: date, spoken: vscode.l10n.t('last mentioned {0}', date) }];
  return [{ shown: vscode.l10n.t('undated'), spoken: vscode.l10n.t('last mention undated') }];
}

/** The row of a group, closed at first, with how many entities it has. */
function groupRow(
  vocabulary: Vocabulary,
  { key, label, entities }: EntityGroup,
  grouping: Grouping,
  rows: (node: TreeNode) => TreeNode[],
): TreeNode {
  const item = (): vscode.TreeItem => {
    const shown = label || nothingInCommon(grouping);
    return Object.assign(new vscode.TreeItem(shown, vscode.TreeItemCollapsibleState.Collapsed), {
      description: String(entities.length),
      iconPath: iconOf(vocabulary, grouping, key),
      contextValue: 'dossier.group',
      accessibilityInformation: { label: `${shown}, ${entitiesWords(entities.length)}` },
    });
  };
  return branch(undefined, `${grouping}:${key}`, item, rows);
}

function iconOf(vocabulary: Vocabulary, grouping: Grouping, key: string): vscode.ThemeIcon {
  switch (grouping) {
    case 'kind':
      return schemaThemeIcon(vocabulary, key);
    case 'country':
      return new vscode.ThemeIcon('globe');
    case 'file':
      return new vscode.ThemeIcon('file');
    default:
      return new vscode.ThemeIcon('tag');
  }
}

/** The group of those that have no country, no sector or no topic. */
function nothingInCommon(grouping: Grouping): string {
  if (grouping === 'country') return vscode.l10n.t('No country');
  return grouping === 'sector' ? vscode.l10n.t('No sector') : vscode.l10n.t('No topic');
}
