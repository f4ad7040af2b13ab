import * as vscode from 'vscode';
import type { Feature, Host } from '../workspace/host';
import { registerCommands } from '../workspace/registerCommands';
import { neededNote } from './shared/activeNote';
import { insertedNames, insertInNote } from './shared/insertInNote';
import { pickEntity } from './shared/pickEntity';
import { usedEntities } from './shared/usedEntities';

/** Lets the user search all entities, and inserts the name of the chosen one in the language of the sentence. */
export const insertMention: Feature = {
  id: 'insertMention',
  register: (host, boundary) => registerCommands(host, boundary, { 'dossier.insertMention': insert }),
};

async function insert(host: Host): Promise<void> {
  const active = await neededNote(host);
  if (!active) return;
  const { editor, note } = active;
  const options = { note: editor.document.uri };
  const id = await pickEntity(host, vscode.l10n.t('Insert which entity?'), usedEntities(host, note), options);
  const entity = id === undefined ? undefined : host.snapshot.registry.entity(id);
  if (!entity || editor.document.isClosed) return;
  // The note may have changed in the meantime, and the language may differ from cursor to cursor.
  await insertInNote(host, editor, insertedNames([entity]));
}
