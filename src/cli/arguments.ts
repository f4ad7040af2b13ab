import { parseArgs } from 'node:util';
import { isIsoDate } from '../core/text/isoDate';

/** A mistake that the user can correct. Its message is printed as one line. */
export class UsageError extends Error {}

export const USAGE = `Usage: dossier COMMAND [--registry FILE-OR-GLOB]… [--no-bundled] [--json] [FILE…]

  mentions FILE…      every mention in the notes: file, start, end, line, column, text, entities, form, kind
  unregistered FILE…  names in the notes that no registry has, best first: names, evidence, count, notes, and the file,
                      line and column of the first
  entities            every entity of the registry: id, schema, names
  check               the problems of the registry; exits 1 if there are errors
  import digest FILE  the last registry file, or a new one, as "Import Digest…" in the editor would write it with what an article
                      digest (Who's Who, What Happened When) offers; what is doubtful follows as comments with the reason;
                      with --json all that is offered: ticked (+) or not (-), kind, label, detail, doubt; only the editor
                      writes, with or without --dry-run; exits 1 if it is not a digest
  page ID [NOTE…]     the page of an entity in Markdown, with what the notes say of it; exits 1 if there is no such entity

  --registry FILE-OR-GLOB  reads these registry files too; a later one has priority over an earlier one
  --no-bundled             leaves out the registry that comes with Dossier
  --json                   prints a JSON array instead of lines; not for a page

  --language en|zh-cn      the language of a page; English by default
  --as-of DATE             what held on that day, in that month or year (2025-07-17, 2025-07, 2025), and what came later
  --own-notes              includes your remarks in registries (their key "note") in a page

Links in a page are relative to the current folder.

Exit codes: 0, 1 if check finds errors or there is no such entity or digest, 2 if the arguments are wrong or a file cannot
be read.
`;

const COMMANDS = ['mentions', 'unregistered', 'entities', 'check', 'page', 'import digest'] as const;
export type Command = (typeof COMMANDS)[number];

const PAGE_OPTIONS = ['language', 'as-of', 'own-notes'] as const;

export interface Arguments {
  /** Undefined where the words name none. */
  readonly command: Command | 'help' | undefined;
  /** The notes; empty for commands that take none. */
  readonly files: readonly string[];
  /** Files or globs, in ascending order of priority. */
  readonly registries: readonly string[];
  readonly bundled: boolean;
  readonly json: boolean;
  /** The arguments of the command `page`; undefined for other commands. */
  readonly page: PageArguments | undefined;
}

export interface PageArguments {
  readonly id: string;
  readonly language: 'en' | 'zh-cn';
  /** A day, a month or a year; undefined for everything that is known. */
  readonly asOf: string | undefined;
  /** Whether to include the user's remarks in registries. */
  readonly hasRemarks: boolean;
}

/** @throws UsageError where the words are not a command that can be run. */
export function readArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parse(words);
  const [word, ...rest] = withWholeCommand(positionals);
  const { registry: registries, json } = values;
  const common = { registries, bundled: !values['no-bundled'], json, page: undefined };
  if (values.help || word === undefined) return { command: values.help ? 'help' : undefined, files: rest, ...common };
  // The name of the command until 0.1.
  const command = COMMANDS.find((each) => each === (word === 'candidates' ? 'unregistered' : word));
  if (!command) throw new UsageError(`unknown command "${word}"; the commands are ${COMMANDS.join(', ')}`);
  if (registries.includes('')) throw new UsageError('--registry needs a file or a glob');
  const isImport = command === 'import digest';
  if (!isImport && values['dry-run']) throw new UsageError('--dry-run is for "import digest" only');
  const ofPage = PAGE_OPTIONS.find((option) => values[option] !== undefined);
  if (ofPage && command !== 'page') throw new UsageError(`--${ofPage} is for "page" only`);
  if (command === 'page') {
    const [id, ...files] = rest;
    return { ...common, command, files, page: pageArguments(id, values) };
  }
  const takesFiles = command === 'mentions' || command === 'unregistered' || isImport;
  if (isImport && rest.length !== 1) throw new UsageError('"import digest" needs one file');
  if (!takesFiles && rest.length > 0) throw new UsageError(`"${word}" takes no files: ${rest[0]}`);
  if (takesFiles && rest.length === 0) throw new UsageError(`"${word}" needs at least one file`);
  return { ...common, command, files: rest };
}

/** The words with a command of two words as one. */
function withWholeCommand(words: readonly string[]): readonly string[] {
  const two = words.slice(0, 2).join(' ');
  return COMMANDS.some((each) => each === two) ? [two, ...words.slice(2)] : words;
}

function pageArguments(id: string | undefined, values: ReturnType<typeof parse>['values']): PageArguments {
  const { language = 'en', 'as-of': asOf, 'own-notes': hasRemarks = false } = values;
  if (id === undefined) throw new UsageError('"page" needs the id of an entity');
  if (values.json) throw new UsageError('"page" prints Markdown: it takes no --json');
  if (language !== 'en' && language !== 'zh-cn') throw new UsageError(`--language is en or zh-cn, not "${language}"`);
  if (asOf !== undefined && !(isIsoDate(asOf) && asOf.length <= 'YYYY-MM-DD'.length)) {
    throw new UsageError(`--as-of needs a date such as 2025-07-17, 2025-07 or 2025, not "${asOf}"`);
  }
  return { id, language, asOf, hasRemarks };
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
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
