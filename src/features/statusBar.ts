import * as vscode from 'vscode';
import { displayName, otherNames } from '../core/answers/names/displayName';
import { type EntityInNote, entitiesInNote } from '../core/answers/notes/entitiesInNote';
import type { Feature, Host } from '../workspace/host';
import type { Note } from '../workspace/notes/openNotes';
import { registerCommands } from '../workspace/registerCommands';
import { activeNote, neededNote } from './shared/activeNote';
import { debounce } from './shared/debounce';
import { plainRow } from './shared/plainText';
import { schemaThemeIcon } from './shared/schemaThemeIcon';
import { mentionsWords } from './shared/words/countWords';

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

interface EntityRow extends vscode.QuickPickItem {
  readonly found: EntityInNote;
}

/** Lists the entities of the active note. A row goes to the first mention, its button to the entry. */
async function list(host: Host): Promise<void> {
  const note = (await neededNote(host))?.note;
  if (!note) return;
  const picker = vscode.window.createQuickPick<EntityRow>();
  picker.placeholder = vscode.l10n.t('Go to the first mention of…');
  picker.matchOnDescription = true;
  const open = { iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: vscode.l10n.t('Open Entry') };
  picker.items = entitiesInNote(note.mentions)
    .flatMap((found) => rowOf(host, found, open) ?? [])
    .map(plainRow);
  picker.onDidTriggerItemButton(({ item }) => {
    picker.hide();
    void vscode.commands.executeCommand('dossier.openEntry', item.found.id);
  });
  picker.onDidAccept(() => {
    const [row] = picker.selectedItems;
    picker.hide();
    if (row) void reveal(note, row.found);
  });
  picker.onDidHide(() => picker.dispose());
  picker.show();
}

function rowOf(host: Host, found: EntityInNote, open: vscode.QuickInputButton): EntityRow | undefined {
  const entity = host.snapshot.registry.entity(found.id);
  if (!entity) return undefined;
  const locale = vscode.env.language;
  return {
    found,
    label: displayName(entity, locale),
    description: [...otherNames(entity, locale), mentionsWords(found.mentions.length)].join(' · '),
    iconPath: schemaThemeIcon(host.snapshot.registry.vocabulary, entity.schema),
    buttons: [open],
  };
}

async function reveal({ document, range }: Note, { mentions }: EntityInNote): Promise<void> {
  const { start } = range(mentions[0]!);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start) });
}
