import { parseArgs } from 'node:util';
import { MAP_FORMATS, type MapFormat } from '../core/map/mapFormats';
import { isIsoDate } from '../core/text/isoDate';

/** A mistake that the user can correct. Its message is printed as one line. */
export class UsageError extends Error {}

export const USAGE = `Usage: dossier COMMAND [--registry FILE-OR-GLOB]… [--no-bundled] [--json] [FILE…]

  mentions [NOTE…]    every mention in the notes: file, start, end, line, column, text, entities, form, kind
  unregistered [NOTE…] names in the notes that no registry has, best first: names, evidence, count, notes, and the file,
                      line and column of the first
  refs ID [NOTE…]     where registries and notes name an entity: file, line, column, text, kind; exits 1 if there is none
  entities            every entity of the registry: id, schema, names
  check               the problems of the registry; exits 1 if there are errors; --format sarif for code review
  import digest FILE  the last registry file, or a new one, as "Import Digest…" in the editor would write it with what an article
                      digest (Who's Who, What Happened When) offers; what is doubtful follows as comments with the reason;
                      with --json all that is offered: ticked (+) or not (-), kind, label, detail, doubt; only the editor
                      writes, with or without --dry-run; exits 1 if it is not a digest
  import table FILE   the same with what a table offers (CSV, TSV, or a Markdown table); what its columns are taken for is on
                      standard error; exits 1 if it is not a table
  export table        the entities of the registry as CSV: names, kind, properties
  export ftm          the registry as FollowTheMoney's JSON lines; what these cannot say is counted on standard error
  import ftm FILE     a registry file with what such lines say; large files need none: name them *.ftm.jsonl and they are read
                      as they are
  page ID [NOTE…]     the page of an entity in Markdown, with what the notes say of it; exits 1 if there is no such entity
  map ID              what an entity is tied to, as a picture or for other programs; exits 1 if there is no such entity
  connections ID ID   how two entities are connected: up to five shortest chains of at most four steps, a line each; exits 1
                      if there is no such entity

A NOTE is a file, a folder (the notes below it, without what .gitignore and .ignore leave out; its registries count if no
--registry is given), or - for standard input; . is the default.

  --registry FILE-OR-GLOB  reads these registry files too; a later one has priority over an earlier one
  --no-bundled             leaves out the registry that comes with Dossier
  --json                   prints a JSON array instead of lines; not for a page or a map

  --language en|zh-cn      the language of a page, a map or connections; English by default
  --as-of DATE             what held on that day, in that month or year (2025-07-17, 2025-07, 2025), and what came later
  --own-notes              includes your remarks in registries (their key "note") in a page or an export
  --kind KIND              the kind of the rows of a table without a column for it; Company by default
  --steps 1|2|3            how far a map goes; 1 by default
  --format FORMAT          of a map: svg (by default), graphml, or CSV as Gephi reads it: nodes or edges; of check: text or sarif

Links in a page are relative to the current folder.

Exit codes: 0, 1 if check finds errors or there is no such entity or digest, 2 if the arguments are wrong or a file cannot
be read.
`;

const COMMANDS = [
  'mentions',
  'unregistered',
  'entities',
  'check',
  'refs',
  'page',
  'map',
  'connections',
  'import digest',
  'import table',
  'import ftm',
  'export table',
  'export ftm',
] as const;
export type Command = (typeof COMMANDS)[number];

/** The commands about single entities, by the option that they take. */
const OPTIONS = {
  language: ['page', 'map', 'connections'],
  'as-of': ['page', 'map', 'connections'],
  'own-notes': ['page', 'export ftm', 'export table'],
  kind: ['import table'],
  steps: ['map'],
  format: ['map', 'check'],
} as const satisfies Readonly<Record<string, readonly Command[]>>;

export interface Arguments {
  /** Undefined where the words name none. */
  readonly command: Command | 'help' | undefined;
  /** The notes; empty for commands that take none. */
  readonly files: readonly string[];
  /** Files or globs, in ascending order of priority. */
  readonly registries: readonly string[];
  readonly bundled: boolean;
  readonly json: boolean;
  /** Whether to include the user's remarks in registries. */
  readonly hasRemarks: boolean;
  /** The kind of the rows of a table that do not say theirs. */
  readonly kind: string;
  /** The format of `check`: its own lines, or SARIF. */
  readonly format: 'text' | 'sarif';
  /** The arguments of the commands `refs`, `page`, `map` and `connections`; undefined for other commands. */
  readonly about: AboutArguments | undefined;
}

export interface AboutArguments {
  /** One, or two for `connections`. */
  readonly ids: readonly string[];
  readonly language: 'en' | 'zh-cn';
  /** A day, a month or a year; undefined for everything that is known. */
  readonly asOf: string | undefined;
  readonly steps: 1 | 2 | 3;
  readonly format: MapFormat;
}

