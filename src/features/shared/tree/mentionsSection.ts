import * as vscode from 'vscode';
import type { Host } from '../../../workspace/host';
import { noteMentionsOf } from '../noteMentions';
import { inChunks } from './chunks';
import { noteName, noteRow } from './mentionRows';
import type { TreeNode } from './treeNode';

const MENTIONS = 'mentions';
/** Up to so many notes are expanded at first. */
const OPEN_UP_TO = 3;

/** Whether the row counts mentions, and so has to be refreshed when notes change. */
export function isMentionsSection({ id }: TreeNode): boolean {
  return id.endsWith(`/${MENTIONS}`);
}

/** The mentions of an entity, counted each time the row is drawn, since notes change more often than registries. */
export function mentionsSection(host: Host, parent: TreeNode, entity: string): TreeNode {
  const node: TreeNode = {
    id: `${parent.id}/${MENTIONS}`,
    parent,
    item() {
      const { mentions } = host.index.counts(entity);
      const { Collapsed, None } = vscode.TreeItemCollapsibleState;
      const item = new vscode.TreeItem(vscode.l10n.t('Mentions'), mentions > 0 ? Collapsed : None);
      item.description = String(mentions);
      item.iconPath = new vscode.ThemeIcon('mention');
      return item;
    },
    children() {
      const notes = noteMentionsOf(host, entity);
      return inChunks(
        node,
        notes,
        ({ uri }) => noteName(uri),
        (above, note) => noteRow(host, above, note, notes.length <= OPEN_UP_TO),
      );
    },
  };
  return node;
}
