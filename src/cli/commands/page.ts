import path from 'node:path';
import { companionsIn, type LineMention, mentionsByLine } from '../../core/answers/dossier/companions';
import { describe } from '../../core/answers/dossier/describe';
import { exportMarkdown } from '../../core/answers/dossier/exportMarkdown';
import type { ExportPaths } from '../../core/answers/dossier/exportStatement';
import { type NoteStatements, newestNotesFirst, noteStatementsOf } from '../../core/answers/dossier/noteStatements';
import { readerOf } from '../../core/answers/dossier/statements';
import { isLaterThan } from '../../core/answers/entities/held';
import { AS_OF, ID, LANGUAGE } from '../../core/answers/questions/portions';
import { object } from '../../core/answers/questions/schema';
import { isOwnLayer } from '../../core/matching/nameKind';
import { findMentions } from '../../core/notes/mentions/findMentions';
import { command, OWN_NOTES } from '../command';
import { notesToRead, withSlashes } from '../notes';
import type { LoadedRegistries } from '../readRegistry';
import type { Terminal } from '../terminal';

export const PAGE = command({
  name: 'page',
  files: 'notes',
  help: 'The page of an entity in Markdown, with what the notes say of it.',
  input: object(ID, { ...LANGUAGE, ...AS_OF, ...OWN_NOTES }),
  examples: ['nvidia notes', 'h20 --language zh-cn --as-of 2025-07-17'],
  run(args, terminal, load) {
    const { id, language = 'en', asOf, ownNotes = false } = args.input;
    const loaded = load();
    const { snapshot } = loaded;
    const dossier = describe(snapshot.registry, id, readerOf({ today: undefined }, args.input))!;
    const files = [...new Map(args.files.map((file) => [terminal.path(file), file])).values()];
    const notes: NoteStatements[] = [];
    const lines: (readonly LineMention[])[] = [];
    for (const { file: note, text, snapshot: own } of notesToRead(files, snapshot, terminal)) {
      const mentions = findMentions(text, own);
      const said = noteStatementsOf({ note, path: withSlashes(terminal.path(note)), text }, mentions, new Set([id]));
      if (!said || isLaterThan(said.date, asOf)) continue;
      notes.push(said);
      lines.push(mentionsByLine(text, mentions));
    }
    const companions = companionsIn(snapshot.registry, id, lines, language);
    const page = { dossier, notes: newestNotesFirst(notes), companions, hasRemarks: ownNotes };
    return terminal.print([exportMarkdown(page, pathsFrom(loaded, files, terminal))]);
  },
});

/** Paths are from the current folder. What comes with Dossier and entities of bulk data have none. */
function pathsFrom({ sources, place }: LoadedRegistries, notes: readonly string[], terminal: Terminal): ExportPaths {
  const own = sources.filter(({ layer }) => isOwnLayer(layer));
  const known = new Set([...own.map(({ file }) => file), ...notes]);
  return {
    path(file, beside) {
      if (!known.has(file)) return undefined;
      const found = path.relative(
        terminal.surroundings.cwd,
        terminal.path(beside === undefined ? file : path.join(file, '..', beside)),
      );
      // On another drive of Windows.
      return path.isAbsolute(found) ? undefined : withSlashes(found);
    },
    line: (location) => place(location).line - 1,
  };
}
