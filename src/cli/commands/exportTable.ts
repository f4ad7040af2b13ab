import { columnsWith, OWN_COLUMNS, tableOf } from '../../core/answers/export/tableOf';
import { writeTable } from '../../core/answers/export/writeTable';
import type { Arguments, Command } from '../command';
import { loadSnapshot, readRegistries } from '../registry';
import type { Terminal } from '../terminal';

export const EXPORT_TABLE: Command = {
  name: 'export table',
  files: 'folders',
  help: 'The entities of the registries as CSV: names, kind, properties.',
  options: ['own-notes'],
  formats: [],
  examples: ['--no-bundled --registry notes/my.entities.yaml', '> entities.csv'],
  run: exportTable,
};

async function exportTable(args: Arguments, terminal: Terminal): Promise<void> {
  const all = [...loadSnapshot(readRegistries(args, terminal), terminal).registry.entities()];
  const columns = columnsWith(all).filter((column) => args.hasRemarks || !OWN_COLUMNS.includes(column));
  await terminal.print([writeTable(tableOf(all, columns), 'csv')]);
}
