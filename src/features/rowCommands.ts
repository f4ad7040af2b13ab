import * as vscode from 'vscode';
import { citedMarkdown } from '../core/answers/dossier/citedMarkdown';
import { entityMarkdown } from '../core/answers/dossier/entityMarkdown';
import type { Entity } from '../core/registry/model';
import { spaced } from '../core/text/units/blanks';
import type { Feature, Host } from '../workspace/host';
import { registerCommands } from '../workspace/registerFeatures';
import { entityIdIn, rowsGiven } from './shared/ask/entityArgument';
import { exportPaths } from './shared/ask/exportTarget';
import { pickEntity } from './shared/ask/pickEntity';
import { LastNote, neededNote } from './shared/notes/activeNote';
import { type CitedRow, isCitedRow } from './shared/rows/citedRow';
import { noteName } from './shared/rows/entityName';
import { describedToday } from './shared/rows/today';
import { insertedNames, insertInNote } from './shared/write/insertInNote';

/** Commands that write entities and statements into a note, or copy them: one that the user picks, the row that was clicked, or all that are selected. */
export const rowCommands: Feature = {
  id: 'rowCommands',
  register(host, boundary) {
    const note = new LastNote(host, boundary);
    const insert = async (_: Host, row: unknown, all: unknown): Promise<void> => {
      const { cited, entities } = chosenRows(host, row, all);
      const editor = cited.length + entities.length > 0 ? await note.editor() : undefined;
      if (!editor) return;
      const { document } = editor;
      if (cited.length === 0) return insertInNote(host, editor, insertedNames(entities));
      await insertInNote(host, editor, (language, { start, end }) => {
        const [before, after] = [document.lineAt(start).text, document.lineAt(end).text];
        const text = listed(citedLines(host, cited, document.uri, language));
        return spaced(text, before.slice(0, start.character), after.slice(end.character));
      });
    };
    const copy = async (_: Host, row: unknown, all: unknown): Promise<void> => {
      const { cited, entities } = chosenRows(host, row, all);
      const { language } = vscode.env;
      // Paths lead from where the text is most likely to be pasted.
      const lines = [
        ...citedLines(host, cited, note.document?.uri, language),
        ...(cited.length === 0 ? entityLines(host, entities, language) : []),
      ];
      if (lines.length > 0) await vscode.env.clipboard.writeText(listed(lines));
    };
    return vscode.Disposable.from(
      note,
      registerCommands(host, boundary, {
        'dossier.insertMention': insertMention,
        'dossier.insertIntoNote': insert,
        'dossier.copyAsMarkdown': copy,
      }),
    );
  },
};

/** Lets the user search all entities, and inserts the name of the chosen one in the language of the sentence. */
async function insertMention(host: Host): Promise<void> {
  const active = await neededNote(host);
  if (!active) return;
  const { editor } = active;
  const id = await pickEntity(host, vscode.l10n.t('Insert which entity?'), { note: editor.document });
  const entity = id === undefined ? undefined : host.snapshot.registry.entity(id);
  if (!entity || editor.document.isClosed) return;
  // The note may have changed in the meantime, and the language may differ from cursor to cursor.
  await insertInNote(host, editor, insertedNames([entity]));
}

interface ChosenRows {
  /** The rows that say what happened. */
  readonly cited: readonly CitedRow[];
  /** The entities that rows are about, each once. */
  readonly entities: readonly Entity[];
}

function chosenRows({ snapshot }: Host, row: unknown, all: unknown): ChosenRows {
  const rows = rowsGiven(row, all);
  const ids = new Set(rows.flatMap((each) => entityIdIn(each) ?? []));
  return { cited: rows.filter(isCitedRow), entities: [...ids].flatMap((id) => snapshot.registry.entity(id) ?? []) };
}

/** One line as it is, several as a list. */
function listed(lines: readonly string[]): string {
  return lines.length === 1 ? lines[0]! : lines.map((line) => `- ${line}\n`).join('');
}

function entityLines({ snapshot }: Host, entities: readonly Entity[], language: string): readonly string[] {
  const { registry } = snapshot;
  const dossiers = entities.flatMap(({ id }) => describedToday(registry, id, language) ?? []);
  return dossiers.map((dossier) => entityMarkdown(registry.vocabulary, dossier));
}

/** @param note where the text is written. */
function citedLines(
  host: Host,
  rows: readonly CitedRow[],
  note: vscode.Uri | undefined,
  language: string,
): readonly string[] {
  const paths = note && exportPaths(host, note);
  const { sources } = host.snapshot.registry;
  return rows.map((row) =>
    citedMarkdown(row.cited(language), row.note === undefined ? sources : quoted(row.note), paths, language),
  );
}

/** A note as the source of what it says. */
function quoted(note: string) {
  const name = noteName(vscode.Uri.parse(note, true));
  return new Map([[note, { file: note, note: { value: name }, url: undefined }]]);
}
