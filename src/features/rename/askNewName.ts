import * as vscode from 'vscode';
import { type ShownName, shownName } from '../../core/answers/names/displayName';
import { writeNewName } from '../../core/changes/drafts/newName';
import { judgeRenaming } from '../../core/changes/renaming/judgeRenaming';
import { isOwnLayer } from '../../core/matching/nameKind';
import { mentionAt } from '../../core/notes/mentions/mention';
import { type Entity, type EntryName, type From, locate } from '../../core/registry/model';
import { isIsoDate } from '../../core/text/units/isoDate';
import type { Host } from '../../workspace/host';
import { askText } from '../shared/ask/dialogs';
import { changeRegistry } from '../shared/write/applyWithUndo';
import { entryTarget } from '../shared/write/writableRegistry';
import { refusalWords } from './refusals';
import type { RenameTarget } from './renameTarget';

/** Asks for another name or headline of an entity; undefined if the user cancels. */
export async function askNewName(host: Host, target: RenameTarget): Promise<string | undefined> {
  const { from } = target;
  const problem = (to: string): string | undefined => {
    if (to === '' || to === from) return vscode.l10n.t('Type another name.');
    const refusal = judgeRenaming(host.snapshot, { ...target, to });
    return refusal && refusalWords(host, refusal, to);
  };
  const to = await askText({
    title: vscode.l10n.t('New name of {name}', { name: from }),
    value: from,
    problem: (text) => problem(text.trim()),
  });
  return to?.trim();
}

/** An ISO 8601 date, perhaps shortened; undefined if the user cancels. */
async function askWhen(name: string): Promise<string | undefined> {
  const from = await askText({
    title: vscode.l10n.t('New name of {name}', { name }),
    prompt: vscode.l10n.t('Since when? A day, a month or a year: 2025-06-09, 2025-06 or 2025'),
    value: '',
    problem: (text) => (isIsoDate(text.trim()) ? undefined : vscode.l10n.t('This is not a date.')),
  });
  return from?.trim();
}

/** Asks since when an entity has a new name, and writes it: the old one becomes a previous name that ended then. */
export async function newNameFrom(host: Host, id: string, value: string, to: string): Promise<void> {
  const from = await askWhen(value);
  const target = from === undefined ? undefined : await entryTarget(host, id);
  const entity = (await host.settled()).registry.entity(id);
  const old = entity && shownNames(entity).find(({ item }) => item.value === value);
  if (from === undefined || !target || !old) return;
  const location = locate(old.part, old.item.span);
  const isHere = isOwnLayer(old.part.layer) && host.location(location)?.uri.toString() === target.uri.toString();
  const entry = {
    place: target.entry,
    oldSpan: isHere ? location.span : undefined,
    hasNames: entity.names.some(({ part, item }) => isOwnLayer(part.layer) && item.kind === 'name'),
  };
  const values = { old: value, name: to, date: from, file: target.file };
  const message = vscode.l10n.t('{old} is called {name} since {date}. {file} was changed.', values);
  await changeRegistry(target, writeNewName(target.text, entry, { old: old.item, to, from }), message);
}

/** Of the names that are shown, the one at the cursor, else the one, or the headline, in the language of the editor. */
export function nameAtCursor(host: Host, entity: Entity): ShownName | undefined {
  const names = shownNames(entity);
  const editor = vscode.window.activeTextEditor;
  const note = editor && host.note(editor.document);
  const mention = note && mentionAt(note.mentions, editor.document.offsetAt(editor.selection.active));
  const written = mention && note.text.slice(mention.start, mention.end);
  return names.find(({ item }) => item.value === written)?.item ?? shownName(entity, vscode.env.language);
}

/** The names that are neither aliases nor former names. */
export function shownNames({ names }: Entity): readonly From<EntryName>[] {
  return names.filter(({ item }) => item.kind === 'name');
}
