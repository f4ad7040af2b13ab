import * as vscode from 'vscode';
import type { Host } from '../../workspace/host';
import { mentionRow, noteName } from './mentionRows';
import { openMentionsOf } from './openMentions';
import type { TreeNode } from './treeNode';

const MENTIONS = 'mentions';

/** Rows that count what the open notes say, and so change more often than the registry. */
export function isMentionsSection({ id }: TreeNode): boolean {
  return id.endsWith(`/${MENTIONS}`);
}

/** Counted anew each time it is shown, since notes change more often than registries. */
export function mentionsSection(host: Host, parent: TreeNode, entity: string): TreeNode {
  const node: TreeNode = {
    id: `${parent.id}/${MENTIONS}`,
    parent,
    item() {
      const count = openMentionsOf(host, entity).reduce((sum, { mentions }) => sum + mentions.length, 0);
      const { Collapsed, None } = vscode.TreeItemCollapsibleState;
      const item = new vscode.TreeItem(vscode.l10n.t('Mentions in open notes'), count > 0 ? Collapsed : None);
      item.description = String(count);
      item.iconPath = new vscode.ThemeIcon('mention');
      return item;
    },
    children: () =>
      openMentionsOf(host, entity).map(({ note, mentions }) => {
        const file: TreeNode = {
          id: `${node.id}/${note.document.uri.toString()}`,
          parent: node,
          item() {
            const item = new vscode.TreeItem(noteName(note), vscode.TreeItemCollapsibleState.Expanded);
            item.resourceUri = note.document.uri;
            item.iconPath = vscode.ThemeIcon.File;
            item.description = String(mentions.length);
            return item;
          },
          children: () => mentions.map((mention) => mentionRow(file, note, mention)),
        };
        return file;
      }),
  };
  return node;
}
