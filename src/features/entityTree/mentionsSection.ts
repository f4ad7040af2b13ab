import * as vscode from 'vscode';
import type { Host } from '../../workspace/host';
import { linesOf, type NoteMentions, noteMentionsOf, rangeOfMention } from '../shared/noteMentions';
import { mentionRow, noteItem, noteName } from '../shared/tree/mentionRows';
import type { TreeNode } from '../shared/tree/treeNode';
import { inChunks } from './chunks';

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

/** A row for a note, with how often it mentions an entity; its lines are read when the row is expanded. */
function noteRow(host: Host, parent: TreeNode, { uri, mentions }: NoteMentions, isOpen: boolean): TreeNode {
  const node: TreeNode = {
    id: `${parent.id}/${uri.toString()}`,
    parent,
    item: () => noteItem(uri, mentions.length, isOpen),
    async children() {
      const lines = await linesOf(host, uri);
      return mentions.map((mention) => mentionRow(node, uri, lines, rangeOfMention(mention)));
    },
  };
  return node;
}
