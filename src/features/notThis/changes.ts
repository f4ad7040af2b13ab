import * as vscode from 'vscode';
import { type Span, shiftSpan } from '../../core/base/span';
import { isOwnLayer } from '../../core/matching/nameKind';
import { ignoreInNote } from '../../core/mentions/editFrontMatter';
import type { Mention } from '../../core/mentions/mention';
import { displayName } from '../../core/queries/names/displayName';
import { addToEntry, forbidInside, nameForbiddenIn, removeName } from '../../core/registry/drafts/editEntry';
import type { Entity, EntryName, From } from '../../core/registry/model';
import type { Host } from '../../workspace/host';
import type { Note } from '../../workspace/notes/openNotes';
import { applyWithUndo } from '../shared/applyWithUndo';
import { showInformation } from '../shared/dialogs';
import { editOwnEntry } from '../shared/ownEntry';
import { editDocument, reportUnwritten } from '../shared/textEdits';
import { ignoredAs, ownName, withKind } from './entityNames';

/** Makes the note ignore the entity, under all its names. */
export async function ignore(host: Host, note: Note, mention: Mention, id: string): Promise<void> {
  const { uri } = note.document;
  const edit = ignoreInNote(note.text, ignoredAs(host, note, mention, id));
  if (!edit) return void reportUnwritten(uri);
  const name = ownName(host, note, mention, id);
  const message = vscode.l10n.t('This note now ignores {name}, under all its names.', { name });
  await applyWithUndo(editDocument(note.document, [edit]), uri, message);
}

/** Forbids the name inside `word`, at the name if the user's registry has it, else by repeating it in the user's entry. */
export async function forbid(
  host: Host,
  note: Note,
  { id }: Entity,
  name: From<EntryName>,
  word: string,
): Promise<void> {
  await editOwnEntry(host, id, note.document.uri, {
    edit(text, place) {
      const span = place === undefined ? undefined : placeIn(text, name);
      return span
        ? forbidInside(text, { span, value: name.item.value }, word)
        : addToEntry(text, place, id, 'alias', nameForbiddenIn(name.item, word));
    },
    message: (file) =>
      vscode.l10n.t('"{name}" no longer counts inside "{word}". {file} was changed.', {
        name: name.item.value,
        word,
        file,
      }),
  });
}

export async function remove(host: Host, note: Note, entity: Entity, name: From<EntryName>): Promise<void> {
  const { id } = entity;
  const { value } = name.item;
  await editOwnEntry(host, id, note.document.uri, {
    edit(text, place) {
      const span = place === undefined ? undefined : placeIn(text, name);
      if (!span) return addToEntry(text, place, id, 'remove', value);
      const written = removeName(text, { span });
      if (!written) void reportOnlyName(id, value);
      return written;
    },
    message: (file) =>
      vscode.l10n.t('"{name}" no longer means {entity} in any note. {file} was changed.', {
        name: value,
        entity: withKind(entity, displayName(entity, vscode.env.language)),
        file,
      }),
  });
}

async function reportOnlyName(id: string, name: string): Promise<void> {
  const open = vscode.l10n.t('Open Entry');
  const message = vscode.l10n.t('"{name}" is the only name of its entry, which needs one.', { name });
  if ((await showInformation(message, open)) === open) await vscode.commands.executeCommand('dossier.openEntry', id);
}

/** Where the name is in the text of a registry; undefined if it is in another file. */
function placeIn(text: string, { part, item }: From<EntryName>): Span | undefined {
  const span = shiftSpan(item.span, part.start);
  return isOwnLayer(part.layer) && text.startsWith(item.value, span.start) ? span : undefined;
}
