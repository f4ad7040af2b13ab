import * as vscode from 'vscode';
import { columnsOf, MEANINGS, type Meaning } from '../../core/exchange/table/columns';
import type { Table } from '../../core/exchange/table/table';
import { columnWord } from '../../core/exchange/table/tableOf';
import { BUILT_IN } from '../../core/registry/vocabulary/vocabulary';
import type { Host } from '../../workspace/host';
import { pickRow, showInformation } from '../shared/dialogs';

/** What the user said that columns hold, by the header of the table. */
const KEY = 'dossier.tableColumns';
/** Headers that are remembered. */
const MOST_KEPT = 50;

interface Row extends vscode.QuickPickItem {
  /** The number of the column; undefined for the row that goes on. */
  readonly column?: number;
}

/**
 * Shows what each column is taken for, which the user can change, and remembers it for tables with the same header. Undefined if
 * the user cancels.
 */
export async function askColumns(host: Host, table: Table): Promise<readonly Meaning[] | undefined> {
  const { workspaceState } = host.context;
  const kept = workspaceState.get<Readonly<Record<string, readonly Meaning[]>>>(KEY, {});
  const header = JSON.stringify(table.header);
  let columns = Object.hasOwn(kept, header) ? kept[header]! : columnsOf(table);
  for (;;) {
    const picked = await pickRow(rowsOf(table, columns), vscode.l10n.t('What are the columns? Pick one to change it.'));
    if (!picked) return undefined;
    const { column } = picked;
    if (column === undefined) {
      if (columns.some((meaning) => meaning.startsWith('name') || meaning === 'id')) break;
      void showInformation(vscode.l10n.t('No column is the name yet: pick the one that is.'));
      continue;
    }
    const meaning = await askMeaning(table.header[column]!, columns[column]!);
    if (meaning !== undefined) columns = columns.map((each, index) => (index === column ? meaning : each));
  }
  const others = Object.entries(kept).filter(([key]) => key !== header);
  await workspaceState.update(KEY, Object.fromEntries([...others, [header, columns] as const].slice(-MOST_KEPT)));
  return columns;
}

function rowsOf({ header, rows }: Table, columns: readonly Meaning[]): readonly Row[] {
  const count = rows.length.toLocaleString(vscode.env.language);
  return [
    {
      label: vscode.l10n.t('Go on with these columns'),
      description: vscode.l10n.t('rows: {count}', { count }),
      iconPath: new vscode.ThemeIcon('arrow-right'),
    },
    ...header.map((word, column) => ({
      label: word === '' ? vscode.l10n.t('(column {number})', { number: column + 1 }) : word,
      description: meaningWord(columns[column]!),
      detail: samples(rows.map(({ cells }) => cells[column] ?? '')),
      iconPath: new vscode.ThemeIcon(columns[column] === '' ? 'circle-slash' : 'check'),
      column,
    })),
  ];
}

function samples(cells: readonly string[]): string {
  return [...new Set(cells.filter((cell) => cell !== ''))].slice(0, 4).join(' · ').slice(0, 120);
}

async function askMeaning(header: string, now: Meaning): Promise<Meaning | undefined> {
  const rows = ['', ...MEANINGS].map((meaning) => ({
    label: meaningWord(meaning),
    description: meaning === now ? vscode.l10n.t('{key} – now', { key: meaning }) : meaning,
    meaning,
  }));
  return (await pickRow(rows, vscode.l10n.t('What does the column "{header}" hold?', { header })))?.meaning;
}

function meaningWord(meaning: Meaning): string {
  if (meaning === '') return vscode.l10n.t('Left out');
  if (meaning === 'percentage') return vscode.l10n.t('Share of the owner or parent');
  return columnWord(BUILT_IN, meaning, vscode.env.language);
}
