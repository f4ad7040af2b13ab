import * as vscode from 'vscode';
import type { ErrorBoundary } from '../../../workspace/errorBoundary';
import type { NodeProvider, TreeNode } from './treeNode';

const views = new Map<string, vscode.TreeView<TreeNode>>();

/** A view of rows that Enter opens by `dossier.enterRow`. */
export function rowView(
  id: string,
  boundary: ErrorBoundary,
  provider: NodeProvider,
  drag?: vscode.TreeDragAndDropController<TreeNode>,
): vscode.TreeView<TreeNode> {
  const view = vscode.window.createTreeView(id, {
    treeDataProvider: boundary.guard(provider),
    showCollapseAll: true,
    canSelectMany: true,
    ...(drag && { dragAndDropController: boundary.guard(drag) }),
  });
  views.set(id, view);
  return view;
}

/** The row that is selected in a view, by the id of the view; undefined if there is none. */
export function selectedRow(view: unknown): TreeNode | undefined {
  return typeof view === 'string' ? views.get(view)?.selection[0] : undefined;
}
