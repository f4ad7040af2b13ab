import * as vscode from 'vscode';
import { problemsInTable } from '../../core/answers/export/table';
import { columnsOf, columnWords, kindsInTable } from '../../core/changes/exchange/table/columns';
import { readTable } from '../../core/changes/exchange/table/readTable';
import { recordsOfTable } from '../../core/changes/exchange/table/recordsOfTable';
import type { Meanings } from '../../core/changes/records/meanings';
import { reconcile } from '../../core/changes/records/reconcile';
import { runToEnd } from '../../core/text/base/lazy';
import { firstTexts } from '../../core/text/base/lists';
import type { Feature, Host } from '../../workspace/host';
import { snapshotFor } from '../../workspace/notes/snapshotFor';
import { registerCommands } from '../../workspace/registerFeatures';
import { runInSlices } from '../../workspace/slices';
import { showInformation } from '../shared/ask/dialogs';
import { addIncoming } from '../shared/incoming/addIncoming';
import { askMeanings } from '../shared/incoming/askMeanings';
import { askSourceText } from '../shared/incoming/askSourceText';

/** More rows are no list that a person looks through. */
const MOST_ROWS = 20_000;
/** UTF-16 units that are looked at to tell whether a text is a table. */
const LOOKED_AT = 1 << 14;
/** Rows that are wrong and are named. */
const MOST_NAMED = 8;

/** Imports a table: asks what its columns are, shows what it offers to the registry, and writes what is ticked. */
export const importTable: Feature = {
  id: 'importTable',
  register: (host, boundary) => registerCommands(host, boundary, { 'dossier.importTable': () => run(host) }),
};

async function run(host: Host): Promise<void> {
  const note = vscode.window.activeTextEditor?.document.uri;
  const title = vscode.l10n.t('Import Table');
  const text = await askSourceText({ question: vscode.l10n.t('Where is the table?'), title, whatIsIn });
  if (text === undefined) return;
  const table = await runInSlices(readTable(text));
  if (!table) {
    return void showInformation(
      vscode.l10n.t(
        'This is not a table: it needs a row of headings, two columns and a row below (CSV, TSV or Markdown).',
      ),
    );
  }
  if (table.rows.length > MOST_ROWS) {
    return void showInformation(
      vscode.l10n.t(
        'The table has {count} rows. For more than 20,000, put the data into a *.ftm.jsonl file (FollowTheMoney, one entity a line): it is read as it is, up to a million entities.',
        { count: table.rows.length.toLocaleString(vscode.env.language) },
      ),
    );
  }
  const snapshot = snapshotFor(await host.settled(), note);
  const { vocabulary } = snapshot.registry;
  const columnsAs = (said: Meanings): readonly string[] => columnsOf(table, said, vocabulary);
  const meanings = await askMeanings(host, {
    title,
    store: 'dossier.tableWords',
    size: vscode.l10n.t('rows: {count}', { count: table.rows.length.toLocaleString(vscode.env.language) }),
    heading: vscode.l10n.t('Columns'),
    kinds: (said) => kindsInTable(table, columnsAs(said), said, vocabulary),
    keys: (said) => columnWords(table, columnsAs(said)),
    problem: (said) =>
      columnsAs(said).some((meaning) => meaning.startsWith('name') || meaning === 'id')
        ? undefined
        : vscode.l10n.t('No column is the name yet: pick the one that is.'),
  });
  if (!meanings) return;
  const columns = columnsAs(meanings);
  const list = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Reading the table') },
    async () => {
      const records = await runInSlices(recordsOfTable(table, columns, meanings, vocabulary));
      return runInSlices(reconcile(records, snapshot));
    },
  );
  const wrong = problemsInTable(table, list.nameless, vscode.l10n);
  const words = wrong.map((each) => vscode.l10n.t('line {line} {words}', { ...each }));
  if (wrong.length > 0)
    void showInformation(vscode.l10n.t('In the table: {problems}.', { problems: firstTexts(words, MOST_NAMED, '; ') }));
  await addIncoming(host, { title, list, snapshot, note, preview: true });
}

/** "columns: 5, rows: 20"; a long text may have more rows. */
function whatIsIn(text: string): string | undefined {
  const table = runToEnd(readTable(text.slice(0, LOOKED_AT)));
  if (!table) return undefined;
  const more = text.length > LOOKED_AT ? '+' : '';
  return vscode.l10n.t('columns: {columns}, rows: {rows}', {
    columns: table.header.length,
    rows: `${table.rows.length}${more}`,
  });
}
