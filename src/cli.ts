import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { convertPathToPattern, globSync } from 'fast-glob';
import { LineIndex } from './core/base/lineIndex';
import { printRows } from './core/base/printRows';
import type { Problem } from './core/base/problem';
import { runToEnd } from './core/base/resumable';
import { Engine } from './core/engine';
import { bulkIds, isBulkFile, passedOver } from './core/ftm/bulkFile';
import { findEntity } from './core/ftm/findEntity';
import { findMentions } from './core/mentions/findMentions';
import { allProblems } from './core/registry/merging/wholeProblems';
import { problemMessage } from './core/registry/problemMessage';
import type { Snapshot } from './core/snapshot';
import { listUnregistered } from './core/unregistered/listUnregistered';

const USAGE = `Usage: dossier COMMAND [--registry FILE-OR-GLOB]… [--no-bundled] [--json] [FILE…]

  mentions [--json] FILE…    every mention in the notes: file, start, end, line, column, text, entities, form, kind
  candidates [--json] FILE…  names in the notes that no registry knows, best first: names, evidence, count, notes, and
                             the file, line and column of the first
  entities [--json]          every entity of the registry: id, schema, names
  check                      the problems of the registry; exits 1 if there are errors

  --registry FILE-OR-GLOB    reads these registry files too; a later one is nearer and wins
  --no-bundled               leaves out the registry that comes with Dossier
`;

const COMMANDS = ['mentions', 'candidates', 'entities', 'check'];

/** Something that the user can fix; told in one line. */
class UsageError extends Error {}

interface RegistrySource {
  readonly file: string;
  readonly layer: number;
  /** Of bulk data, '': it stays as bytes. */
  readonly text: string;
  readonly bytes: Uint8Array | undefined;
}

