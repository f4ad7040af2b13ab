import * as vscode from 'vscode';
import type { ErrorBoundary } from '../../../workspace/errorBoundary';
import type { NodeProvider, TreeNode } from './treeNode';

const views = new Map<string, vscode.TreeView<TreeNode>>();

/** A view of rows, whose selected rows a command that a key runs can ask for. */
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

/** The rows that are selected in a view, by the id of the view: VS Code tells no row to a key. */
export function selectedRows(view: unknown): readonly TreeNode[] {
  return (typeof view === 'string' && views.get(view)?.selection) || [];
}
