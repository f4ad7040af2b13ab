import * as vscode from 'vscode';
import type { Dossier, RelationGroup, RelationStatement, TimelineStatement } from '../../core/answers/dossier/dossier';
import { textOf } from '../../core/answers/dossier/markdownText';
import type { LinkReference } from '../../core/answers/entities/ownStatements';
import { dateOf, type FactReference } from '../../core/answers/entities/timelineItems';
import type { Entity } from '../../core/registry/model';
import { inBrackets, labelAndText, listSeparator } from '../../core/registry/vocabulary/words';
import type { Host } from '../../workspace/host';
import { entityTooltip } from '../shared/card/entityTooltip';
import { indexedRegistry } from '../shared/notes/entityDocuments';
import { entityTreeItem, namedEntityItem, pageCommand, type SpokenText } from '../shared/rows/entityTreeItem';
import { describedToday } from '../shared/rows/today';
import { branch, inChunks, leaf, type TreeNode } from '../shared/rows/treeNode';
import { watchedNow } from '../shared/rows/watched';
import { factRow, mentionsSection, nameRow, propertyTreeRow, sectionRow } from './detailRows';

/** The most rows of a section that is expanded at first, which saves a click. */
const OPEN_UP_TO = 8;
/** How many names the row of several relations lists; a narrow sidebar shows fewer. */
const NAMES_LISTED = 10;

/** A row that differs from the one of `namedEntityItem`, and the last part of its id. */
interface EntityRow {
  readonly key?: string;
  readonly label?: string;
  readonly description?: string;
  /** The texts that a screen reader reads instead of the two, without the kind of the entity. */
  readonly spoken?: string[];
  /** The name by which a search has found it, and dates beside its own. */
  readonly found?: string | undefined;
  readonly dates?: readonly SpokenText[];
  /** In a list of the user's own entities, where the row need not say that it is one. */
  readonly isOwnList?: boolean;
  /** The first line of the tooltip, above the card of the entity. */
  readonly remark?: string;
  /** The fact about the entity that is in this row, where a registry of the user has it. */
  readonly ownFact?: FactReference | undefined;
  /** The relation's own link, if a registry of the user states it. */
  readonly ownLink?: LinkReference | undefined;
}

