import * as vscode from 'vscode';
import { citationText } from '../../core/queries/entities/citation';
import { relationDetail } from '../../core/queries/entities/relationDetail';
import type { RelationGroup } from '../../core/queries/entities/relationGroups';
import { type Relation, relationKey } from '../../core/queries/entities/relations';
import { dateOf, type FactReference } from '../../core/queries/entities/timeline';
import { periodText } from '../../core/queries/entities/valueText';
import { displayName } from '../../core/queries/names/displayName';
import type { Entity } from '../../core/registry/model';
import { inLanguage, listSeparator } from '../../core/registry/vocabulary/words';
import type { Host } from '../../workspace/host';
import { entityTooltip } from '../shared/card/entityTooltip';
import { indexedRegistry } from '../shared/indexedRegistry';
import { today } from '../shared/today';
import { inChunks } from '../shared/tree/chunks';
import { entityTreeItem, type Mark, namedEntityItem } from '../shared/tree/entityTreeItem';
import { branch, type TreeNode } from '../shared/tree/treeNode';
import { detailNodes } from './detailNodes';

/** How many names the row of several relations lists; a narrow sidebar shows fewer. */
const NAMES_LISTED = 10;

/** What a row shows in place of what `namedEntityItem` does, and the last part of its id. */
interface EntityRow {
  readonly key?: string;
  readonly label?: string;
  readonly description?: string;
  /** What a screen reader reads in place of the two, without the kind of the entity. */
  readonly spoken?: string[];
  /** The name by which a search has found it, and dates beside its own. */
  readonly found?: string | undefined;
  readonly dates?: readonly Mark[];
  /** In a list of the user's own entities, where the row need not say that it is one. */
  readonly isOwnList?: boolean;
  /** What the tooltip says above the card of the entity. */
  readonly remark?: string;
  /** The fact about the entity that is in this row, where a registry of the user has it. */
  readonly ownFact?: FactReference | undefined;
}

/** The row of an entity. It expands to its details, in which the rows of other entities expand in the same way. */
export function entityNode(host: Host, parent: TreeNode | undefined, entity: Entity, row: EntityRow = {}): TreeNode {
  const { id } = entity;
  const { key = id, label, description = '', spoken, remark, ownFact } = row;
  const current = (): Entity => host.snapshot.registry.entity(id) ?? entity;
  const node: TreeNode & Pick<EntityRow, 'ownFact'> = {
    id: parent ? `${parent.id}/${key}` : key,
    parent,
    entity: id,
    ...(ownFact && { ownFact }),
    item() {
      const entity = current();
      const item =
        label === undefined
          ? namedEntityItem(entity, {
              mentions: host.index.mentions.timesOf(id),
              dates: [...datesOf(entity), ...(row.dates ?? [])],
              found: row.found,
              isOwnList: row.isOwnList,
            })
          : entityTreeItem(entity, label, description, spoken);
      return Object.assign(item, {
        command: { command: 'dossier.openDossier', title: vscode.l10n.t('Open Dossier'), arguments: [id] },
        ...(ownFact && { contextValue: `${item.contextValue}.own` }),
      });
    },
    async children() {
      await indexedRegistry(host);
      return detailNodes(host, node, current());
    },
    tooltip() {
      const card = entityTooltip(host, id);
      if (remark === undefined || !card) return card;
      return new vscode.MarkdownString().appendText(remark).appendMarkdown(`\n\n---\n\n${card.value}`);
    },
  };
  return node;
}

function datesOf(entity: Entity): readonly Mark[] {
  const date = entity.schema === 'Event' || entity.schema === 'Agreement' ? dateOf(entity) : undefined;
  return date === undefined ? [] : [{ shown: date, spoken: date }];
}

/**
 * A row for relations that read alike, the label first: the sentence "Led by → Jensen Huang" for one, for several the label
 * with the names below it.
 *
 * @param isOpen whether several names are shown at first.
 */
export function relationRow(
  host: Host,
  parent: TreeNode,
  { label, relations }: RelationGroup,
  isOpen: boolean,
): TreeNode {
  const locale = vscode.env.language;
  const [only, ...others] = relations;
  if (only && others.length === 0) return relationNode(host, parent, only, `${label} → `);
  const nameOf = ({ other }: Relation): string => displayName(other, locale);
  const item = (): vscode.TreeItem => {
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const names = relations.slice(0, NAMES_LISTED).map(nameOf).join(listSeparator(locale));
    return Object.assign(new vscode.TreeItem(label, isOpen ? Expanded : Collapsed), {
      description: `${relations.length} · ${names}`,
      iconPath: new vscode.ThemeIcon('type-hierarchy-sub'),
    });
  };
  return branch(parent, label, item, (node) =>
    inChunks(node, relations, nameOf, (above, relation) => relationNode(host, above, relation, '')),
  );
}

/** @param before what is shown before the other's name; a screen reader reads the label of the relation in any case. */
function relationNode(host: Host, parent: TreeNode, relation: Relation, before: string): TreeNode {
  const { label, other, citation } = relation;
  const locale = vscode.env.language;
  const name = displayName(other, locale);
  const period = periodText(relation, today(), locale);
  const details = [relationDetail(relation, locale) ?? '', period].filter((text) => text !== '');
  const sentence = inLanguage({ en: `${label}: ${name}`, zh: `${label}：${name}` }, locale);
  return entityNode(host, parent, other, {
    key: relationKey(relation),
    label: before + name,
    description: details.join(' · '),
    spoken: [sentence, ...details],
    remark: [sentence, ...details, citation && citationText(citation, locale)].filter(Boolean).join(' · '),
  });
}
