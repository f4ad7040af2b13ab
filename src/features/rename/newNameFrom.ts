import * as vscode from 'vscode';
import { isOwnLayer } from '../../core/matching/nameKind';
import { mentionAt } from '../../core/mentions/mention';
import { shownName } from '../../core/queries/names/displayName';
import { writeNewName } from '../../core/registry/drafts/newName';
import { type Entity, type EntryName, type From, locate } from '../../core/registry/model';
import { judgeRenaming } from '../../core/renaming/judgeRenaming';
import { isIsoDate } from '../../core/text/isoDate';
import type { Host } from '../../workspace/host';
import { askText } from '../shared/dialogs';
import { entityArgument } from '../shared/entityArgument';
import { entryTarget, writeEntry } from '../shared/ownEntry';
import { refusalWords } from './refusals';

/**
 * Gives an entity a new name from a date on: the old one becomes a previous name that ended then, and notes stay as they are.
 *
 * @param argument an entity, as other commands take it; the name is the one at the cursor, else the one that is shown.
 */
export async function newNameFrom(host: Host, argument: unknown): Promise<void> {
  const entity = await entityArgument(host, argument);
  const old = entity && oldName(host, entity);
  if (!old) return;
  const { value } = old.item;
  const title = vscode.l10n.t('New name of {name}', { name: value });
  const to = await askText({
    title,
    prompt: vscode.l10n.t('The new name. Notes that write the old one stay as they are.'),
    value,
    problem: (text) => problemOf(host, entity, value, text.trim()),
  });
  if (to === undefined) return;
  const from = await askText({
    title,
    prompt: vscode.l10n.t('Since when? A day, a month or a year: 2025-06-09, 2025-06 or 2025'),
    value: '',
    problem: (text) => (isIsoDate(text.trim()) ? undefined : vscode.l10n.t('This is not a date.')),
  });
  if (from === undefined) return;
  const name = { id: entity.id, old: old.item, to: to.trim(), from: from.trim() };
  const target = await entryTarget(host, entity.id, vscode.window.activeTextEditor?.document.uri);
  if (!target) return;
  const location = locate(old.part, old.item.span);
  const isHere = isOwnLayer(old.part.layer) && host.location(location)?.uri.toString() === target.uri.toString();
  const entry = {
    entryOffset: target.entryOffset,
    oldSpan: isHere ? location.span : undefined,
    hasNames: entity.names.some(({ part, item }) => isOwnLayer(part.layer) && item.kind === 'name'),
  };
  const values = { old: value, name: name.to, date: name.from, file: target.file };
  const message = vscode.l10n.t('{old} is called {name} since {date}. {file} was changed.', values);
  await writeEntry(target, writeNewName(target.text, entry, name), message);
}

/** Of the names that are shown, the one at the cursor, else the one in the language of the editor. */
function oldName(host: Host, entity: Entity): From<EntryName> | undefined {
  const names = entity.names.filter(({ item }) => item.kind === 'name');
  const editor = vscode.window.activeTextEditor;
  const note = editor && host.note(editor.document);
  const mention = note && mentionAt(note.mentions, editor.document.offsetAt(editor.selection.active));
  const written = mention && note.text.slice(mention.start, mention.end);
  const shown = shownName(entity, vscode.env.language);
  return names.find(({ item }) => item.value === written) ?? names.find(({ item }) => item === shown);
}

function problemOf(host: Host, { id }: Entity, from: string, to: string): string | undefined {
  if (to === '' || to === from) return vscode.l10n.t('Type another name.');
  const refusal = judgeRenaming(host.snapshot, { kind: 'name', id, from, to });
  return refusal && refusalWords(host, refusal, to);
}
