import * as vscode from 'vscode';
import type { ErrorBoundary } from '../../workspace/errorBoundary';
import type { Host } from '../../workspace/host';
import { debounce } from '../shared/debounce';
import { entitiesAtCursor } from '../shared/entityArgument';
import type { TreeNode } from '../shared/tree/treeNode';
import type { EntityRows } from './entityRows';

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
  let shown: string | undefined;

  const reveal = async (): Promise<void> => {
    if (!follows || !view.visible) return;
    const [id] = entitiesAtCursor(host);
    if (id === undefined || id === shown) return;
    const node = await rows.find(id);
    if (!node || !view.visible) return;
    shown = id;
    await view.reveal(node, { select: true, focus: false, expand: false });
  };
  const rest = debounce(CURSOR_RESTS, () => void boundary.run(reveal));
  const set = async (value: boolean): Promise<void> => {
    follows = value;
    shown = undefined;
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
    // After the user picks another row, the same entity under the cursor has to be revealed again.
    view.onDidChangeSelection(({ selection }) => {
      if (selection[0]?.entity !== shown) shown = undefined;
    }),
    vscode.commands.registerCommand('dossier.followCursor', () => boundary.run(() => set(true))),
    vscode.commands.registerCommand('dossier.stopFollowingCursor', () => boundary.run(() => set(false))),
  );
}
