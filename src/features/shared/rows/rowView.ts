import * as vscode from 'vscode';
import type { ErrorBoundary } from '../../../workspace/errorBoundary';
import { entityIdIn } from '../ask/entityArgument';
import type { NodeProvider, TreeNode } from './treeNode';

/** Of each view, the rows that are selected. */
const selections = new Map<string, () => readonly TreeNode[]>();

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
  let last: readonly TreeNode[] = [];
  view.onDidChangeSelection(({ selection }) => {
    last = selection;
  });
  // While VS Code asks for the rows anew, the view says that none is selected, although the user sees that one is.
  // Rows that are gone do not count: VS Code does not always report that their selection went with them.
  selections.set(id, () => (view.selection.length > 0 ? view.selection : last.filter((row) => provider.has(row))));
  return view;
}

/** The rows that are selected in a view, by the id of the view: VS Code tells no row to a key. */
export function selectedRows(view: unknown): readonly TreeNode[] {
  return (typeof view === 'string' && selections.get(view)?.()) || [];
}

/** The MIME type of entities that are dragged out of a view onto a note: their ids, one a line. */
export const DRAGGED_ENTITIES = 'application/vnd.dossier.entities';

/** Lets rows of entities be dragged out of a view. Nothing can be dropped on the view. */
export const entityDrag: vscode.TreeDragAndDropController<unknown> = {
  dragMimeTypes: [DRAGGED_ENTITIES],
  dropMimeTypes: [],
  handleDrag(rows, data) {
    const ids = [...new Set(rows.flatMap((row) => entityIdIn(row) ?? []))];
    if (ids.length > 0) data.set(DRAGGED_ENTITIES, new vscode.DataTransferItem(ids.join('\n')));
  },
};
