import type { Span } from './span';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/**
 * Something wrong with a registry text. Words come last, in the shell that shows it: here is only a stable code, the
 * values that its message needs, and where it stands.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Values for the message, by name. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly span: Span;
}

/** A problem together with the file that it stands in; its span counts from the beginning of that file's text. */
export interface FileProblem extends Problem {
  readonly file: string;
}

/** Every code, with its severity. ARCHITECTURE.md lists what each means; a code is never reused for something else. */
export const PROBLEM_SEVERITY = {
  'yaml-syntax': 'error',
} as const satisfies Record<string, Severity>;

export type ProblemCode = keyof typeof PROBLEM_SEVERITY;
