import * as vscode from 'vscode';
import { chronicle, type DatedItem } from '../../core/queries/entities/chronicle';
import { filterChronicle } from '../../core/queries/entities/chronicleFilter';
import type { Registry } from '../../core/registry/merging/registry';
import type { Feature, Host } from '../../workspace/host';
import { runInSlices } from '../../workspace/slices';
import { debounce } from '../shared/debounce';
import { showInformation } from '../shared/dialogs';
import { indexedRegistry } from '../shared/indexedRegistry';
import { NodeProvider, type TreeNode } from '../shared/tree/treeNode';
import { askForFilter, chronicleFilter, filterWords, type TimelineFilter } from './timelineFilter';
import { isDatedNode, placeOfSource, timelineRows } from './timelineRows';

const VIEW = 'dossier.timeline';
/** The workspace state, and the context key for whether there is a filter. */
const FILTER = 'dossier.timelineFilter';
/** The context key that selects the welcome message: whether the view has been filled, and has no rows. */
const EMPTY = 'dossier.timelineEmpty';
/** Milliseconds after the last change of a note or a registry until the view is refreshed. */
const CHANGES_REST = 500;

/** The view "Timeline": everything with a date in the registry, by year and month. */
export const timeline: Feature = {
  id: 'timeline',
  register(host, boundary) {
    const { workspaceState } = host.context;
    const items = datedItems(host);
    let filter: TimelineFilter = workspaceState.get(FILTER) ?? {};
    // The last note stays while a registry, a search or a page has the focus.
    let note: vscode.TextDocument | undefined;
    const provider = new NodeProvider(async () => {
      const all = await items();
      const shown = filterChronicle(all, chronicleFilter(host, filter, note));
      const words = filterWords(host, filter, note);
      view.description = words;
      void vscode.commands.executeCommand('setContext', FILTER, words !== '');
      void vscode.commands.executeCommand('setContext', EMPTY, shown.length === 0);
      return timelineRows(host, shown);
    });
    const view = vscode.window.createTreeView<TreeNode>(VIEW, {
      treeDataProvider: boundary.guard(provider),
      showCollapseAll: true,
    });
    const set = async (value: TimelineFilter): Promise<void> => {
      filter = value;
      provider.refresh();
      await workspaceState.update(FILTER, value);
    };
    const changed = debounce(
      CHANGES_REST,
      boundary.listener(() => {
        if (view.visible) provider.refresh();
      }),
    );
    const followsNote = (): boolean => filter.entities !== undefined && 'note' in filter.entities;
    const follow = boundary.listener((editor: vscode.TextEditor | undefined) => {
      if (!editor || editor.document === note || !host.note(editor.document)) return;
      note = editor.document;
      if (followsNote()) changed.start();
    });
    follow(vscode.window.activeTextEditor);
    const command = (id: string, work: (node: unknown) => unknown): vscode.Disposable =>
      vscode.commands.registerCommand(id, (node: unknown) => boundary.run(() => work(node)));
    return vscode.Disposable.from(
      provider,
      view,
      changed,
      vscode.window.onDidChangeActiveTextEditor(follow),
      view.onDidChangeVisibility(({ visible }) => {
        if (visible) changed.start();
      }),
      host.onDidChangeSnapshot(() => changed.start()),
      host.onDidChangeNote((document) => {
        if (document === note && followsNote()) changed.start();
      }),
      command('dossier.filterTimeline', async () => {
        const chosen = await askForFilter(host, filter, await items());
        if (chosen) await set(chosen);
      }),
      command('dossier.clearTimelineFilter', () => set({})),
      command('dossier.openDatedSource', async (node) => {
        if (isDatedNode(node)) await openSource(host, node.dated);
      }),
      command('dossier.openDatedEntry', async (node) => {
        const location = isDatedNode(node) ? host.location(node.dated.place) : undefined;
        if (location) await vscode.window.showTextDocument(location.uri, { selection: location.range, preview: true });
      }),
    );
  },
};

/** All items, worked out once for each state of the registry. */
function datedItems(host: Host): () => Promise<readonly DatedItem[]> {
  let latest: { readonly registry: Registry; readonly items: Promise<readonly DatedItem[]> } | undefined;
  return async () => {
    const registry = await indexedRegistry(host);
    if (latest?.registry !== registry) {
      latest = { registry, items: runInSlices(chronicle(registry, vscode.env.language)) };
    }
    return latest.items;
  };
}

async function openSource(host: Host, dated: DatedItem): Promise<void> {
  const uri = placeOfSource(host, dated);
  if (uri?.scheme === 'http' || uri?.scheme === 'https') await vscode.env.openExternal(uri);
  else if (uri) await vscode.window.showTextDocument(uri, { preview: true });
  else void showInformation(vscode.l10n.t('The source of this has neither an address nor a note.'));
}
