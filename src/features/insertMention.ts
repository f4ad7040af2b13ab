import * as vscode from 'vscode';
import { lexZones } from '../core/markdown/zones';
import { nameInLanguage } from '../core/queries/names/nameInLanguage';
import { languageAround } from '../core/queries/notes/languageAround';
import type { Feature, Host } from '../workspace/host';
import { showInformation } from './shared/dialogs';
import { pickEntity } from './shared/pickEntity';
import { usedEntities } from './shared/usedEntities';

/** Lets the user search all entities, and inserts the name of the chosen one in the language of the sentence. */
export const insertMention: Feature = {
  id: 'insertMention',
  commands: { 'dossier.insertMention': insert },
};

async function insert(host: Host): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  await host.ready();
  const note = editor && host.note(editor.document);
  if (!note) {
    void showInformation(vscode.l10n.t('Open a note first.'));
    return;
  }
  const id = await pickEntity(host, vscode.l10n.t('Insert which entity?'), usedEntities(host, note));
  const entity = id === undefined ? undefined : host.snapshot.registry.entity(id);
  if (!entity || editor.document.isClosed) return;
  // The note may have changed in the meantime, and the language may differ from cursor to cursor.
  const { text, mentions } = host.note(editor.document) ?? note;
  const body = lexZones(text).frontMatter?.end ?? 0;
  const places = editor.selections.map((selection) => {
    const span = { start: editor.document.offsetAt(selection.start), end: editor.document.offsetAt(selection.end) };
    const language = languageAround(text, span, mentions, vscode.env.language, body);
    return { selection, name: nameInLanguage(entity, language) };
  });
  await editor.edit((edit) => {
    for (const { selection, name } of places) edit.replace(selection, name);
  });
  editor.selections = editor.selections.map(({ end }) => new vscode.Selection(end, end));
  await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active });
}
