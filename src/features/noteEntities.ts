import * as vscode from 'vscode';
import { type EntityInNote, entitiesInNote } from '../core/queries/notes/entitiesInNote';
import type { Feature, Host } from '../workspace/host';
import type { Note } from '../workspace/notes/openNotes';
import { entityTooltip } from './shared/card/entityTooltip';
import { debounce } from './shared/debounce';
import { namedEntityItem } from './shared/tree/entityTreeItem';
import { mentionRow } from './shared/tree/mentionRows';
import { NodeProvider, openCommand, type TreeNode } from './shared/tree/treeNode';

const VIEW = 'dossier.noteEntities';
/** The context key that selects the welcome message: `none` (no note is open), `empty` (no mentions) or `some`. */
const HAS = 'dossier.noteEntities';
/** Milliseconds after the last change of the note until the view is refreshed. */
const TYPING_RESTS = 250;

/** The view "In This Note": the entities that the note in the active editor mentions, in the order of first mention. */
export const noteEntities: Feature = {
  id: 'noteEntities',
  register(host, boundary) {
    // The last note stays while a registry, a search or a terminal has the focus.
    let shown: vscode.TextDocument | undefined;
    const provider = new NodeProvider(async () => {
      await host.ready();
      const note = shown && host.note(shown);
      const has = !note ? 'none' : note.mentions.length === 0 ? 'empty' : 'some';
      void vscode.commands.executeCommand('setContext', HAS, has);
      return note ? entitiesInNote(note.mentions).flatMap((found) => entityRow(host, note, found) ?? []) : [];
    });
    const view = vscode.window.createTreeView<TreeNode>(VIEW, { treeDataProvider: boundary.guard(provider) });
    const follow = boundary.listener((editor: vscode.TextEditor | undefined) => {
      const stillOpen = shown && !shown.isClosed;
      if (stillOpen && (!editor || !host.note(editor.document) || editor.document === shown)) return;
      shown = editor && host.note(editor.document) ? editor.document : undefined;
      provider.refresh();
    });
    const typed = debounce(
      TYPING_RESTS,
      boundary.listener(() => provider.refresh()),
    );
    follow(vscode.window.activeTextEditor);
    return vscode.Disposable.from(
      provider,
      view,
      typed,
      vscode.window.onDidChangeActiveTextEditor(follow),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === shown) follow(vscode.window.activeTextEditor);
      }),
      host.onDidChangeSnapshot(() => provider.refresh()),
      host.onDidChangeNote((document) => {
        if (document === shown) typed.start();
      }),
    );
  },
};

/** A click goes to the first mention; the row opens to all of them. */
function entityRow(host: Host, note: Note, { id, mentions }: EntityInNote): TreeNode | undefined {
  const entity = host.snapshot.registry.entity(id);
  if (!entity) return undefined;
  const node: TreeNode = {
    id,
    parent: undefined,
    entity: id,
    item() {
      const item = namedEntityItem(entity, { mentions: mentions.length });
      return Object.assign(item, openCommand(new vscode.Location(note.document.uri, note.range(mentions[0]!))));
    },
    children() {
      const lines = note.text.split(/\r\n|\r|\n/);
      return mentions.map((mention) => mentionRow(node, note.document.uri, lines, note.range(mention)));
    },
    tooltip: () => entityTooltip(host, id),
  };
  return node;
}
