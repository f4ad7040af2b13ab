import * as vscode from 'vscode';
import { citationText } from '../../core/queries/entities/citation';
import { type Attribute, attributesOf } from '../../core/queries/entities/entityAttributes';
import { groupRelations } from '../../core/queries/entities/relationGroups';
import { relationsOf } from '../../core/queries/entities/relations';
import { type TimelineItem, timelineOf } from '../../core/queries/entities/timeline';
import { dateText, valueText } from '../../core/queries/entities/valueText';
import type { Entity, EntryName, From } from '../../core/registry/model';
import { locate } from '../../core/registry/model';
import { listSeparator, nameKindWord, propertyWord } from '../../core/registry/vocabulary/words';
import type { Host } from '../../workspace/host';
import { inChunks } from '../shared/tree/chunks';
import { branch, leaf, openCommand, type TreeNode } from '../shared/tree/treeNode';
import { entityNode, relationRow } from './entityNodes';
import { mentionsSection } from './mentionsSection';

/** The most rows of a section that is expanded at first, which saves a click. */
const OPEN_UP_TO = 8;

/** The rows below an entity: its attributes, relations, timeline, names and mentions. Relations must be indexed before. */
export function detailNodes(host: Host, parent: TreeNode, entity: Entity): TreeNode[] {
  const { registry } = host.snapshot;
  const locale = vscode.env.language;
  const attributes = attributesOf(registry, entity, locale);
  const isReference = ({ values }: Attribute): boolean => values.some(({ kind }) => kind === 'entity');
  const short = attributes.filter((attribute) => attribute.rank === 'key' && !isReference(attribute));
  const rest = attributes.filter((attribute) => attribute.rank !== 'key' && !isReference(attribute));
  return [
    ...short.map((attribute) => attributeRow(host, parent, attribute, entity.schema)),
    relationsSection(host, parent, entity),
    timelineSection(host, parent, entity),
    section(parent, 'names', 'quote', vscode.l10n.t('Names'), entity.names.length, false, (node) =>
      entity.names.map((name, index) => nameRow(host, node, name, index)),
    ),
    section(parent, 'more', 'ellipsis', vscode.l10n.t('More'), rest.length, false, (node) =>
      rest.map((attribute) => attributeRow(host, node, attribute, entity.schema)),
    ),
    mentionsSection(host, parent, entity.id),
  ].filter((node) => node !== undefined);
}

function relationsSection(host: Host, parent: TreeNode, entity: Entity): TreeNode | undefined {
  const groups = groupRelations(relationsOf(host.snapshot.registry, entity, vscode.env.language));
  const count = groups.reduce((sum, { relations }) => sum + relations.length, 0);
  const isOpen = groups.length <= OPEN_UP_TO;
  return section(parent, 'relations', 'type-hierarchy', vscode.l10n.t('Relations'), count, isOpen, (node) =>
    inChunks(
      node,
      groups,
      ({ label }) => label,
      (above, group) => relationRow(host, above, group, count <= OPEN_UP_TO),
    ),
  );
}

function timelineSection(host: Host, parent: TreeNode, entity: Entity): TreeNode | undefined {
  const timeline = timelineOf(host.snapshot.registry, entity, vscode.env.language);
  const count = timeline.length;
  return section(parent, 'timeline', 'history', vscode.l10n.t('Timeline'), count, count <= OPEN_UP_TO, (node) =>
    inChunks(
      node,
      timeline.map((item, index) => ({ item, index })),
      ({ item }) => item.date ?? '–',
      (above, { item, index }) => timelineRow(host, above, item, index),
    ),
  );
}

/** A row with how many rows are below it; none if there are none. */
function section(
  parent: TreeNode,
  key: string,
  icon: string,
  label: string,
  count: number,
  isOpen: boolean,
  rows: (node: TreeNode) => TreeNode[],
): TreeNode | undefined {
  if (count === 0) return undefined;
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = (): vscode.TreeItem =>
    Object.assign(new vscode.TreeItem(label, isOpen ? Expanded : Collapsed), {
      description: String(count),
      iconPath: new vscode.ThemeIcon(icon),
      accessibilityInformation: { label: `${label}, ${count}` },
    });
  return branch(parent, key, item, rows);
}

function attributeRow(host: Host, parent: TreeNode, { key, values, place }: Attribute, schema: string): TreeNode {
  const locale = vscode.env.language;
  const text = values.map((value) => valueText(value, locale)).join(listSeparator(locale));
  return leaf(parent, `a:${key}`, propertyWord(key, locale, schema), {
    description: text,
    tooltip: text,
    iconPath: new vscode.ThemeIcon('circle-small'),
    ...openCommand(host.location(place)),
  });
}

function nameRow(host: Host, parent: TreeNode, { item, part }: From<EntryName>, index: number): TreeNode {
  const words = [nameKindWord(item.kind, vscode.env.language), item.lang, dateSpan(item)].filter((word) => word !== '');
  return leaf(parent, `${index}`, item.value, {
    description: words.join(' · '),
    iconPath: new vscode.ThemeIcon('quote'),
    ...openCommand(host.location(locate(part, item.span))),
  });
}

function dateSpan({ startDate, endDate }: EntryName): string {
  return startDate === undefined && endDate === undefined ? '' : `${startDate ?? ''} – ${endDate ?? ''}`;
}

function timelineRow(host: Host, parent: TreeNode, item: TimelineItem, index: number): TreeNode {
  const label = item.date === undefined ? '–' : dateText(item.date, item.endDate);
  const event = item.event === undefined ? undefined : host.snapshot.registry.entity(item.event);
  const { ownFact, text: description } = item;
  if (event) return entityNode(host, parent, event, { key: `${event.id}:${index}`, label, description, ownFact });
  const source = item.citation && citationText(item.citation, vscode.env.language);
  const row = leaf(parent, `${index}`, label, {
    description,
    tooltip: [item.text, source].filter(Boolean).join('\n'),
    iconPath: new vscode.ThemeIcon('note'),
    ...(ownFact && { contextValue: 'dossier.fact.own' }),
    ...openCommand(host.location(item.place)),
  });
  return { ...row, ...(ownFact && { ownFact }) };
}
