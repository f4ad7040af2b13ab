import type { ObjectSchema, Shape } from '../core/answers/questions/schema';
import type { Arguments, Format } from './arguments';
import type { LoadedRegistries } from './readRegistry';
import type { Terminal } from './terminal';

/** A command of the command line: how it is called, what help says of it, and what it does. */
export interface Command<I = object> {
  /** One word, or two: "mentions", "import digest". */
  readonly name: string;
  /** An earlier name that still works. */
  readonly alias?: string;
  /** Ids of entities are words after the name, in this order; all else is an option, `asOf` as `--as-of`. */
  readonly input: Shape<I, ObjectSchema>;
  /** What is wrong with an input that fits its schema, whatever the registry has: a sentence. */
  inputProblem?(input: I): string | undefined;
  /** The files that it takes: notes to read, folders of which only the registries count, or one file. */
  readonly files: 'notes' | 'folders' | 'one file';
  /** Whether it looks into folders itself, again and again. */
  readonly isServer?: true;
  /** Whether the current folder is taken where none is named. */
  readonly isHere?: boolean;
  /** What it prints, in a sentence or two. */
  readonly help: string;
  /** The values of `--format`, the default first; empty if it prints one format only. */
  readonly formats: readonly Format[];
  /** What follows the name in an example, as in docs/cli.md. */
  readonly examples: readonly string[];
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
