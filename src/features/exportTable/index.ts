import * as vscode from 'vscode';
import { isMine } from '../../core/answers/entities/entityFilter';
import { columnsWith, OWN_COLUMNS, type TableFormat, tableOf, writeTable } from '../../core/answers/export/table';
import { columnWord } from '../../core/changes/records/meanings';
import type { Entity } from '../../core/registry/model';
import type { Feature, Host } from '../../workspace/host';
import { registerCommands } from '../../workspace/registerFeatures';
import { pickRow, pickRows, showInformation, showInStatusBar } from '../shared/ask/dialogs';
import { askTarget, writeExport } from '../shared/ask/exportTarget';
import { activeNote } from '../shared/notes/activeNote';

/** Writes entities as a table: CSV for spreadsheets, or Markdown for a note. */
export const exportTable: Feature = {
  id: 'exportTable',
  register: (host, boundary) => registerCommands(host, boundary, { 'dossier.exportTable': () => run(host) }),
};

async function run(host: Host): Promise<void> {
  await host.settled();
  const entities = await askEntities(host);
  if (!entities) return;
  if (entities.length === 0) return void showInformation(vscode.l10n.t('There are no such entities.'));
  const { vocabulary } = host.snapshot.registry;
  const rows = columnsWith(entities).map((column) => ({
    label: columnWord(vocabulary, column, vscode.env.language),
    description: column,
    picked: !OWN_COLUMNS.includes(column),
    column,
  }));
  const columns = (
    await pickRows(rows, vscode.l10n.t('Which columns? Your remarks are left out unless you tick them.'))
  )?.map(({ column }) => column);
  if (!columns || columns.length === 0) return;
  const format = await askFormat();
  if (!format) return;
  const text = writeTable(tableOf(entities, columns), format.format);
  if (format.toClipboard) {
    await vscode.env.clipboard.writeText(text);
    return showInStatusBar(vscode.l10n.t('Copied'), 3000);
  }
  const name = { name: 'entities', otherwise: 'entities' };
  const target = await askTarget(vscode.l10n.t('Export Table'), name, { kind: 'CSV', ending: 'csv' });
  if (target && (await writeExport([{ target, text }])))
    showInStatusBar(vscode.l10n.t('Exported {count} entities', { count: entities.length }), 3000);
}

async function askEntities(host: Host): Promise<readonly Entity[] | undefined> {
  const { registry } = host.snapshot;
  const all = [...registry.entities()];
  const own = all.filter(isMine);
  const mentions = activeNote(host)?.note.mentions ?? [];
  const inNote = [...new Set(mentions.flatMap(({ entities }) => (entities.length === 1 ? entities : [])))];
  const ofNote = inNote.flatMap((id) => registry.entity(id) ?? []);
  const rows = [
    ...(ofNote.length > 0 ? [{ label: vscode.l10n.t('Entities of this note'), entities: ofNote }] : []),
    ...(own.length > 0 && own.length < all.length ? [{ label: vscode.l10n.t('My entities'), entities: own }] : []),
    { label: vscode.l10n.t('All entities'), entities: all },
  ];
  const items = rows.map((row) => ({ ...row, description: row.entities.length.toLocaleString(vscode.env.language) }));
  return (await pickRow(items, vscode.l10n.t('Which entities?')))?.entities;
}

function askFormat() {
  const rows: readonly (vscode.QuickPickItem & { readonly format: TableFormat; readonly toClipboard: boolean })[] = [
    {
      label: vscode.l10n.t('CSV file'),
      description: vscode.l10n.t('for Excel, Numbers, LibreOffice'),
      format: 'csv',
      toClipboard: false,
    },
    { label: vscode.l10n.t('Markdown table, to the clipboard'), format: 'markdown', toClipboard: true },
  ];
  return pickRow(rows, vscode.l10n.t('Export as what?'));
}
