import { parseArgs } from 'node:util';
import type { DateRange } from '../core/answers/entities/chronicleFilter';
import { isIsoDate } from '../core/text/units/isoDate';
import { nearest } from '../core/text/units/nearest';
import { type Arguments, type Command, FORMATS, type Format, UsageError } from './command';
import { ALL_OPTIONS, OPTIONS, type OptionName } from './options';

/** What the words of a command line ask for. */
export type Request =
  | { readonly ask: 'run'; readonly command: Command; readonly args: Arguments }
  /** Of all commands, if there is none. */
  | { readonly ask: 'help'; readonly command: Command | undefined }
  | { readonly ask: 'version' | 'nothing' };

/**
 * @param exists whether there is a file or folder of that name; then a word that may be an id is none.
 * @throws UsageError where the words are not a command that can be run.
 */
export function readArguments(
  words: readonly string[],
  commands: readonly Command[],
  exists: (word: string) => boolean,
): Request {
  const { values, positionals } = parse(words);
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
  return { ask: 'run', command, args: { ...idsAndFiles(command, rest, exists), ...optionsOf(command, values) } };
}

/** The command that is meant by a word that is none, those that begin with it, or all. */
function hintFor(word: string, commands: readonly Command[]): string {
  const names = commands.map(({ name }) => name);
  const meant = nearest(word.toLowerCase(), names);
  if (meant !== undefined) return `do you mean "${meant}"?`;
  const longer = names.filter((name) => name.startsWith(`${word} `));
  return `the commands are ${(longer.length > 0 ? longer : names).join(', ')}`;
}

type Values = ReturnType<typeof parse>['values'];

function optionsOf(command: Command, values: Values): Omit<Arguments, 'ids' | 'files'> {
  const { registry: registries = [], language = 'en', steps = '1' } = values;
  if (registries.includes('')) throw new UsageError('--registry needs a file or a glob');
  if (language !== 'en' && language !== 'zh-cn') throw new UsageError(`--language is en or zh-cn, not "${language}"`);
  if (steps !== '1' && steps !== '2' && steps !== '3') throw new UsageError(`--steps is 1, 2 or 3, not "${steps}"`);
  return {
    registries,
    bundled: !values['no-bundled'],
    format: formatOf(command, values),
    language,
    asOf: dateOf('as-of', values),
    period: periodOf(values),
    hasRemarks: values['own-notes'] ?? false,
    kinds: values.kind ?? [],
    keys: values.key ?? [],
    steps: Number(steps) as 1 | 2 | 3,
  };
}

/** A day, a month or a year; undefined if the option is not given. */
function dateOf(option: 'as-of' | 'from' | 'to', values: Values): string | undefined {
  const date = values[option];
  if (date !== undefined && !(isIsoDate(date) && date.length <= 'YYYY-MM-DD'.length))
    throw new UsageError(`--${option} needs a date such as 2025-07-17, 2025-07 or 2025, not "${date}"`);
  return date;
}

function periodOf(values: Values): DateRange | undefined {
  const [since, until] = [dateOf('from', values), dateOf('to', values)];
  if (since === undefined && until === undefined) return undefined;
  // A month or year ends after what begins with it.
  if (since !== undefined && until !== undefined && since > until && !since.startsWith(until))
    throw new UsageError(`--from ${since} is later than --to ${until}`);
  return { since, until };
}

function idsAndFiles(
  command: Command,
  words: readonly string[],
  exists: (word: string) => boolean,
): Pick<Arguments, 'ids' | 'files'> {
  const { name, ids: [least, most] = [0, 0], isHere = false } = command;
  if (words.length < least)
    throw new UsageError(`"${name}" needs ${least === 2 ? 'the ids of two entities' : 'the id of an entity'}`);
  const path = words.findIndex((word, index) => index >= least && (/^-$|[./\\]/.test(word) || exists(word)));
  const count = Math.min(most, path < 0 ? words.length : path);
  const files = words.slice(count);
  if (command.files === 'one file' && files.length !== 1) throw new UsageError(`"${name}" needs one file`);
  return { ids: words.slice(0, count), files: isHere && files.length === 0 ? ['.'] : files };
}

function formatOf({ name, formats }: Command, { format, json }: Values): Format {
  const [byDefault = 'text'] = formats;
  if (json && !formats.includes('json')) throw new UsageError(`"${name}" takes no --json`);
  if (format === undefined) return json ? 'json' : byDefault;
  if (formats.length === 0) throw new UsageError(`"${name}" takes no --format`);
  if (json && format !== 'json') throw new UsageError(`--json is --format json, not ${format}`);
  const known = FORMATS.find((each) => each === format && formats.includes(each));
  if (!known) throw new UsageError(`--format of "${name}" is ${formats.join(', ')}, not "${format}"`);
  return known;
}

function checkOptions(command: Command, commands: readonly Command[], values: Values): void {
  for (const option of Object.keys(OPTIONS) as OptionName[]) {
    if (values[option] === undefined || command.options.includes(option)) continue;
    const takers = commands.filter(({ options }) => options.includes(option)).map(({ name }) => `"${name}"`);
    throw new UsageError(`--${option} is for ${takers.join(', ')} only`);
  }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: ALL_OPTIONS });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // What Node says after the first sentence is about words that begin with a hyphen.
    const [message = ''] = error.message.split('. ');
    const [, option = ''] = /^Unknown option '--([^']*)'/.exec(message) ?? [];
    const meant = nearest(option, Object.keys(ALL_OPTIONS));
    throw new UsageError(meant === undefined ? message : `${message}; do you mean --${meant}?`);
  }
}
