import * as vscode from 'vscode';
import type { TreeNode } from './treeNode';

const views = new Map<string, vscode.TreeView<TreeNode>>();

/** A view of rows that Enter opens by `dossier.enterRow`. */
export function rowView(id: string, options: vscode.TreeViewOptions<TreeNode>): vscode.TreeView<TreeNode> {
  const view = vscode.window.createTreeView(id, options);
  views.set(id, view);
  return view;
}

/** The row that is selected in a view, by the id of the view; undefined if there is none. */
export function selectedRow(view: unknown): TreeNode | undefined {
  return typeof view === 'string' ? views.get(view)?.selection[0] : undefined;
}
