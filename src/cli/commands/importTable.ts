import type { TableProblem } from '../../core/answers/export/table';
import { columnsOf, columnWords } from '../../core/changes/exchange/table/columns';
import { readTable } from '../../core/changes/exchange/table/readTable';
import { recordsOfTable } from '../../core/changes/exchange/table/recordsOfTable';
import { reconcile } from '../../core/changes/records/reconcile';
import { runToEnd } from '../../core/text/base/resumable';
import { type Arguments, type Command, ROW_FORMATS } from '../command';
import { printProposals, reportWords, saidMeanings, snapshotForImport } from '../importProposals';
import { readText } from '../readText';
import { readRegistries } from '../registry';
import type { Terminal } from '../terminal';

export const IMPORT_TABLE: Command = {
  name: 'import table',
  files: 'one file',
  help: 'The registry as it would be with what a table (CSV, TSV or Markdown) offers, as "import digest" prints it. What its columns are taken for is on standard error.',
  options: ['kind', 'key'],
  formats: ROW_FORMATS,
  examples: ['entities.csv', '--kind Person --key boss=employer --format csv entities.csv'],
  run: importTable,
};

/** Lines that are not whole are reported. The exit code becomes 1 where the file is not a table. */
async function importTable(args: Arguments, terminal: Terminal): Promise<void> {
  const [file = ''] = args.files;
  const sources = readRegistries(args, terminal);
  const table = runToEnd(readTable(readText(file, terminal)));
  if (!table) {
    terminal.report(`dossier: ${file} is not a table with a row of headings, two columns and a row below`);
    terminal.exitCode = 1;
    return;
  }
  const snapshot = snapshotForImport(sources, terminal);
  const { vocabulary } = snapshot.registry;
  const { meanings } = saidMeanings(args, vocabulary);
  const columns = columnsOf(table, meanings, vocabulary);
  const records = runToEnd(recordsOfTable(table, columns, meanings, vocabulary));
  const proposals = runToEnd(reconcile(records, snapshot));
  reportWords(file, columnWords(table, columns), terminal, false);
  for (const { line, code } of table.problems) terminal.report(`${file}:${line}: ${PROBLEMS[code]}`);
  for (const line of proposals.nameless) terminal.report(`${file}:${line}: no name, left out`);
  await printProposals(proposals, snapshot.registry, sources, args, terminal);
}

const PROBLEMS: Readonly<Record<TableProblem['code'], string>> = {
  quote: 'a quotation mark without another one',
  more: 'more cells than the headings',
  fewer: 'fewer cells than the headings',
  header: 'a heading that is there twice',
};
