import { Option, Command as Program } from 'commander';
import { isIds } from '../core/answers/questions/problemOf';
import { inputProblem, type JsonSchema, type ObjectSchema, oneOf } from '../core/answers/questions/schema';
import type { Arguments, Command, Format } from './command';
import { statOf } from './readRegistry';
import { type Terminal, UsageError } from './terminal';

const FILES_AND_EXIT_CODES = `
A NOTE is a file, a folder (the notes below it, without what .gitignore and .ignore leave out; its registries count if
no --registry is given), or - for standard input. Of a FOLDER only the registries count. Links are relative to the
current folder.

Exit codes: 0; 1 where "check" finds an error, an id is no entity, or a file is not what is to be imported; 2 where the
arguments are wrong or a file cannot be read.`;

/**
 * The command line that the rows say, with its help. It throws `UsageError` and `CommanderError`.
 *
 * @param print takes help, and the version.
 */
export function programOf(
  commands: readonly Command[],
  terminal: Terminal,
  print: (text: string) => void,
  run: (command: Command, args: Arguments) => Promise<void>,
): Program {
  const program = new Program('dossier')
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: print, outputError: () => {} })
    .configureHelp({
      helpWidth: 120,
      showGlobalOptions: true,
      visibleCommands: ({ commands: below }) =>
        below.flatMap((each) => (each.commands.length > 0 ? each.commands : each)),
      subcommandTerm(each) {
        const group = each.parent?.parent ? `${each.parent.name()} ` : '';
        return `${group}${each.name()} ${each.usage().replace(' [options]', '')}`;
      },
    })
    .helpCommand(false)
    .usage('COMMAND [options]')
    .addHelpText('after', FILES_AND_EXIT_CODES)
    .version(terminal.version, '--version', 'Prints the version.')
    .helpOption('-h, --help', 'Prints what a command does, with examples.')
    .option(
      '--registry <FILE-OR-GLOB>',
      'Reads these registry files too; a later one has priority over an earlier one.',
      (name, before: readonly string[] = []) => [...before, name],
    )
    .option('--no-bundled', 'Leaves out the registry that comes with Dossier.');
  for (const command of commands) {
    const [last = '', group] = command.name.split(' ').reverse();
    const above = group === undefined ? program : groupOf(program, group);
    const made = above.command(last).usage(usageOf(command)).allowExcessArguments();
    made.description(command.help).summary(command.help.split(/(?<=\.)\s/)[0]!.replace(/\.$/, ''));
    if (command.alias) made.alias(command.alias);
    for (const [key, schema] of Object.entries(command.input.properties))
      if (!isIds(schema)) {
        const option = optionOf(optionName(key), schema, command.earlier?.[key]);
        made.addOption(option.makeOptionMandatory(command.input.required.includes(key)));
      }
    const { formats = [] } = command;
    if (formats.length > 0)
      made.addOption(optionOf('--format', oneOf(formats, 'What is printed; the first by default.')));
    if (formats.includes('json')) made.option('--json', 'The same as --format json.');
    const examples = command.examples.map((each) => `  dossier ${`${command.name} ${each}`.trim()}`);
    made.addHelpText('after', ['\nExamples:', ...examples].join('\n'));
    made.action(() => run(command, argumentsOf(command, made.args, made.optsWithGlobals(), terminal)));
  }
  return program;
}

/** The command of which those with its name as their first word are parts. */
function groupOf(program: Program, name: string): Program {
  return (
    program.commands.find((each) => each.name() === name) ??
    program.command(name).usage('COMMAND [options]').helpCommand(false)
  );
}

/** `--as-of` for `asOf`. */
export function optionName(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** A value of it that does not fit the schema is a `UsageError`. */
function optionOf(name: string, schema: JsonSchema, earlier?: string): Option {
  if (schema.type === 'boolean') return new Option(name, schema.description);
  const single = schema.type === 'array' ? schema.items : schema;
  const word = single.title ?? (single.type === 'string' ? (single.enum ?? ['TEXT']).join('|') : '');
  const description = (schema.type === 'array' && schema.description) || single.description;
  return new Option(
    `${earlier === undefined ? '' : `--${earlier}, `}${name} <${word}>`,
    description,
  ).argParser<unknown>((value, before = []) => {
    const problem = value === '' ? `${name} is empty` : inputProblem(single, value, name);
    if (problem !== undefined) throw new UsageError(problem);
    return schema.type === 'array' ? [before, value].flat() : value;
  });
}

const FILES = { notes: '[NOTE…]', 'one file': 'FILE' } as const;

function usageOf({ input, files }: Command): string {
  const { least, most } = idWords(input);
  const optional = most > least ? [`[ID${most > least + 1 ? '…' : ''}]`] : [];
  return [...Array<string>(least).fill('ID'), ...optional, files ? FILES[files] : '[FOLDER…]', '[options]'].join(' ');
}

/** What of an input are ids of entities: how many at least and at most, and their keys in the order of the words. */
export function idWords({ properties, required }: ObjectSchema) {
  const keys = Object.keys(properties).filter((key) => isIds(properties[key]));
  const isMany = keys.some((key) => properties[key]!.type === 'array');
  return {
    keys,
    least: keys.filter((key) => required.includes(key)).length,
    most: isMany ? Number.POSITIVE_INFINITY : keys.length,
  };
}

/** What `Program.opts` has: `true` for a switch. */
interface Values {
  readonly [key: string]: unknown;
  readonly format?: Format;
  readonly json?: true;
  readonly registry?: readonly string[];
  readonly bundled?: boolean;
}

function argumentsOf(
  { name, input, files: taken, formats: [usual = 'text'] = [], isHere = false }: Command,
  words: readonly string[],
  values: Values,
  terminal: Terminal,
): Arguments {
  // As of a variable of the shell that is not set: where nothing is named, the current folder is read.
  if (words.includes('')) throw new UsageError('an argument is empty');
  const { keys, least, most } = idWords(input);
  if (words.length < least)
    throw new UsageError(`"${name}" needs ${least === 2 ? 'the ids of two entities' : 'the id of an entity'}`);
  // Where there is a file or folder of that name, a word that may be an id is none.
  const path = words.findIndex(
    (word, index) => index >= least && (/^-$|[./\\]/.test(word) || statOf(terminal.path(word))),
  );
  const count = Math.min(most, path < 0 ? words.length : path);
  const files = words.slice(count);
  if (taken === 'one file' && files.length !== 1) throw new UsageError(`"${name}" needs one file`);
  const ids = keys
    .slice(0, count)
    .map((key, index) => [key, input.properties[key]!.type === 'array' ? words.slice(index, count) : words[index]]);
  const { registry: registries = [], bundled = true, json, format = json ? 'json' : usual } = values;
  if (json && format !== 'json') throw new UsageError(`--json is --format json, not ${format}`);
  const options = Object.entries(values).filter(([key]) => Object.hasOwn(input.properties, key));
  return {
    input: Object.fromEntries([...ids, ...options]),
    files: isHere && files.length === 0 ? ['.'] : files,
    registries,
    bundled,
    format,
  };
}
