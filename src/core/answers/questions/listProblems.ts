import { findMentions } from '../../notes/mentions/findMentions';
import { problemMessage } from '../../registry/problemMessage';
import { runToEnd } from '../../text/base/lazy';
import { LineIndex } from '../../text/base/lines';
import { fileNameOf } from '../../text/base/paths';
import type { Problem, Severity } from '../../text/base/problem';
import { NOTE_PROBLEM_SEVERITY, type NoteProblem, noteProblemMessage } from '../notes/noteProblem';
import { noteProblems } from '../notes/noteProblems';
import { WRITTEN } from './portions';
import { type GivenNote, listing, type Place, type World } from './question';
import { object, oneOf, text, type ValueOf } from './schema';

const ROW = object({
  ...WRITTEN,
  severity: oneOf<Severity>(['error', 'warning', 'information', 'hint']),
  code: text(),
  message: text(),
});

/** A problem of a registry file or of a note, and where it ends: the unit after its last one. */
export interface PlacedProblem extends ValueOf<typeof ROW> {
  readonly end: Place;
}

/** What is wrong in registries and notes: first the registries, then note by note as each is read. */
export const PROBLEMS = listing({
  command: {
    name: 'check',
    help: 'The problems of the registries and, with notes, of the names in them, each with its place, severity and code. Those of notes are ambiguous, outdated, former and misspelt names, one entity under two Chinese names, and links [[…]] that neither an entity nor one of the notes has; none is an error. The format sarif is SARIF 2.1.0, for code review.',
    examples: ['--registry notes/my.entities.yaml', 'notes', '--format sarif notes > check.sarif'],
  },
  input: object({}),
  row: ROW,
  needs: () => ({ notes: {} }),
  line: problemLine,
  *rows(world, _input, { notes = [], paths = [] }): Generator<PlacedProblem> {
    yield* registryProblemRows(world, runToEnd(world.snapshot.registry.allProblems()));
    yield* noteProblemRows(world, notes, paths);
  },
});

/** The problems of registries, file by file, each with its place and its message. */
export function* registryProblemRows(
  { l10n, place }: Pick<World, 'l10n' | 'place'>,
  problems: ReadonlyMap<string, readonly Problem[]>,
): Generator<PlacedProblem> {
  for (const [file, found] of problems) {
    const at = (offset: number) => place({ file, span: { start: offset, end: offset } });
    for (const problem of found) yield rowOf(problem, problemMessage(problem, l10n), at);
  }
}

/**
 * The problems of notes: those that the editor shows, and links `[[…]]` that neither an entity nor one of the files has.
 *
 * @param paths of all notes.
 */
function* noteProblemRows(
  { l10n }: World,
  notes: Iterable<GivenNote>,
  paths: readonly string[],
): Generator<PlacedProblem> {
  const named = new Set(paths.map((path) => fileNameOf(path).replace(/(?<=.)\.[^.]*$/, '')));
  const isNote = ({ code, parameters: { name = '' } }: NoteProblem): boolean =>
    code === 'unknown-link' && named.has(fileNameOf(name).replace(/\.md$/i, ''));
  for (const { file, path, text: note, snapshot } of notes) {
    const checked = { text: note, mentions: findMentions(note, snapshot), fileName: fileNameOf(path) };
    const found = noteProblems(checked, snapshot, (code) =>
      code === 'unknown-link' ? 'warning' : NOTE_PROBLEM_SEVERITY[code],
    );
    const lines = new LineIndex(note);
    const at = (offset: number) => ({ file, ...lines.locateFromOne(offset) });
    for (const problem of found) if (!isNote(problem)) yield rowOf(problem, noteProblemMessage(problem, l10n), at);
  }
}

function rowOf(
  { span, severity, code }: Pick<PlacedProblem, 'severity' | 'code'> & Pick<Problem, 'span'>,
  message: string,
  at: (offset: number) => Place,
): PlacedProblem {
  return { ...at(span.start), severity, code, message, end: at(span.end) };
}

export function problemLine({ file, line, column, severity, code, message }: ValueOf<typeof ROW>): string {
  return `${file}:${line}:${column} ${severity} ${code} ${message}`;
}
