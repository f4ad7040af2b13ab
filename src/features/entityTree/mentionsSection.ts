import * as vscode from 'vscode';
import type { Host } from '../../workspace/host';
import { noteLines, noteMentionsOf, rangeOfMention } from '../shared/noteMentions';
import { noteName } from '../shared/noteName';
import { inChunks } from '../shared/tree/chunks';
import { mentionRow, noteRow } from '../shared/tree/mentionRows';
import { branch, type TreeNode } from '../shared/tree/treeNode';

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
