import * as vscode from 'vscode';
import { ownRemarks } from '../../core/answers/entities/ownStatements';
import { changeRemark } from '../../core/changes/capture/addStatement';
import { type Entity, type From, type LocalizedScalar, locate } from '../../core/registry/model';
import { oneLine } from '../../core/text/units/blanks';
import type { Change } from '../../core/text/yaml/write/change';
import { exists } from '../../workspace/files/walkFolder';
import type { Host } from '../../workspace/host';
import { profileNote } from '../../workspace/notes/readNote';
import { askText, pickRow } from '../shared/ask/dialogs';
import { entityArgument } from '../shared/ask/entityArgument';
import { entityName } from '../shared/rows/entityName';
import { changeRegistry } from '../shared/write/applyWithUndo';
import { entryTarget } from '../shared/write/writableRegistry';
import { changeWritten } from './editStatement';

type Remark = From<LocalizedScalar>;

/** Opens the user's note on an entity, where it is a file; else writes, changes or deletes the one in the registry. */
export async function editOwnNote(host: Host, argument: unknown): Promise<void> {
  const entity = await entityArgument(host, argument);
  if (!entity) return;
  const note = profileNote(entity);
  if (note && (await exists(note))) await vscode.window.showTextDocument(note, { preview: true });
  else await editOwnRemark(host, entity);
}

async function editOwnRemark(host: Host, entity: Entity): Promise<void> {
  const all = ownRemarks(entity, vscode.env.language);
  const rows = all.map((remark) => ({ label: oneLine(remark.item.value), remark }));
  const known = all.length < 2 ? all[0] : (await pickRow(rows, vscode.l10n.t('Edit which note?')))?.remark;
  if (all.length > 1 && !known) return;
  const name = entityName(host, entity.id);
  const before = oneLine(known?.item.value ?? '');
  const answer = await askText({
    title: vscode.l10n.t('My note about {name}', { name }),
    value: before,
    prompt: known ? vscode.l10n.t('Empty to delete the note.') : vscode.l10n.t('What you want to remember of it.'),
  });
  const said = answer?.trim();
  if (said === undefined || said === before) return;
  if (known) return changeKnown(host, entity, known, said);
  const target = await entryTarget(host, entity.id);
  if (!target) return;
  const { entry, file } = target;
  const change: Change = { kind: 'set', entry, path: ['notes'], value: said };
  await changeRegistry(
    target,
    [change],
    vscode.l10n.t('Your note about {name} was written to {file}.', { name, file }),
  );
}

/** Edits the file of a remark, which is looked up again: it may have moved while the user was asked. */
async function changeKnown(host: Host, { id }: Entity, { item }: Remark, said: string): Promise<void> {
  const entity = (await host.settled()).registry.entity(id);
  const known = entity && ownRemarks(entity, vscode.env.language).find((each) => each.item.value === item.value);
  const location = known && locate(known.part, known.item.span);
  const name = entityName(host, id);
  await changeWritten(
    host,
    location,
    (text, span) => changeRemark(text, span, said),
    (file) =>
      said === ''
        ? vscode.l10n.t('Your note about {name} was deleted from {file}.', { name, file })
        : vscode.l10n.t('Your note about {name} was written to {file}.', { name, file }),
    vscode.l10n.t('This note is no longer in your registries.'),
  );
}
