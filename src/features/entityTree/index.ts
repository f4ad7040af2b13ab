import * as vscode from 'vscode';
import type { ErrorBoundary } from '../../workspace/errorBoundary';
import type { Feature, Host } from '../../workspace/host';
import { debounce } from '../shared/debounce';
import { entitiesAtCursor, entityArgument } from '../shared/entityArgument';
import { indexedRegistry } from '../shared/indexedRegistry';
import { NodeProvider, type TreeNode } from '../shared/tree/treeNode';
import { GroupNodes } from './groupNodes';
import { isMentionsSection } from './mentionsSection';

const VIEW = 'dossier.entities';
/** The workspace state and the context key for whether the view follows the cursor. */
const FOLLOWS = 'dossier.followsCursor';

/** The context key under which the view says how to begin. Only set once the registry has been read. */
const NO_ENTITIES = 'dossier.noEntities';

/** Milliseconds without a move of the cursor or a change of a note, until the view follows. */
const CURSOR_RESTS = 120;
const TYPING_RESTS = 500;

/** The view "Entities": all entities of the registry by kind, each with its details. */
export const entityTree: Feature = {
  id: 'entityTree',
  register(host, boundary) {
    const nodes = new GroupNodes(host);
    const provider = new NodeProvider(async () => {
      await indexedRegistry(host);
      const groups = await nodes.all();
      void vscode.commands.executeCommand('setContext', NO_ENTITIES, groups.length === 0);
      return groups;
    }, isMentionsSection);
    const view = vscode.window.createTreeView<TreeNode>(VIEW, {
      treeDataProvider: boundary.guard(provider),
      showCollapseAll: true,
    });
    const counts = debounce(
      TYPING_RESTS,
      boundary.listener(() => provider.refreshWatched()),
    );
    return vscode.Disposable.from(
      provider,
      view,
      counts,
      host.onDidChangeSnapshot(() => provider.refresh()),
      host.onDidChangeNote(() => counts.start()),
      host.index.onDidChange(() => counts.start()),
      followCursor(host, nodes, boundary, view),
      vscode.commands.registerCommand('dossier.showInSidebar', (argument: unknown) =>
        boundary.run(() => show(host, nodes, view, argument)),
      ),
    );
  },
};

async function show(host: Host, nodes: GroupNodes, view: vscode.TreeView<TreeNode>, argument: unknown): Promise<void> {
  const entity = await entityArgument(host, argument);
  if (!entity) return;
  const node = await nodes.find(entity.id);
  if (node) await view.reveal(node, { select: true, focus: true, expand: true });
  else await vscode.commands.executeCommand('dossier.openEntry', entity.id);
}

/** Reveals the entity under the cursor while the view is visible and its toggle is on. */
function followCursor(
  host: Host,
  nodes: GroupNodes,
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
    const node = await nodes.find(id);
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
