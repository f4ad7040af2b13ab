import * as vscode from 'vscode';
import { displayName } from '../../core/answers/names/displayName';
import { forbidInside, nameForbiddenIn, removeName } from '../../core/changes/drafts/editEntry';
import { isOwnLayer } from '../../core/matching/nameKind';
import { ignoreInNote } from '../../core/notes/mentions/editFrontMatter';
import type { Mention } from '../../core/notes/mentions/mention';
import type { Entity, EntryName, From } from '../../core/registry/model';
import { type Span, shiftSpan } from '../../core/text/base/textEdit';
import type { Change, NewValue } from '../../core/text/yaml/write/change';
import type { Host } from '../../workspace/host';
import type { Note } from '../../workspace/notes/openNotes';
import { showInformation } from '../shared/ask/dialogs';
import { applyWithUndo, changeRegistry } from '../shared/write/applyWithUndo';
import { reportUnwritten } from '../shared/write/whereUnchanged';
import { type EntryTarget, entryTarget } from '../shared/write/writableRegistry';
import { ignoredAs, ownName, withKind } from './entityNames';

/** Makes the note ignore the entity, under all its names. */
export async function ignore(host: Host, note: Note, mention: Mention, id: string): Promise<void> {
  const { uri } = note.document;
  const edit = ignoreInNote(note.text, ignoredAs(host, note, mention, id));
  if (!edit) return void reportUnwritten(uri);
  const name = ownName(host, note, mention, id);
  const message = vscode.l10n.t('This note now ignores {name}, under all its names.', { name });
  await applyWithUndo([{ uri, text: note.text, edits: [edit] }], message);
}

/** Forbids the name inside `word`, at the name if the user's registry has it, else by repeating it in the user's entry. */
export async function forbid(
  host: Host,
  note: Note,
  { id }: Entity,
  name: From<EntryName>,
  word: string,
): Promise<void> {
  const target = await entryTarget(host, id, note.document.uri);
  if (!target) return;
  const { value } = name.item;
  const span = spanInEntry(target, name);
  const changes = span
    ? forbidInside(target.text, { span, value }, word)
    : [addition(target, 'alias', nameForbiddenIn(name.item, word))];
  const values = { name: value, word, file: target.file };
  const message = vscode.l10n.t('"{name}" no longer counts inside "{word}". {file} was changed.', values);
  await changeRegistry(target, changes, message);
}

export async function remove(host: Host, note: Note, entity: Entity, name: From<EntryName>): Promise<void> {
  const { id } = entity;
  const { value } = name.item;
  const target = await entryTarget(host, id, note.document.uri);
  if (!target) return;
  const span = spanInEntry(target, name);
  const changes = span ? removeName(target.text, { span }) : [addition(target, 'remove', value)];
  if (!changes) return void reportOnlyName(id, value);
  const kind = withKind(host, entity, displayName(entity, vscode.env.language));
  const values = { name: value, entity: kind, file: target.file };
  const message = vscode.l10n.t('"{name}" no longer means {entity} in any note. {file} was changed.', values);
  await changeRegistry(target, changes, message);
}

async function reportOnlyName(id: string, name: string): Promise<void> {
  const open = vscode.l10n.t('Open Entry');
  const message = vscode.l10n.t('"{name}" is the only name of its entry, which needs one.', { name });
  if ((await showInformation(message, open)) === open) await vscode.commands.executeCommand('dossier.openEntry', id);
}

/** The span of the name in the user's entry; undefined if it is in another file. */
function spanInEntry({ text, entry }: EntryTarget, { part, item }: From<EntryName>): Span | undefined {
  if (typeof entry === 'string') return undefined;
  const span = shiftSpan(item.span, part.start);
  return isOwnLayer(part.layer) && text.startsWith(item.value, span.start) ? span : undefined;
}

function addition({ entry }: EntryTarget, key: 'alias' | 'remove', value: NewValue): Change {
  return { kind: 'add', entry, path: [key], value };
}
