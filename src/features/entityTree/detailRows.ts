import * as vscode from 'vscode';
import type { DossierName, DossierProperty, TimelineStatement } from '../../core/answers/dossier/dossier';
import { textOf } from '../../core/answers/dossier/markdownText';
import { listSeparator, nameKindWord } from '../../core/registry/vocabulary/words';
import type { Host } from '../../workspace/host';
import { noteLines, noteMentionsOf, rangeOfMention } from '../shared/notes/noteMentions';
import { noteName } from '../shared/rows/entityName';
import { mentionRow, noteRow } from '../shared/rows/mentionRows';
import { branch, inChunks, leaf, openCommand, type TreeNode } from '../shared/rows/treeNode';

// The rows below an entity that are no entities themselves.

/** A row with how many rows are below it; none if there are none. */
export function sectionRow(
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

export function propertyTreeRow(
  host: Host,
  parent: TreeNode,
  { key, label, values, location }: DossierProperty,
): TreeNode {
  const text = values.join(listSeparator(vscode.env.language));
  return leaf(parent, `a:${key}`, label, {
    description: text,
    tooltip: text,
    iconPath: new vscode.ThemeIcon('circle-small'),
    ...openCommand(host.location(location)),
  });
}

export function nameRow(host: Host, parent: TreeNode, name: DossierName, index: number): TreeNode {
  const words = [nameKindWord(name.kind, vscode.env.language), name.language, name.period];
  return leaf(parent, `${index}`, name.text, {
    description: words.filter((word) => word !== '').join(' · '),
    iconPath: new vscode.ThemeIcon('quote'),
    ...openCommand(host.location(name.location)),
  });
}

/** A fact that is about no event. */
export function factRow(host: Host, parent: TreeNode, fact: TimelineStatement, index: number): TreeNode {
  const { ownFact, citations } = fact;
  const said = textOf(fact.text);
  const row = leaf(parent, `${index}`, fact.date || '–', {
    description: said,
    tooltip: [said, ...citations.map(({ text }) => text)].join('\n'),
    iconPath: new vscode.ThemeIcon('note'),
    ...(ownFact && { contextValue: 'dossier.fact.own' }),
    ...openCommand(host.location(fact.location)),
  });
  return { ...row, ...(ownFact && { ownFact }) };
}

const MENTIONS = 'mentions';
/** The most notes that are expanded at first. */
const OPEN_UP_TO = 3;

/** The mentions of an entity, counted each time the row is drawn, since notes change more often than registries. */
export function mentionsSection(host: Host, parent: TreeNode, entity: string): TreeNode {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = (): vscode.TreeItem => {
    const { mentions } = host.index.mentions.counts(entity);
    return Object.assign(new vscode.TreeItem(vscode.l10n.t('Mentions'), mentions > 0 ? Collapsed : None), {
      description: String(mentions),
      iconPath: new vscode.ThemeIcon('mention'),
    });
  };
  return branch(parent, MENTIONS, item, (node) => {
    const notes = noteMentionsOf(host, entity);
    const isOpen = notes.length <= OPEN_UP_TO;
    return inChunks(
      node,
      notes,
      ({ uri }) => noteName(uri),
      (above, { uri, mentions }) =>
        noteRow(above, uri, mentions.length, isOpen, async (row) => {
          const lines = await noteLines(host, uri);
          return mentions.map((mention) => mentionRow(row, uri, lines, rangeOfMention(mention)));
        }),
    );
  });
}
