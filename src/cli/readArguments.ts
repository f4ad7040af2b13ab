import { type ParseArgsConfig, parseArgs } from 'node:util';
import { isIds } from '../core/answers/questions/problemOf';
import { inputProblem, type JsonSchema } from '../core/answers/questions/schema';
import { nearest } from '../core/text/units/words';
import { type Arguments, type Format, UsageError } from './arguments';
import type { Command } from './command';
import { COMMON_OPTIONS, idWords, optionName, ownOptions, VERSION_OPTION } from './options';

/** What the words of a command line ask for. */
export type Request =
  | { readonly ask: 'run'; readonly command: Command; readonly args: Arguments }
  /** Of all commands, if there is none. */
  | { readonly ask: 'help'; readonly command: Command | undefined }
  | { readonly ask: 'version' | 'nothing' };

/** What `parseArgs` gives for options: `true` for a switch. */
type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/**
 * @param exists whether there is a file or folder of that name; then a word that may be an id is none.
 * @throws UsageError where the words are not a command that can be run.
 */
export function readArguments(
  words: readonly string[],
  commands: readonly Command[],
  exists: (word: string) => boolean,
): Request {
  const { values, positionals } = parse(words, commands);
  const [first = '', second] = positionals;
  const two = `${first} ${second}`;
  const command = commands.find(({ name, alias = name }) =>
    [first, two].some((each) => each === name || each === alias),
  );
  if (values.help) return { ask: 'help', command };
  if (values.version) return { ask: 'version' };
  if (first === '') return { ask: 'nothing' };
  if (!command) throw new UsageError(`unknown command "${first}"; ${hintFor(first, commands)}`);
  const rest = positionals.slice(command.name === two ? 2 : 1);
  // As of a variable of the shell that is not set: where nothing is named, the current folder is read.
  if (rest.includes('')) throw new UsageError('an argument is empty');
  checkOptions(command, commands, values);
  const { ids, files } = idsAndFiles(command, rest, exists);
  const { registry: registries = [] } = values as { registry?: readonly string[] };
  if (registries.includes('')) throw new UsageError('--registry needs a file or a glob');
  const input = { ...ids, ...optionsOf(command, values) };
  return {
    ask: 'run',
    command,
    args: { input, files, registries, bundled: !values['no-bundled'], format: formatOf(command, values) },
  };
}

/** The command that is meant by a word that is none, those that begin with it, or all. */
function hintFor(word: string, commands: readonly Command[]): string {
  const names = commands.map(({ name }) => name);
  const meant = nearest(word.toLowerCase(), names);
  if (meant !== undefined) return `do you mean "${meant}"?`;
  const longer = names.filter((name) => name.startsWith(`${word} `));
  return `the commands are ${(longer.length > 0 ? longer : names).join(', ')}`;
}

/** The part of the input that options give. */
function optionsOf({ name, input }: Command, values: Values): object {
  const given = Object.keys(input.properties).map((key) => [key, values[optionName(key)]] as const);
  const missing = given.find(
    ([key, value]) => value === undefined && input.required.includes(key) && !isIds(input.properties[key]),
  );
  if (missing) throw new UsageError(`"${name}" needs --${optionName(missing[0])}`);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

function idsAndFiles(
  command: Command,
  words: readonly string[],
  exists: (word: string) => boolean,
): { readonly ids: object; readonly files: readonly string[] } {
  const { name, input, isHere = false } = command;
  const { keys, least, most } = idWords(input);
  if (words.length < least)
    throw new UsageError(`"${name}" needs ${least === 2 ? 'the ids of two entities' : 'the id of an entity'}`);
  const path = words.findIndex((word, index) => index >= least && (/^-$|[./\\]/.test(word) || exists(word)));
  const count = Math.min(most, path < 0 ? words.length : path);
  const files = words.slice(count);
  if (command.files === 'one file' && files.length !== 1) throw new UsageError(`"${name}" needs one file`);
  const ids = keys.map((key, index) =>
    input.properties[key]!.type === 'array' ? [key, words.slice(index, count)] : [key, words[index]],
  );
  return {
    ids: Object.fromEntries(ids.filter((_, index) => index < count)),
    files: isHere && files.length === 0 ? ['.'] : files,
  };
}

function formatOf({ formats }: Command, { format, json }: Values): Format {
  if (json && format !== undefined && format !== 'json') throw new UsageError(`--json is --format json, not ${format}`);
  return formats.find((each) => each === (json ? 'json' : format)) ?? formats[0] ?? 'text';
}

/** Refuses options of other commands, and values that do not fit. */
function checkOptions(command: Command, commands: readonly Command[], values: Values): void {
  const own = ownOptions(command);
  for (const [option, value] of Object.entries(values)) {
    const problem = own[option] && inputProblem(own[option], value, `--${option}`);
    if (problem !== undefined) throw new UsageError(problem);
    const takers = commands.filter((each) => Object.hasOwn(ownOptions(each), option));
    if (own[option] || takers.length === 0) continue;
    throw new UsageError(`--${option} is for ${takers.map(({ name }) => `"${name}"`).join(', ')} only`);
  }
}

function parse(words: readonly string[], commands: readonly Command[]) {
  const known: Readonly<Record<string, JsonSchema>> = Object.assign(
    {},
    ...[COMMON_OPTIONS, VERSION_OPTION, ...commands.map(ownOptions)],
  );
  const options: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
    Object.entries(known).map(([name, { type }]) => [
      name,
      {
        type: type === 'boolean' ? type : 'string',
        multiple: type === 'array',
        ...(name === 'help' && { short: 'h' }),
      },
    ]),
  );
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // What Node says after the first sentence is about words that begin with a hyphen.
    const [message = ''] = error.message.split('. ');
    const [, option = ''] = /^Unknown option '--([^']*)'/.exec(message) ?? [];
    const meant = nearest(option, Object.keys(known));
    throw new UsageError(meant === undefined ? message : `${message}; do you mean --${meant}?`);
  }
}
