import { parseArgs } from 'node:util';

export const USAGE = `Usage: dossier COMMAND [--registry FILE-OR-GLOB]… [--no-bundled] [--json] [FILE…]

  mentions FILE…      every mention in the notes: file, start, end, line, column, text, entities, form, kind
  unregistered FILE…  names in the notes that no registry has, best first: names, evidence, count, notes, and the file,
                      line and column of the first
  entities            every entity of the registry: id, schema, names
  check               the problems of the registry; exits 1 if there are errors

  --registry FILE-OR-GLOB  reads these registry files too; a later one has priority over an earlier one
  --no-bundled             leaves out the registry that comes with Dossier
  --json                   prints a JSON array instead of lines

Exit codes: 0, 1 if check finds errors, 2 if the arguments are wrong or a file cannot be read.
`;

const COMMANDS = ['mentions', 'unregistered', 'entities', 'check'] as const;
export type Command = (typeof COMMANDS)[number];

export interface Arguments {
  /** Undefined where the words name none. */
  readonly command: Command | 'help' | undefined;
  /** The notes; empty for commands that take none. */
  readonly files: readonly string[];
  /** Files or globs, in ascending order of priority. */
  readonly registries: readonly string[];
  readonly bundled: boolean;
  readonly json: boolean;
}

/** A mistake that the user can correct. Its message is printed as one line. */
export class UsageError extends Error {}

/** @throws UsageError where the words are not a command that can be run. */
export function readArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parse(words);
  const [word, ...files] = positionals;
  const { registry: registries, json } = values;
  const common = { registries, bundled: !values['no-bundled'], json };
  if (values.help || word === undefined) return { command: values.help ? 'help' : undefined, files, ...common };
  // The name of the command until 0.1.
  const command = COMMANDS.find((each) => each === (word === 'candidates' ? 'unregistered' : word));
  if (!command) throw new UsageError(`unknown command "${word}"; the commands are ${COMMANDS.join(', ')}`);
  const takesFiles = command === 'mentions' || command === 'unregistered';
  if (!takesFiles && files.length > 0) throw new UsageError(`"${word}" takes no files: ${files[0]}`);
  if (takesFiles && files.length === 0) throw new UsageError(`"${word}" needs at least one file`);
  if (registries.includes('')) throw new UsageError('--registry needs a file or a glob');
  return { command, files, ...common };
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
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