/** The row of an entity. It expands to its details, in which the rows of other entities expand in the same way. */
export function entityNode(host: Host, parent: TreeNode | undefined, entity: Entity, row: EntityRow = {}): TreeNode {
  const { id } = entity;
  const { key = id, label, description = '', spoken, remark, ownFact, ownLink } = row;
  const current = (): Entity => host.snapshot.registry.entity(id) ?? entity;
  const node: TreeNode & Pick<EntityRow, 'ownFact' | 'ownLink'> = {
    id: parent ? `${parent.id}/${key}` : key,
    parent,
    entity: id,
    ...(ownFact && { ownFact }),
    ...(ownLink && { ownLink }),
    item() {
      const entity = current();
      const item =
        label === undefined
          ? namedEntityItem(host.snapshot.registry, entity, {
              mentions: host.index.mentions.timesOf(id),
              dates: [...datesOf(entity), ...(row.dates ?? [])],
              found: row.found,
              isOwnList: row.isOwnList,
              isWatched: watchedNow(host).has(id),
            })
          : entityTreeItem(host.snapshot.registry.vocabulary, entity, label, description, spoken);
      return Object.assign(item, {
        ...pageCommand(id),
        ...(ownFact && { contextValue: `${item.contextValue}.own` }),
        ...(ownLink && { contextValue: `${item.contextValue}.ownLink` }),
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

function datesOf(entity: Entity): readonly SpokenText[] {
  const date = entity.like === 'Event' || entity.like === 'Agreement' ? dateOf(entity) : undefined;
  return date === undefined ? [] : [{ shown: date, spoken: date }];
}

/** The rows below an entity: its properties, relations, timeline, names and mentions. Relations must be indexed before. */
function detailNodes(host: Host, parent: TreeNode, { id }: Entity): TreeNode[] {
  const dossier = describedToday(host.snapshot.registry, id, vscode.env.language);
  if (!dossier) return [];
  const { properties, names } = dossier;
  const short = properties.filter(({ rank }) => rank === 'key');
  const rest = properties.filter(({ rank }) => rank !== 'key');
  return [
    ...short.map((property) => propertyTreeRow(host, parent, property)),
    relationsSection(host, parent, dossier),
    timelineSection(host, parent, dossier),
    sectionRow(parent, 'names', 'quote', vscode.l10n.t('Names'), names.length, false, (node) =>
      names.map((name, index) => nameRow(host, node, name, index)),
    ),
    sectionRow(parent, 'more', 'ellipsis', vscode.l10n.t('More'), rest.length, false, (node) =>
      rest.map((property) => propertyTreeRow(host, node, property)),
    ),
    mentionsSection(host, parent, id),
  ].filter((node) => node !== undefined);
}

function relationsSection(host: Host, parent: TreeNode, { relations }: Dossier): TreeNode | undefined {
  const count = relations.reduce((sum, { statements }) => sum + statements.length, 0);
  const isOpen = relations.length <= OPEN_UP_TO;
  return sectionRow(parent, 'relations', 'type-hierarchy', vscode.l10n.t('Relations'), count, isOpen, (node) =>
    inChunks(
      node,
      relations,
      ({ label }) => label,
      (above, group) => relationRow(host, above, group, count <= OPEN_UP_TO),
    ),
  );
}

function timelineSection(host: Host, parent: TreeNode, { timeline }: Dossier): TreeNode | undefined {
  const count = timeline.length;
  return sectionRow(parent, 'timeline', 'history', vscode.l10n.t('Timeline'), count, count <= OPEN_UP_TO, (node) =>
    inChunks(
      node,
      timeline.map((statement, index) => ({ statement, index })),
      ({ statement }) => statement.startDate ?? '–',
      (above, { statement, index }) => timelineRow(host, above, statement, index),
    ),
  );
}

function timelineRow(host: Host, parent: TreeNode, statement: TimelineStatement, index: number): TreeNode {
  const { event: id = '', date, text, ownFact } = statement;
  const event = host.snapshot.registry.entity(id);
  if (!event) return factRow(host, parent, statement, index);
  return entityNode(host, parent, event, {
    key: `${id}:${index}`,
    label: date || '–',
    description: textOf(text),
    ownFact,
  });
}

/**
 * A row for relations that read alike, the label first: the sentence "Led by → Jensen Huang" for one, for several the label
 * with the names below it.
 *
 * @param isOpen whether several names are shown at first.
 */
function relationRow(host: Host, parent: TreeNode, { label, statements }: RelationGroup, isOpen: boolean): TreeNode {
  const [only, ...others] = statements;
  if (only && others.length === 0) return relationNode(host, parent, label, only, `${label} → `);
  const nameOf = ({ text: [other] }: RelationStatement): string => other.text;
  const listed = (statement: RelationStatement): string => {
    const { status, held, date } = statement;
    const mark = status || (held === 'over' ? date : '');
    const { text, space } = inBrackets(mark, vscode.env.language);
    return nameOf(statement) + (mark === '' ? '' : space + text);
  };
  const item = (): vscode.TreeItem => {
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const names = statements.slice(0, NAMES_LISTED).map(listed).join(listSeparator(vscode.env.language));
    return Object.assign(new vscode.TreeItem(label, isOpen ? Expanded : Collapsed), {
      description: `${statements.length} · ${names}`,
      iconPath: new vscode.ThemeIcon('type-hierarchy-sub'),
    });
  };
  return branch(parent, label, item, (node) =>
    inChunks(node, statements, nameOf, (above, statement) => relationNode(host, above, label, statement, '')),
  );
}

/** @param before what is shown before the other's name; a screen reader reads the label of the relation in any case. */
function relationNode(
  host: Host,
  parent: TreeNode,
  label: string,
  { key, text: [{ entity, text: name }], detail, date, status, citations, ownLink }: RelationStatement,
  before: string,
): TreeNode {
  // A narrow sidebar cuts off the end.
  const details = [status, detail, date].filter((text) => text !== '');
  const description = details.join(' · ');
  const other = host.snapshot.registry.entity(entity);
  // The rows may be of the registry before.
  if (!other) return leaf(parent, key, before + name, { description });
  const sentence = labelAndText(label, name, vscode.env.language);
  return entityNode(host, parent, other, {
    key,
    label: before + name,
    description,
    spoken: [sentence, ...details],
    ownLink,
    remark: [sentence, ...details, ...citations.map((cited) => cited.text)].join(' · '),
  });
}
