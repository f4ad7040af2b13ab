import type { MAP_FORMATS } from '../core/answers/views/mapFormats';

/** A mistake that the user can correct. Its message is printed as one line. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message.replace(/\.$/, ''));
  }
}

/** What rows are printed as: lines with tabs, a JSON array, a JSON object a line, or CSV. */
export const ROW_FORMATS = ['text', 'json', 'jsonl', 'csv'] as const;
export type Format = (typeof ROW_FORMATS)[number] | 'sarif' | (typeof MAP_FORMATS)[number];

/** The arguments of a command, with their defaults. */
export interface Arguments<I = object> {
  readonly input: I;
  readonly files: readonly string[];
  /** Files or globs, in ascending order of priority. */
  readonly registries: readonly string[];
  /** Whether the registry that comes with Dossier counts. */
  readonly bundled: boolean;
  readonly format: Format;
}
