import { NOTE_PROBLEM_SEVERITY, type NoteProblem } from '../../../core/answers/notes/noteProblem';
import { noteProblems } from '../../../core/answers/notes/noteProblems';
import type { Host } from '../../../workspace/host';
import type { Note } from '../../../workspace/notes/openNotes';
import { noteName } from '../noteName';

/** The problems of the names in a note, with the severities that the settings of its folder give. */
export function problemsInNote(host: Host, { document, text, mentions, snapshot }: Note): readonly NoteProblem[] {
  const fileName = noteName(document.uri);
  return noteProblems(
    { text, mentions, fileName },
    snapshot,
    (code) => host.severity(document.uri, code) ?? NOTE_PROBLEM_SEVERITY[code],
  );
}
