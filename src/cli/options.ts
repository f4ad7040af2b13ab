/** An option, as `parseArgs` and help need it. */
interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: true;
  readonly short?: string;
  /** What its value is, for help; none for a switch. */
  readonly value?: string;
  readonly help: string;
}

/** Options of every command. */
export const COMMON_OPTIONS = {
  registry: {
    type: 'string',
    multiple: true,
    value: 'FILE-OR-GLOB',
    help: 'reads these registry files too; a later one has priority over an earlier one',
  },
  'no-bundled': { type: 'boolean', help: 'leaves out the registry that comes with Dossier' },
  help: { type: 'boolean', short: 'h', help: 'prints what a command does, with examples' },
} as const satisfies Readonly<Record<string, Option>>;

/** Options of those commands that print in several formats. */
export const FORMAT_OPTIONS = {
  format: { type: 'string', help: 'what is printed; the first by default' },
  json: { type: 'boolean', help: 'the same as --format json' },
} as const satisfies Readonly<Record<string, Option>>;

/** Options of some commands, which name them. */
export const OPTIONS = {
  language: { type: 'string', value: 'en|zh-cn', help: 'the language of the words; English by default' },
  'as-of': {
    type: 'string',
    value: 'DATE',
    help: 'what held on that day, in that month or year (2025-07-17, 2025-07, 2025), and what came later',
  },
  from: { type: 'string', value: 'DATE', help: 'leaves out what is earlier (and, as --to, what has no date)' },
  to: { type: 'string', value: 'DATE', help: 'leaves out what is later' },
  'own-notes': { type: 'boolean', help: 'includes your remarks in registries (their key "note")' },
  kind: {
    type: 'string',
    multiple: true,
    value: 'KIND or WORD=KIND',
    help: 'the kind of the rows of a table, or of the notes, that do not say theirs (of rows Company by default); or what a word for a kind means, in a column, under "type", as a tag or a folder: none to leave out what has it',
  },
  key: {
    type: 'string',
    multiple: true,
    value: 'KEY=MEANING',
    help: 'what a column of a table or a key of notes means: a key of the registry, the end of a link or its word (employer, Directorship.director), itself to keep it as it is written; none to leave it out',
  },
  steps: { type: 'string', value: '1|2|3', help: 'how far the map goes; 1 by default' },
  'dry-run': { type: 'boolean', help: 'changes nothing: only the editor writes, with or without it' },
} as const satisfies Readonly<Record<string, Option>>;
export type OptionName = keyof typeof OPTIONS;

export const ALL_OPTIONS = {
  ...COMMON_OPTIONS,
  version: { type: 'boolean', help: 'prints the version' },
  ...FORMAT_OPTIONS,
  ...OPTIONS,
} as const satisfies Readonly<Record<string, Option>>;
