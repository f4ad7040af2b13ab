import { LineIndex } from '../core/base/lineIndex';
import type { Problem, Severity } from '../core/base/problem';
import { problemMessage } from '../core/registry/problemMessage';

export const PROBLEM_COLUMNS = ['file', 'line', 'column', 'severity', 'code', 'message'] as const;

/** A problem of a registry file; line and column count from 1. */
export interface ProblemRow {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
}

/** The problems of the files, file by file, each with its place and its message in English. */
export function problemRows(
  files: readonly { readonly file: string; readonly text: string }[],
  problems: ReadonlyMap<string, readonly Problem[]>,
): readonly ProblemRow[] {
  return files.flatMap(({ file, text }) => {
    const found = problems.get(file) ?? [];
    if (found.length === 0) return [];
    const lines = new LineIndex(text);
    return found.map((problem) => {
      const { line, column } = lines.locate(problem.span.start);
      const { severity, code } = problem;
      return {
        file,
        line: line + 1,
        column: column + 1,
        severity,
        code,
        message: problemMessage(problem, ENGLISH_LOCALIZER),
      };
    });
  });
}

export function problemLine({ file, line, column, severity, code, message }: ProblemRow): string {
  return `${file}:${line}:${column} ${severity} ${code} ${message}`;
}

/** The messages as they are in the source, with their values filled in. */
export const ENGLISH_LOCALIZER = {
  t: (message: string, values: Readonly<Record<string, string>> = {}) =>
    message.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole),
};
