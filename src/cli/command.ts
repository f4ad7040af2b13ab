import type { DateRange } from '../core/answers/entities/chronicleFilter';
import { MAP_FORMATS } from '../core/answers/views/mapFormats';
import type { OptionName } from './options';
import type { Terminal } from './terminal';

/** A mistake that the user can correct. Its message is printed as one line. */
export class UsageError extends Error {}

/** What rows are printed as: lines with tabs, a JSON array, a JSON object a line, or CSV. */
export const ROW_FORMATS = ['text', 'json', 'jsonl', 'csv'] as const;
export const FORMATS = [...ROW_FORMATS, 'sarif', ...MAP_FORMATS] as const;
export type Format = (typeof FORMATS)[number];

/** A command of the command line: how it is called, what help says of it, and what it does. */
export interface Command {
  /** One word, or two: "mentions", "import digest". */
  readonly name: string;
  /** An earlier name that still works. */
  readonly alias?: string;
  /** How many ids of entities it takes, at least and at most; none if not given. */
  readonly ids?: readonly [least: number, most: number];
  /** The files that it takes: notes to read, folders of which only the registries count, or one file. */
  readonly files: 'notes' | 'folders' | 'one file';
  /** Whether it looks into folders itself, again and again. */
  readonly isServer?: true;
  /** Whether the current folder is taken where none is named. */
  readonly isHere?: boolean;
  /** What it prints, in a sentence or two. */
  readonly help: string;
  readonly options: readonly OptionName[];
  /** The values of `--format`, the default first; empty if it prints one format only. */
  readonly formats: readonly Format[];
  /** What follows the name in an example, as in docs/cli.md. */
  readonly examples: readonly string[];
  /** Prints to the terminal, whose exit code becomes 1 where there is nothing such. */
  run(args: Arguments, terminal: Terminal): Promise<void>;
}

/** The arguments of a command, with their defaults. */
export interface Arguments {
  readonly ids: readonly string[];
  readonly files: readonly string[];
  /** Files or globs, in ascending order of priority. */
  readonly registries: readonly string[];
  /** Whether the registry that comes with Dossier counts. */
  readonly bundled: boolean;
  readonly format: Format;
  readonly language: 'en' | 'zh-cn';
  /** A day, a month or a year; undefined for everything that is known. */
  readonly asOf: string | undefined;
  /** Of a timeline; undefined for all dates. */
  readonly period: DateRange | undefined;
  /** Whether to include the user's remarks in registries. */
  readonly hasRemarks: boolean;
  /** The kind of the rows of a table or of the notes that do not say theirs; of notes also `word=Kind`. */
  readonly kinds: readonly string[];
  /** What keys of notes mean, `boss=employer`. */
  readonly keys: readonly string[];
  /** How far a map goes. */
  readonly steps: 1 | 2 | 3;
}