/** @throws UsageError where the words are not a command that can be run. */
export function readArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parse(words);
  const [word, ...rest] = withWholeCommand(positionals);
  const { registry: registries, json } = values;
  const { 'own-notes': hasRemarks = false, kind = 'Company' } = values;
  const common = {
    registries,
    bundled: !values['no-bundled'],
    json,
    hasRemarks,
    kind,
    format: 'text',
    about: undefined,
  } as const;
  if (values.help || word === undefined) return { command: values.help ? 'help' : undefined, files: rest, ...common };
  // The name of the command until 0.1.
  const command = COMMANDS.find((each) => each === (word === 'candidates' ? 'unregistered' : word));
  if (!command) throw new UsageError(`unknown command "${word}"; the commands are ${COMMANDS.join(', ')}`);
  if (registries.includes('')) throw new UsageError('--registry needs a file or a glob');
  const isImport = command.startsWith('import ');
  if (command !== 'import digest' && values['dry-run']) throw new UsageError('--dry-run is for "import digest" only');
  checkOptions(command, values);
  if (command === 'refs' || command === 'page' || command === 'map' || command === 'connections') {
    const count = command === 'connections' ? 2 : 1;
    const ids = rest.slice(0, count);
    if (ids.length < count) {
      throw new UsageError(`"${command}" needs ${count === 2 ? 'the ids of two entities' : 'the id of an entity'}`);
    }
    const files = rest.slice(count);
    const takesNotes = command === 'page' || command === 'refs';
    if (!takesNotes && files.length > 0) throw new UsageError(`"${command}" takes no files: ${files[0]}`);
    const notes = command === 'refs' && files.length === 0 ? ['.'] : files;
    return { ...common, command, files: notes, about: aboutArguments(command, ids, values) };
  }
  const takesFiles = command === 'mentions' || command === 'unregistered' || isImport;
  if (isImport && rest.length !== 1) throw new UsageError(`"${command}" needs one file`);
  if (json && (command === 'import ftm' || command.startsWith('export ')))
    throw new UsageError(`"${command}" takes no --json`);
  if (!takesFiles && rest.length > 0) throw new UsageError(`"${command}" takes no files: ${rest[0]}`);
  const { format = 'text' } = values;
  if (command === 'check' && format !== 'text' && format !== 'sarif')
    throw new UsageError(`--format of "check" is text or sarif, not "${format}"`);
  const files = takesFiles && !isImport && rest.length === 0 ? ['.'] : rest;
  return { ...common, command, files, format: format === 'sarif' ? 'sarif' : 'text' };
}

/** The words with a command of two words as one. */
function withWholeCommand(words: readonly string[]): readonly string[] {
  const two = words.slice(0, 2).join(' ');
  return COMMANDS.some((each) => each === two) ? [two, ...words.slice(2)] : words;
}

type Values = ReturnType<typeof parse>['values'];

function checkOptions(command: Command, values: Values): void {
  for (const [option, commands] of Object.entries(OPTIONS)) {
    if (values[option as keyof typeof OPTIONS] === undefined || commands.some((each) => each === command)) continue;
    throw new UsageError(`--${option} is for ${commands.map((each) => `"${each}"`).join(', ')} only`);
  }
}

function aboutArguments(command: Command, ids: readonly string[], values: Values): AboutArguments {
  const { language = 'en', 'as-of': asOf, steps = '1', format = 'svg' } = values;
  if (values.json && command === 'page') throw new UsageError('"page" prints Markdown: it takes no --json');
  if (values.json && command === 'map') throw new UsageError('"map" takes no --json: --format says what it prints');
  if (language !== 'en' && language !== 'zh-cn') throw new UsageError(`--language is en or zh-cn, not "${language}"`);
  if (asOf !== undefined && !(isIsoDate(asOf) && asOf.length <= 'YYYY-MM-DD'.length)) {
    throw new UsageError(`--as-of needs a date such as 2025-07-17, 2025-07 or 2025, not "${asOf}"`);
  }
  if (steps !== '1' && steps !== '2' && steps !== '3') throw new UsageError(`--steps is 1, 2 or 3, not "${steps}"`);
  const known = MAP_FORMATS.find((each) => each === format);
  if (!known) throw new UsageError(`--format is ${MAP_FORMATS.join(', ')}, not "${format}"`);
  return { ids, language, asOf, steps: Number(steps) as 1 | 2 | 3, format: known };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        registry: { type: 'string', multiple: true, default: [] },
        'no-bundled': { type: 'boolean' },
        json: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        language: { type: 'string' },
        'as-of': { type: 'string' },
        'own-notes': { type: 'boolean' },
        kind: { type: 'string' },
        steps: { type: 'string' },
        format: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
