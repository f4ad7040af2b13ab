import * as vscode from 'vscode';
import { citedMarkdown } from '../../core/answers/dossier/citedMarkdown';
import { spaced } from '../../core/text/units/spaced';
import type { Feature, Host } from '../../workspace/host';
import { registerCommands } from '../../workspace/registerCommands';
import { exportPaths } from '../shared/exportPaths';
import { insertInNote } from '../shared/insertInNote';
import { LastNote } from '../shared/lastNote';
import { noteName } from '../shared/noteName';
import { type CitedRow, isCitedRow } from '../shared/tree/citedRow';

/** Commands on rows that say what happened, in the timeline and below an entity. */
export const citations: Feature = {
  id: 'citations',
  register(host, boundary) {
    const note = new LastNote(host, boundary);
    const insert = async (row: unknown, all: unknown): Promise<void> => {
      const rows = citedRows(row, all);
      const editor = rows.length > 0 ? await note.editor() : undefined;
      if (!editor) return;
      const { document } = editor;
      await insertInNote(host, editor, (language, { start, end }) => {
        const [before, after] = [document.lineAt(start).text, document.lineAt(end).text];
        const text = markdownOf(host, rows, document.uri, language);
        return spaced(text, before.slice(0, start.character), after.slice(end.character));
      });
    };
    const copy = async (row: unknown, all: unknown): Promise<void> => {
      const rows = citedRows(row, all);
      if (rows.length === 0) return;
      // Paths lead from where the text is most likely to be pasted.
      const text = markdownOf(host, rows, note.document?.uri, vscode.env.language);
      await vscode.env.clipboard.writeText(text);
    };
    return vscode.Disposable.from(
      note,
      registerCommands(host, boundary, {
        'dossier.insertCited': (_, row, all) => insert(row, all),
        'dossier.copyCited': (_, row, all) => copy(row, all),
      }),
    );
  },
};

/** The rows that a command of a menu is for: all that are selected if the one that was clicked is among them. */
function citedRows(row: unknown, all: unknown): readonly CitedRow[] {
  return (Array.isArray(all) ? all : [row]).filter(isCitedRow);
}

/** One row as a sentence, several as a list. @param note where the text is written. */
function markdownOf(host: Host, rows: readonly CitedRow[], note: vscode.Uri | undefined, language: string): string {
  const paths = note && exportPaths(host, note);
  const { sources } = host.snapshot.registry;
  const lines = rows.map((row) =>
    citedMarkdown(row.cited(language), row.note === undefined ? sources : quoted(row.note), paths, language),
  );
  return lines.length === 1 ? lines[0]! : lines.map((line) => `- ${line}\n`).join('');
}

/** A note as the source of what it says. */
function quoted(note: string) {
  const name = noteName(vscode.Uri.parse(note, true));
  return new Map([[note, { file: note, note: { value: name }, url: undefined }]]);
}
