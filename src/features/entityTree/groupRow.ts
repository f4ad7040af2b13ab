import * as vscode from 'vscode';
import type { EntityGroup, Grouping } from '../../core/queries/entities/entityGroups';
import { schemaThemeIcon } from '../shared/schemaThemeIcon';
import { branch, type TreeNode } from '../shared/tree/treeNode';
import { entitiesWords } from '../shared/words/countWords';

/** The row of a group, closed at first, with how many entities it has. */
export function groupRow(
  { key, label, entities }: EntityGroup,
  grouping: Grouping,
  rows: (node: TreeNode) => TreeNode[],
): TreeNode {
  const item = (): vscode.TreeItem => {
    const shown = label || nothingInCommon(grouping);
    return Object.assign(new vscode.TreeItem(shown, vscode.TreeItemCollapsibleState.Collapsed), {
      description: String(entities.length),
      iconPath: iconOf(grouping, key),
      contextValue: 'dossier.group',
      accessibilityInformation: { label: `${shown}, ${entitiesWords(entities.length)}` },
    });
  };
  return branch(undefined, `${grouping}:${key}`, item, rows);
}

function iconOf(grouping: Grouping, key: string): vscode.ThemeIcon {
  switch (grouping) {
    case 'kind':
      return schemaThemeIcon(key);
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