/** Runs one command and returns its exit code: 0, 1 for `check` with errors, 2 for wrong usage. */
async function run(words: readonly string[]): Promise<number> {
  const { values, positionals } = parse(words);
  const [command, ...files] = positionals;
  if (values.help || command === undefined) {
    process.stdout.write(USAGE);
    return values.help ? 0 : 2;
  }
  if (!COMMANDS.includes(command)) {
    throw new UsageError(`unknown command "${command}"; the commands are mentions, candidates, entities and check`);
  }
  const takesFiles = command === 'mentions' || command === 'candidates';
  if (!takesFiles && files.length > 0) throw new UsageError(`"${command}" takes no files: ${files[0]}`);
  if (takesFiles && files.length === 0) throw new UsageError(`"${command}" needs at least one file`);
  const notes = () => files.map((file) => ({ file, text: readText(file) }));
  const registries = () => readRegistries(values.registry ?? [], values['no-bundled'] ?? false);
  switch (command) {
    case 'mentions':
      await print(mentionRows(notes(), load(registries())), values.json ?? false);
      return 0;
    case 'candidates':
      await print(listUnregistered(notes(), load(registries())), values.json ?? false);
      return 0;
    case 'entities':
      await print(entityRows(load(registries())), values.json ?? false);
      return 0;
    default:
      return check(registries());
  }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        registry: { type: 'string', multiple: true },
        'no-bundled': { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function* mentionRows(notes: readonly { file: string; text: string }[], snapshot: Snapshot) {
  for (const { file, text } of notes) {
    const lines = new LineIndex(text);
    for (const { start, end, entities, form, kind } of findMentions(text, snapshot)) {
      const { line, column } = lines.locate(start);
      const shown = text.slice(start, end);
      yield { file, start, end, line: line + 1, column: column + 1, text: shown, entities, form, kind };
    }
  }
}

function entityRows({ registry }: Snapshot) {
  const inBulk = new Set(registry.bulk.flatMap((file) => [...bulkIds(file)]));
  const bulk = [...inBulk].filter((id) => !registry.entities.has(id)).flatMap((id) => findEntity(registry, id) ?? []);
  return [...registry.entities.values(), ...bulk].map(({ id, schema, names }) => ({
    id,
    schema,
    names: [...new Set(names.map(({ item }) => item.value))],
  }));
}

function check(registries: readonly RegistrySource[]): number {
  const { registry } = build(registries);
  let errors = 0;
  for (const { file, text } of registries) {
    const lines = new LineIndex(text);
    for (const problem of allProblems(registry).get(file) ?? []) {
      if (problem.severity === 'error') errors++;
      process.stdout.write(`${problemLine(file, lines, problem)}\n`);
    }
  }
  return errors > 0 ? 1 : 0;
}

function problemLine(file: string, lines: LineIndex, problem: Problem): string {
  const { line, column } = lines.locate(problem.span.start);
  return `${file}:${line + 1}:${column + 1} ${problem.severity} ${problem.code} ${problemMessage(problem, ENGLISH)}`;
}

/** The words as they stand in the source, with their values filled in. */
const ENGLISH = {
  t: (message: string, values: Readonly<Record<string, string>> = {}) =>
    message.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole),
};

/** The registry for the commands that only use it: what is wrong with it goes to standard error. */
function load(registries: readonly RegistrySource[]): Snapshot {
  const snapshot = build(registries);
  for (const { file, text } of registries) {
    const problems = snapshot.registry.problems.get(file) ?? [];
    if (problems.length === 0) continue;
    const lines = new LineIndex(text);
    for (const problem of problems) process.stderr.write(`${problemLine(file, lines, problem)}\n`);
  }
  return snapshot;
}

function build(registries: readonly RegistrySource[]): Snapshot {
  const engine = new Engine();
  for (const { file, layer, text, bytes } of registries) {
    if (!bytes) {
      runToEnd(engine.setFile(file, layer, text));
      continue;
    }
    const skipped = passedOver(runToEnd(engine.setBulkFile(file, bytes)));
    if (skipped) process.stderr.write(`${skipped}\n`);
  }
  return runToEnd(engine.update());
}

function readRegistries(patterns: readonly string[], noBundled: boolean): RegistrySource[] {
  const files = new Map<string, number>();
  if (!noBundled) {
    const folder = path.join(__dirname, '..', 'data', 'registry');
    for (const name of readdirSync(folder).sort()) files.set(path.join(folder, name), 0);
  }
  patterns.forEach((pattern, index) => {
    for (const file of expand(pattern)) files.set(file, index + 1);
  });
  return [...files].map(([file, layer]) =>
    isBulkFile(file)
      ? { file, layer, text: '', bytes: readBytes(file) }
      : { file, layer, text: readText(file), bytes: undefined },
  );
}

function expand(pattern: string): string[] {
  if (isFile(pattern)) return [pattern];
  const found = globSync(path.sep === '\\' ? convertPathToPattern(pattern) : pattern).sort();
  if (found.length === 0) throw new UsageError(`no registry file: ${pattern}`);
  return found;
}

function isFile(name: string): boolean {
  try {
    return statSync(name).isFile();
  } catch {
    return false;
  }
}

/** The text of a file without its byte order mark: UTF-8, UTF-16 where a mark says so, else GB 18030. */
function readText(file: string): string {
  const bytes = readBytes(file);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const reason = code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'is a folder' : code;
    throw new UsageError(`cannot read ${file}: ${reason}`);
  }
}

/** Waits for a reader that is slower, or has gone. */
async function print(rows: Iterable<object>, json: boolean): Promise<void> {
  for (const piece of printRows(rows, json)) {
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that closes early, as `head` does, is no failure.
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`dossier: cannot write: ${error.message}\n`);
  process.exit(2);
});
run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`dossier: ${message.split('\n')[0]}\n`);
    if (error instanceof UsageError) process.stderr.write('Try "dossier --help".\n');
    process.exitCode = 2;
  },
);
