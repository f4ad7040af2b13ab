import * as vscode from 'vscode';
import type { ErrorBoundary } from '../../workspace/errorBoundary';
import type { Host } from '../../workspace/host';
import { registerCommands } from '../../workspace/registerCommands';
import { debounce } from '../shared/debounce';
import { entitiesAtCursor } from '../shared/entityArgument';
import type { TreeNode } from '../shared/tree/treeNode';
import type { EntityRows } from './entityRows';
import { revealRow } from './revealRow';

/** The workspace state and the context key for whether the view follows the cursor. */
const FOLLOWS = 'dossier.followsCursor';

/** Milliseconds without a move of the cursor until the view follows. */
const CURSOR_RESTS = 120;

/** Reveals the entity under the cursor while the view is visible and its toggle is on. */
export function followCursor(
  host: Host,
  rows: EntityRows,
  boundary: ErrorBoundary,
  view: vscode.TreeView<TreeNode>,
): vscode.Disposable {
  const { workspaceState } = host.context;
  let follows = workspaceState.get(FOLLOWS) === true;

  const find = async (): Promise<TreeNode | undefined> => {
    const [id] = follows && view.visible ? entitiesAtCursor(host) : [];
    const row = id === undefined ? undefined : await rows.find(id);
    return row && view.visible && view.selection[0]?.id !== row.id ? row : undefined;
  };
  const rest = debounce(
    CURSOR_RESTS,
    () => void boundary.run(() => revealRow(view, find, { focus: false, expand: false })),
  );
  const set = async (value: boolean): Promise<void> => {
    follows = value;
    rest.start();
    await vscode.commands.executeCommand('setContext', FOLLOWS, value);
    await workspaceState.update(FOLLOWS, value);
  };
  void boundary.run(() => vscode.commands.executeCommand('setContext', FOLLOWS, follows));
  return vscode.Disposable.from(
    rest,
    vscode.window.onDidChangeTextEditorSelection(() => rest.start()),
    vscode.window.onDidChangeActiveTextEditor(() => rest.start()),
    view.onDidChangeVisibility(() => rest.start()),
    // The registry may have been read only now. A row that the user picked stays selected.
    host.onDidChangeSnapshot(() => {
      if (view.selection.length === 0) rest.start();
    }),
    registerCommands(host, boundary, {
      'dossier.followCursor': () => set(true),
      'dossier.stopFollowingCursor': () => set(false),
    }),
  );
}
