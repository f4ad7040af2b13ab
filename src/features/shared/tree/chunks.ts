import * as vscode from 'vscode';
import { branch, type TreeNode } from './treeNode';

/** More rows than this below one row are slow to draw and hard to read. */
const ROWS_AT_MOST = 1000;
const ROWS_IN_A_CHUNK = 250;

/**
 * The items as rows or, if they are too many, as chunks, each a row named after its first and last item. `items` are in
 * the order in which they are shown.
 */
export function inChunks<T, P extends TreeNode | undefined>(
  parent: P,
  items: readonly T[],
  nameOf: (item: T) => string,
  nodeOf: (parent: P | TreeNode, item: T) => TreeNode,
): TreeNode[] {
  if (items.length <= ROWS_AT_MOST) return items.map((item) => nodeOf(parent, item));
  const chunks: TreeNode[] = [];
  for (let start = 0; start < items.length; start += ROWS_IN_A_CHUNK) {
    const chunk = items.slice(start, start + ROWS_IN_A_CHUNK);
    const item = (): vscode.TreeItem => {
      const label = `${nameOf(chunk[0]!)} … ${nameOf(chunk.at(-1)!)}`;
      const row = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
      const description = String(chunk.length);
      return Object.assign(row, { description, accessibilityInformation: { label: `${label}, ${description}` } });
    };
    const key = String(start / ROWS_IN_A_CHUNK);
    chunks.push(branch(parent, key, item, (node) => chunk.map((each) => nodeOf(node, each))));
  }
  return chunks;
}

/** The index of the chunk that contains the item with that index; undefined if `inChunks` makes no chunks of `count`. */
export function chunkOf(index: number, count: number): number | undefined {
  return count <= ROWS_AT_MOST ? undefined : Math.floor(index / ROWS_IN_A_CHUNK);
}
