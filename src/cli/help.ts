import type { JsonSchema } from '../core/answers/questions/schema';
import type { Command } from './command';
import { COMMON_OPTIONS, idWords, ownOptions, VERSION_OPTION } from './options';

/** What `dossier --help` prints: each command in a sentence. */
export function generalHelp(commands: readonly Command[]): string {
  return `Usage: dossier COMMAND [OPTION…]

${table(commands.map((command) => [usageOf(command), command.help.split(/(?<=\.)\s/)[0]!.replace(/\.$/, '')]))}
${wrapped(FILES_HELP)}

${optionTable({ ...COMMON_OPTIONS, ...VERSION_OPTION })}
"dossier COMMAND --help" has the options and examples of a command.

${wrapped(EXIT_CODES)}
`;
}

const FILES_HELP =
  'A NOTE is a file, a folder (the notes below it, without what .gitignore and .ignore leave out; its registries count if no --registry is given), or - for standard input. Of a FOLDER only the registries count. Links are relative to the current folder.';
const EXIT_CODES =
  'Exit codes: 0; 1 where "check" finds an error, an id is no entity, or a file is not what is to be imported; 2 where the arguments are wrong or a file cannot be read.';

/** What `dossier COMMAND --help` prints. */
export function commandHelp(command: Command): string {
  const { name, help, examples } = command;
  return `Usage: dossier ${usageOf(command)} [OPTION…]

${wrapped(help)}

${optionTable({ ...ownOptions(command), ...COMMON_OPTIONS })}
Examples:
${examples.map((example) => `  dossier ${[name, example].filter(Boolean).join(' ')}\n`).join('')}`;
}

const FILES = { notes: '[NOTE…]', folders: '[FOLDER…]', 'one file': 'FILE' } as const;

function usageOf({ name, input, files }: Command): string {
  const { least, most } = idWords(input);
  const optional = most > least ? [`[ID${most > least + 1 ? '…' : ''}]`] : [];
  return [name, ...Array<string>(least).fill('ID'), ...optional, FILES[files]].join(' ');
}

function optionTable(options: Readonly<Record<string, JsonSchema>>): string {
  return table(
    Object.entries(options).map(([name, schema]) => [
      `--${name} ${valueWord(schema)}`.trimEnd(),
      schema.description ?? '',
    ]),
  );
}

/** What the value of an option is; '' for a switch. */
function valueWord(schema: JsonSchema): string {
  if (schema.type === 'array') return valueWord(schema.items);
  return schema.title ?? (schema.type === 'string' ? (schema.enum ?? ['TEXT']).join('|') : '');
}

/** Columns of the left side of a table and of a whole line. */
const LEFT = 36;
const WIDTH = 120;

function table(rows: readonly (readonly [left: string, right: string])[]): string {
  return rows
    .map(
      ([left, right]) =>
        `  ${left.padEnd(LEFT)} ${wrapped(right, WIDTH - LEFT - 3).replaceAll('\n', `\n${' '.repeat(LEFT + 3)}`)}\n`,
    )
    .join('');
}

/** The text in lines of at most so many characters, where its words allow that. */
function wrapped(text: string, width = WIDTH): string {
  return text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd();
}
