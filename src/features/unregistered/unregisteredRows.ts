import * as vscode from 'vscode';
import { namesToRegister } from '../../core/changes/incoming/proposeEntries';
import type { RankedName } from '../../core/notes/unregistered/rankNames';
import { writtenKey } from '../../core/notes/unregistered/unregisteredIndex';
import type { Host } from '../../workspace/host';
import { noteText } from '../../workspace/notes/readNote';
import { runInSlices } from '../../workspace/slices';
import type { UnknownNameRow } from '../shared/ask/askNames';
import { mentionRow, noteRow } from '../shared/rows/mentionRows';
import type { TreeNode } from '../shared/rows/treeNode';
import { rangesIn } from '../shared/write/ranges';
import { evidenceIcon, evidenceWords } from './evidenceWords';
import { type UnregisteredNames, unregisteredIn } from './unregisteredNames';

/** The most notes that are expanded at first. */
const OPEN_UP_TO = 3;

/** A row of the view "Not Yet Registered". */
export interface UnregisteredNode extends TreeNode, UnknownNameRow {
  readonly found: RankedName;
}

export function isUnregisteredNode(value: unknown): value is UnregisteredNode {
  return typeof value === 'object' && value !== null && 'found' in value;
}

/** A row that expands to the places of the name, by note if there are several notes. */
export function unregisteredRow(host: Host, names: UnregisteredNames, found: RankedName): UnregisteredNode {
  const [name, other] = namesToRegister(found.names);
  const near = names.like(found);
  const like = near === undefined ? '' : vscode.l10n.t('like {name}', { name: near });
  const node: UnregisteredNode = {
    id: found.key,
    parent: undefined,
    found,
    unknownName: other === undefined ? name : `${name}（${other}）`,
    item() {
      const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
      item.description = [occurrencesWords(found), other, like].filter(Boolean).join(' · ');
      item.iconPath = new vscode.ThemeIcon(evidenceIcon(found.evidence));
      item.contextValue = 'dossier.unregisteredName';
      item.accessibilityInformation = {
        label: [name, item.description, evidenceWords(found.evidence)].join(', '),
      };
      return item;
    },
    async children() {
      const notes = names.notesOf(found).map(([note, count]) => ({ uri: vscode.Uri.parse(note, true), count }));
      const [only] = notes;
      if (only && notes.length === 1) return occurrenceRows(host, node, only.uri, found);
      return notes.map(({ uri, count }) =>
        noteRow(node, uri, count, notes.length <= OPEN_UP_TO, (row) => occurrenceRows(host, row, uri, found)),
      );
    },
    tooltip() {
      const text = `${found.names.join(' · ')}\n\n${occurrencesWords(found)} · ${evidenceWords(found.evidence)}`;
      return new vscode.MarkdownString().appendText(text);
    },
  };
  return node;
}

/** "12 in 4 notes". */
export function occurrencesWords({ count, notes }: Pick<RankedName, 'count' | 'notes'>): string {
  if (count === 1) return vscode.l10n.t('once');
  return notes === 1 ? vscode.l10n.t('{0} in 1 note', count) : vscode.l10n.t('{0} in {1} notes', count, notes);
}

/** Searches the latest text of the note; empty if it cannot be read. */
async function occurrenceRows(
  host: Host,
  parent: TreeNode,
  uri: vscode.Uri,
  { written }: RankedName,
): Promise<TreeNode[]> {
  const text = await noteText(uri, host.log);
  if (text === undefined) return [];
  const { names: found } = await runInSlices(unregisteredIn(host, uri, text));
  const keys = new Set([...written].map(writtenKey));
  const range = rangesIn(text);
  const lines = text.split(/\r\n|\r|\n/);
  return found.filter((each) => keys.has(writtenKey(each))).map((each) => mentionRow(parent, uri, lines, range(each)));
}
