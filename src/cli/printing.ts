import type { Snapshot } from '../core/registry/engine/snapshot';
import type { Arguments, Command } from './command';
import { type NoteToRead, notesToRead } from './notes';
import { printRows, type Row } from './printRows';
import { loadSnapshot, readRegistries } from './registry';
import type { Terminal } from './terminal';

/** The work of a command that prints rows about the notes that are named. */
export function printing<Column extends string>(
  columns: readonly Column[],
  rows: (notes: Iterable<NoteToRead>, snapshot: Snapshot) => Iterable<Row<Column>>,
): Command['run'] {
  return async (args: Arguments, terminal: Terminal) => {
    const snapshot = loadSnapshot(readRegistries(args, terminal), terminal);
    await terminal.print(printRows(rows(notesToRead(args.files, snapshot, terminal), snapshot), columns, args.format));
  };
}
