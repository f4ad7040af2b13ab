import { LineIndex } from '../core/base/lineIndex';
import { runToEnd } from '../core/base/resumable';
import { columnsWith, tableOf } from '../core/exchange/table/tableOf';
import { writeTable } from '../core/exchange/table/writeTable';
import { findMentions } from '../core/mentions/findMentions';
import { occurrencesOfId } from '../core/registry/merging/occurrences';
import type { Snapshot } from '../core/snapshot';
import { listUnregistered } from '../core/unregistered/listUnregistered';
import { type Arguments, type Command, readArguments, USAGE, UsageError } from './arguments';
import { exportFtm, importFtm } from './ftm';
import { printDigest, printTable } from './importProposals';
import { namedFiles } from './noteFiles';
import { type NoteFile, readNotes } from './notes';
import { page } from './page';
import { connections, map } from './printMap';
import { printRows } from './printRows';
import { problemLine, problemRows } from './problemRows';
import { buildSnapshot, loadSnapshot, type RegistryInput, readRegistries, reportUnknown } from './registry';
import { sarifOf } from './sarif';
import { oneLine, type Surroundings, Terminal } from './terminal';

type Rows = (notes: Iterable<NoteFile>, snapshot: Snapshot) => Iterable<object>;

const RUN: Readonly<Record<Command, (args: Arguments, terminal: Terminal) => Promise<void>>> = {
  mentions: printing(mentions),
  unregistered: printing(listUnregistered),
  entities: printing(entities),
  check,
  refs,
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
  else await RUN[command](withFolders(args, terminal), terminal);
}

/** The arguments with the notes of folders in the place of these; their registries count where none is named. */
function withFolders(args: Arguments, terminal: Terminal): Arguments {
  if (args.command?.startsWith('import ')) return args;
  const { notes, registries } = namedFiles(args.files, terminal);
  return { ...args, files: notes, registries: args.registries.length > 0 ? args.registries : registries };
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
  if (args.format === 'sarif') await terminal.print([sarifOf(rows)]);
  else await terminal.print(args.json ? printRows(rows, true) : rows.map((row) => `${oneLine(problemLine(row))}\n`));
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

/** Where registries and notes name an entity. The exit code becomes 1 where there is no such entity. */
async function refs(args: Arguments, terminal: Terminal): Promise<void> {
  const [id = ''] = args.about?.ids ?? [];
  const sources = readRegistries(args, terminal);
  const snapshot = loadSnapshot(sources, terminal);
  if (snapshot.registry.entity(id))
    await terminal.print(printRows(references(id, sources, args, snapshot, terminal), args.json));
  else reportUnknown(id, terminal);
}

function* references(
  id: string,
  sources: readonly RegistryInput[],
  { files }: Arguments,
  snapshot: Snapshot,
  terminal: Terminal,
): Generator<object> {
  const texts = new Map(sources.map(({ file, text }) => [file, new LineIndex(text)]));
  for (const { file, span, role } of occurrencesOfId(snapshot.registry, 'entity', id)) {
    const { line, column } = texts.get(file)?.locate(span.start) ?? { line: 0, column: 0 };
    yield { file, line: line + 1, column: column + 1, text: id, kind: role };
  }
  for (const { file, text } of readNotes(files, terminal)) {
    const lines = new LineIndex(text);
    for (const { start, end, entities } of findMentions(text, snapshot)) {
      if (!entities.includes(id)) continue;
      const { line, column } = lines.locate(start);
      yield { file, line: line + 1, column: column + 1, text: text.slice(start, end), kind: 'mention' };
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
