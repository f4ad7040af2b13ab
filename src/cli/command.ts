import type { CommandWords } from '../core/answers/questions/question';
import { flag, type ObjectSchema, type Shape } from '../core/answers/questions/schema';
import type { MAP_FORMATS } from '../core/answers/views/mapFormats';
import type { LoadedRegistries, RegistryChoice } from './readRegistry';
import type { Terminal } from './terminal';

/** What rows are printed as: lines with tabs, a JSON array, a JSON object a line, or CSV. */
export const ROW_FORMATS = ['text', 'json', 'jsonl', 'csv'] as const;
export type Format = (typeof ROW_FORMATS)[number] | 'sarif' | (typeof MAP_FORMATS)[number];

/** For the user's own remarks in registries. */
export const OWN_NOTES = { ownNotes: flag('Includes your remarks in registries (their key "note").') };

/** The arguments of a command, with their defaults. */
export interface Arguments<I = object> extends RegistryChoice {
  readonly input: I;
  readonly files: readonly string[];
  readonly format: Format;
}

/** A command of the command line. Its name is one word, or two: "mentions", "import digest". */
export interface Command<I = object> extends CommandWords {
  /** Ids of entities are words after the name, in this order; all else is an option, `asOf` as `--as-of`. */
  readonly input: Shape<I, ObjectSchema>;
  /** The files that it takes: notes to read, or one file; if it is not given, folders of which only the registries count. */
  readonly files?: 'notes' | 'one file' | undefined;
  /** Whether it looks into folders itself, again and again. */
  readonly isServer?: true;
  /** The values of `--format`, the default first; none if it prints one format only. */
  readonly formats?: readonly Format[];
  /**
   * Prints to the terminal, whose exit code becomes 1 where there is nothing such. Every id in the input is of an entity.
   *
   * @param load reads the registries.
   */
  run(args: Arguments<I>, terminal: Terminal, load: () => LoadedRegistries): Promise<void>;
}

/** The command as it is, with the type of its input from the schema. */
export function command<I>(row: Command<I>): Command<I> {
  return row;
}
