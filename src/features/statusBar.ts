import * as vscode from 'vscode';
import { entitiesInNote } from '../core/answers/notes/mentionsInNote';
import type { Feature, Host } from '../workspace/host';
import { registerCommands } from '../workspace/registerFeatures';
import { entryButton, pickEntity } from './shared/ask/pickEntity';
import { activeNote, neededNote } from './shared/notes/activeNote';
import { debounce } from './shared/notes/debounce';

/** Milliseconds after the last change of the note until the count is refreshed. */
const TYPING_RESTS = 250;

/** Shows how many entities the note in the active editor mentions; a click lists them. */
export const statusBar: Feature = {
  id: 'statusBar',
  register(host, boundary) {
    const item = vscode.window.createStatusBarItem('dossier.entitiesInNote', vscode.StatusBarAlignment.Right, 90);
    item.name = vscode.l10n.t('Entities in this note');
    item.command = 'dossier.entitiesInNote';
    const show = boundary.listener((_: unknown) => showCount(host, item));
    const typed = debounce(TYPING_RESTS, show);
    show(undefined);
    return vscode.Disposable.from(
      item,
      typed,
      registerCommands(host, boundary, { 'dossier.entitiesInNote': list }),
      vscode.window.onDidChangeActiveTextEditor(show),
      // When its language changes, a document is closed and opened again in the same editor.
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (document === vscode.window.activeTextEditor?.document) show(document);
      }),
      host.onDidChangeSnapshot(show),
      host.onDidChangeNote((document) => {
        if (document === vscode.window.activeTextEditor?.document) typed.start();
      }),
    );
  },
};

function showCount(host: Host, item: vscode.StatusBarItem): void {
  const note = activeNote(host)?.note;
  if (!note) {
    item.hide();
    return;
  }
  const count = entitiesInNote(note.mentions).length;
  item.text = `$(organization) ${count}`;
  item.tooltip =
    count === 1 ? vscode.l10n.t('One entity in this note') : vscode.l10n.t('{0} entities in this note', count);
  item.accessibilityInformation = { label: item.tooltip };
  item.show();
}

/** Lets the user go to the first mention of an entity of the active note, or to its entry. They are listed in the order of first mention. */
async function list(host: Host): Promise<void> {
  const note = (await neededNote(host))?.note;
  if (!note) return;
  const { document, mentions, range } = note;
  const named = entitiesInNote(mentions).map(({ id }) => id);
  const inNote = new Set(named);
  const id = await pickEntity(host, vscode.l10n.t('Go to the first mention of…'), {
    named,
    button: entryButton(),
    isSearch: true,
    isWanted: (entity) => inNote.has(entity.id),
  });
  const first = mentions.find(({ entities }) => entities.some((each) => each === id));
  if (!first) return;
  const { start } = range(first);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start) });
}
