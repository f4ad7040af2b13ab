import * as vscode from 'vscode';
import type { Feature } from '../../workspace/host';
import { LastNote } from '../shared/notes/activeNote';
import { debounce } from '../shared/notes/debounce';
import { noteName } from '../shared/rows/entityName';
import { Expansion } from '../shared/rows/expansion';
import { entityDrag, rowView } from '../shared/rows/rowView';
import { NodeProvider } from '../shared/rows/treeNode';
import { onDidChangeWatched } from '../shared/rows/watched';
import { noteRows } from './noteRows';

const VIEW = 'dossier.noteEntities';
/** The context key that selects the welcome message: `none` (no note is open), `empty` (no mentions) or `some`. */
const HAS = 'dossier.noteEntities';
const EXPANSION = 'dossier.noteEntitiesExpansion';
/** Milliseconds after the last change of the note, or of the index of all notes, until the view is refreshed. */
const TYPING_RESTS = 250;

/** The view "In This Note": the entities that the note in the active editor mentions, or the last note that was active. */
export const noteEntities: Feature = {
  id: 'noteEntities',
  register(host, boundary) {
    const last = new LastNote(host, boundary);
    const expansion = new Expansion(host.context.workspaceState, EXPANSION);
    const provider = new NodeProvider(async () => {
      await host.ready();
      const note = last.document && host.note(last.document);
      const has = !note ? 'none' : note.mentions.length === 0 ? 'empty' : 'some';
      void vscode.commands.executeCommand('setContext', HAS, has);
      view.description = note ? nameOf(note.document) : '';
      return note ? noteRows(host, note) : [];
    }, expansion);
    const view = rowView(VIEW, boundary, provider, entityDrag);
    const refresh = boundary.listener((_: unknown) => provider.refresh());
    const rested = debounce(TYPING_RESTS, refresh);
    return vscode.Disposable.from(
      last,
      provider,
      view,
      rested,
      expansion.follow(view, provider),
      vscode.window.onDidChangeActiveTextEditor(refresh),
      vscode.workspace.onDidCloseTextDocument(refresh),
      host.onDidChangeSnapshot(refresh),
      onDidChangeWatched(refresh),
      host.index.onDidChange(() => rested.start()),
      host.onDidChangeNote((document) => {
        if (document === last.document) rested.start();
      }),
    );
  },
};

/** The name of the note; while something else is active, it says so first, since a narrow sidebar cuts off the end. */
function nameOf(document: vscode.TextDocument): string {
  const name = noteName(document.uri);
  return document === vscode.window.activeTextEditor?.document ? name : vscode.l10n.t('last note: {0}', name);
}
