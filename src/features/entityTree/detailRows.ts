import * as vscode from 'vscode';
import type { DossierName, DossierProperty, TimelineStatement } from '../../core/dossier/dossier';
import { textOf } from '../../core/dossier/linkedText';
import { listSeparator, nameKindWord } from '../../core/registry/vocabulary/words';
import type { Host } from '../../workspace/host';
import { branch, leaf, openCommand, type TreeNode } from '../shared/tree/treeNode';

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
