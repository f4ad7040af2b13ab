import path from 'node:path';
import { NOTE_PROBLEM_SEVERITY, type NoteProblem } from '../core/answers/notes/noteProblem';
import { noteProblemMessage } from '../core/answers/notes/noteProblemMessage';
import { noteProblems } from '../core/answers/notes/noteProblems';
import { findMentions } from '../core/notes/mentions/findMentions';
import { problemMessage } from '../core/registry/problemMessage';
import { type LineColumn, LineIndex } from '../core/text/base/lineIndex';
import type { Problem, Severity } from '../core/text/base/problem';
import type { NoteToRead } from './notes';

export const PROBLEM_COLUMNS = ['file', 'line', 'column', 'severity', 'code', 'message'] as const;

/** A problem of a registry file or of a note; line and column count from 1. */
export interface ProblemRow {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
}

/** A problem and where it ends, from 1: the unit after its last one. */
export interface PlacedProblem extends ProblemRow {
  readonly end: LineColumn;
}

/** The problems of the files, file by file, each with its place and its message in English. */
export function problemRows(
  files: readonly { readonly file: string; readonly text: string }[],
  problems: ReadonlyMap<string, readonly Problem[]>,
): readonly PlacedProblem[] {
  return files.flatMap(({ file, text }) => {
    const found = problems.get(file) ?? [];
    return rowsOf(file, text, found, (problem) => problemMessage(problem, ENGLISH_LOCALIZER));
  });
}

/**
 * The problems of notes, note by note as each is read: those that the editor shows, and links `[[…]]` that neither an entity nor one of the
 * files has.
 */
export function* noteProblemRows(notes: Iterable<NoteToRead>, files: readonly string[]): Generator<PlacedProblem> {
  const named = new Set(files.map((file) => path.parse(file).name));
  const isNote = ({ code, parameters: { name = '' } }: NoteProblem): boolean =>
    code === 'unknown-link' && named.has(path.posix.basename(name).replace(/\.md$/i, ''));
  for (const { file, text, snapshot } of notes) {
    const mentions = findMentions(text, snapshot);
    const fileName = path.basename(file);
    const found = noteProblems({ text, mentions, fileName }, snapshot, (code) =>
      code === 'unknown-link' ? 'warning' : NOTE_PROBLEM_SEVERITY[code],
    );
    const problems = found.filter((problem) => !isNote(problem));
    yield* rowsOf(file, text, problems, (problem) => noteProblemMessage(problem, ENGLISH_LOCALIZER));
  }
}

function rowsOf<P extends Pick<ProblemRow, 'severity' | 'code'> & Pick<Problem, 'span'>>(
  file: string,
  text: string,
  problems: readonly P[],
  messageOf: (problem: P) => string,
): readonly PlacedProblem[] {
  if (problems.length === 0) return [];
  const lines = new LineIndex(text);
  return problems.map((problem) => {
    const { severity, code, span } = problem;
    const [start, end] = [span.start, span.end].map((offset) => lines.locateFromOne(offset)) as [
      LineColumn,
      LineColumn,
    ];
    return { file, ...start, severity, code, message: messageOf(problem), end };
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
