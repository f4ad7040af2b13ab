import { LineIndex } from '../core/base/lineIndex';
import { runToEnd } from '../core/base/resumable';
import { columnsWith, tableOf } from '../core/exchange/table/tableOf';
import { writeTable } from '../core/exchange/table/writeTable';
import { findMentions } from '../core/mentions/findMentions';
import type { Snapshot } from '../core/snapshot';
import { listUnregistered } from '../core/unregistered/listUnregistered';
import { type Arguments, type Command, readArguments, USAGE, UsageError } from './arguments';
import { exportFtm, importFtm } from './ftm';
import { printDigest, printTable } from './importProposals';
import { type NoteFile, readNotes } from './notes';
import { page } from './page';
import { connections, map } from './printMap';
import { printRows } from './printRows';
import { problemLine, problemRows } from './problemRows';
import { buildSnapshot, loadSnapshot, readRegistries } from './registry';
import { oneLine, type Surroundings, Terminal } from './terminal';

type Rows = (notes: Iterable<NoteFile>, snapshot: Snapshot) => Iterable<object>;

const RUN: Readonly<Record<Command, (args: Arguments, terminal: Terminal) => Promise<void>>> = {
  mentions: printing(mentions),
  unregistered: printing(listUnregistered),
  entities: printing(entities),
  check,
  page: (args, terminal) => page(args, args.about!, terminal),
  map: (args, terminal) => map(args, args.about!, terminal),
  connections: (args, terminal) => connections(args, args.about!, terminal),
  'import digest': printDigest,
  'import table': printTable,
  'import ftm': importFtm,
  'export table': exportTable,
  'export ftm': exportFtm,
};

/** Runs a command line, given its words without the program's name. Returns its exit code; what is wrong is reported. */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const terminal = new Terminal(surroundings);
  try {
    await runCommand(words, terminal);
  } catch (error) {
    terminal.report(`dossier: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    if (error instanceof UsageError) terminal.report('Try "dossier --help".');
    terminal.exitCode = 2;
  }
  return terminal.exitCode;
}

async function runCommand(words: readonly string[], terminal: Terminal): Promise<void> {
  const args = readArguments(words);
  const { command } = args;
  if (command === undefined) terminal.exitCode = 2;
  if (command === undefined || command === 'help') await terminal.print([USAGE]);
  else await RUN[command](args, terminal);
}

function printing(rows: Rows): (args: Arguments, terminal: Terminal) => Promise<void> {
  return async (args, terminal) => {
    const snapshot = loadSnapshot(readRegistries(args, terminal), terminal);
    await terminal.print(printRows(rows(readNotes(args.files, terminal), snapshot), args.json));
  };
}

/** The entities of the registry as CSV. */
async function exportTable(args: Arguments, terminal: Terminal): Promise<void> {
  const all = [...loadSnapshot(readRegistries(args, terminal), terminal).registry.entities()];
  const columns = columnsWith(all).filter((column) => column !== 'note' || args.hasRemarks);
  await terminal.print([writeTable(tableOf(all, columns), 'csv')]);
}

/** The problems of the registry. The exit code becomes 1 where one of them is an error. */
async function check(args: Arguments, terminal: Terminal): Promise<void> {
  const sources = readRegistries(args, terminal);
  const rows = problemRows(sources, runToEnd(buildSnapshot(sources, terminal).registry.allProblems()));
  if (rows.some(({ severity }) => severity === 'error')) terminal.exitCode = 1;
  await terminal.print(args.json ? printRows(rows, true) : rows.map((row) => `${oneLine(problemLine(row))}\n`));
}

/** Every entity with its names. Bulk data may hold a million: they are read from their lines, one after the other. */
function* entities(_notes: unknown, { registry }: Snapshot): Generator<object> {
  for (const { id, schema, names } of registry.entities()) {
    yield { id, schema, names: [...new Set(names.map(({ item }) => item.value))] };
  }
  const met = new Set<string>();
  for (const file of registry.bulk) {
    for (const head of file.heads()) {
      if (met.has(head.id) || registry.entries.rows.has(head.id)) continue;
      met.add(head.id);
      yield head;
    }
  }
}

/** Every mention in the notes, note by note as each is read. */
function* mentions(notes: Iterable<NoteFile>, snapshot: Snapshot): Generator<object> {
  for (const { file, text } of notes) {
    const lines = new LineIndex(text);
    for (const { start, end, entities, form, kind } of findMentions(text, snapshot)) {
      const { line, column } = lines.locate(start);
      const shown = text.slice(start, end);
      yield { file, start, end, line: line + 1, column: column + 1, text: shown, entities, form, kind };
    }
  }
}
