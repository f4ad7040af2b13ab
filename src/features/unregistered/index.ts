import * as vscode from 'vscode';
import type { ErrorBoundary } from '../../workspace/errorBoundary';
import type { Feature, Host } from '../../workspace/host';
import { registerCommands } from '../../workspace/registerFeatures';
import { rowsGiven } from '../shared/ask/entityArgument';
import { debounce } from '../shared/notes/debounce';
import { isNewNoteRow, type NewNoteRow, newEntityNotes } from '../shared/notes/notesToChange';
import { progressWords } from '../shared/rows/countWords';
import { rowView, selectedRows } from '../shared/rows/rowView';
import { NodeProvider, type TreeNode } from '../shared/rows/treeNode';
import { addNames } from './addNames';
import { UnregisteredNames } from './unregisteredNames';
import { isUnregisteredNode, type UnregisteredNode, unregisteredRow } from './unregisteredRows';

const VIEW = 'dossier.unregistered';
/** Context keys: whether the notes are being searched, whether they have been, whether there are any, and whether names have been dismissed. */
const LOOKING = 'dossier.lookingForNames';
const LOOKED = 'dossier.lookedForNames';
const NOTES = 'dossier.hasNotes';
const DISMISSED = 'dossier.hasDismissedNames';
/** Milliseconds after the last change of a note or a registry until the list is refreshed, and between two reports of progress. */
const NOTES_REST = 500;
const REGISTRY_RESTS = 100;
const REPORT_INTERVAL = 100;

/** The view "Not Yet Registered": names in all notes that are not in any registry, the most likely ones first. */
export const unregisteredNames: Feature = {
  id: 'unregisteredNames',
  register(host, boundary) {
    const names = new UnregisteredNames(host);
    // Until the user stops the search.
    let enabled = true;
    const provider = new NodeProvider(() => {
      if (enabled && names.state === 'idle') void boundary.run(lookInView);
      return [...newNoteRows(host, names), ...names.likeliest.map((name) => unregisteredRow(host, names, name))];
    });
    const view = rowView(VIEW, boundary, provider);
    const lookInView = (): Thenable<void> =>
      vscode.window.withProgress({ location: { viewId: VIEW } }, () => names.look());
    /** For a command, with a message that can stop it. */
    const look = (everything = false): Thenable<void> => {
      enabled = true;
      const options = {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Looking for names that no registry has'),
        cancellable: true,
      };
      return vscode.window.withProgress(options, (_, token) => {
        token.onCancellationRequested(() => {
          enabled = false;
          names.stop();
        });
        return names.look(everything);
      });
    };
    const follow = debounce(NOTES_REST, () => {
      // Indexing that the user stopped is not resumed.
      if (enabled && view.visible && host.index.state !== 'idle') void boundary.run(() => names.look());
    });
    const rank = debounce(REGISTRY_RESTS, () => {
      if (view.visible) void boundary.run(() => names.rank());
    });
    const rows = (node: unknown, nodes?: unknown): readonly unknown[] =>
      node === undefined ? selectedRows(VIEW) : rowsGiven(node, nodes);
    const chosen = (node: unknown, nodes?: unknown): readonly UnregisteredNode[] =>
      rows(node, nodes).filter(isUnregisteredNode);
    return vscode.Disposable.from(
      names,
      provider,
      view,
      follow,
      show(host, names, provider, view, boundary),
      view.onDidChangeVisibility(({ visible }) => {
        if (visible && names.state !== 'idle') follow.start();
      }),
      host.index.onDidChange(() => follow.start()),
      rank,
      host.onDidChangeSnapshot(() => rank.start()),
      registerCommands(host, boundary, {
        'dossier.findNames': async () => {
          const everything = names.state === 'ready';
          await vscode.commands.executeCommand(`${VIEW}.focus`);
          await look(everything);
        },
        'dossier.addNames': (_, node, nodes) =>
          addNames(
            host,
            names,
            chosen(node, nodes).map((each) => each.found),
            look,
          ),
        'dossier.dismissName': (_, node, nodes) =>
          names.dismiss([
            ...chosen(node, nodes).flatMap((each) => each.found.names),
            ...rows(node, nodes).flatMap((each) => (isNewNoteRow(each) ? each.newNote.name : [])),
          ]),
        'dossier.showDismissedNames': () => names.showDismissed(),
      }),
    );
  },
};

/** Updates the view and its context keys when the names change. */
function show(
  host: Host,
  names: UnregisteredNames,
  provider: NodeProvider,
  view: vscode.TreeView<TreeNode>,
  boundary: ErrorBoundary,
): vscode.Disposable {
  let shown = names.names;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const setContext = (key: string, value: boolean) => void vscode.commands.executeCommand('setContext', key, value);
  const update = boundary.listener(() => {
    timer = undefined;
    const looking = names.state === 'looking';
    setContext(LOOKING, looking);
    setContext(LOOKED, names.state === 'ready');
    setContext(NOTES, names.state === 'ready' && !host.index.isEmpty);
    setContext(DISMISSED, names.hasDismissed);
    view.message = looking ? progressWords(names.progress) : '';
    if (shown === names.names) return;
    shown = names.names;
    provider.refresh();
  });
  update(undefined);
  return vscode.Disposable.from(
    new vscode.Disposable(() => clearTimeout(timer)),
    names.onDidChange(() => {
      timer ??= setTimeout(() => update(undefined), REPORT_INTERVAL);
    }),
  );
}

/** Further notes are not listed. */
const MOST = 50;

/** A row for each new note that may be about an entity, but for those whose names are known or dismissed. */
function newNoteRows(host: Host, names: UnregisteredNames): readonly (TreeNode & NewNoteRow)[] {
  const notes = newEntityNotes(host).filter(({ name, isKnown }) => !isKnown && !names.isDismissed(name));
  return notes.slice(0, MOST).map((newNote) => ({
    id: `note ${newNote.note}`,
    parent: undefined,
    newNote,
    item() {
      const { note, name } = newNote;
      const uri = vscode.Uri.parse(note, true);
      const item = new vscode.TreeItem(name);
      item.description = vscode.l10n.t('note in {folder}', {
        folder: vscode.workspace.asRelativePath(vscode.Uri.joinPath(uri, '..')),
      });
      item.iconPath = new vscode.ThemeIcon('file');
      item.contextValue = 'dossier.unregisteredNote';
      item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] };
      item.accessibilityInformation = { label: `${name}, ${item.description}` };
      return item;
    },
  }));
}
