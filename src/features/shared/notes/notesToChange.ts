import type * as vscode from 'vscode';
import { type NewNote, newNotes } from '../../../core/changes/exchange/notes/newNotes';
import { type NoteEdit, type Renaming, renameInNote } from '../../../core/changes/renaming/renameInNote';
import type { Host } from '../../../workspace/host';
import { snapshotFor } from '../../../workspace/notes/snapshotFor';
import { workOnNotes } from '../../../workspace/notes/workOnNotes';

/** A note that a rename or a merge changes. */
interface ChangedNote {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly changes: readonly NoteEdit[];
}

/**
 * The notes that a new name or id changes, in the order of their paths; undefined if cancelled. The index must be ready.
 *
 * @param visit is called for each note that mentions the entity, or may contain its new name.
 */
export async function notesToChange(
  host: Host,
  renaming: Renaming,
  token: vscode.CancellationToken,
  visit: (note: ChangedNote) => void = () => undefined,
): Promise<readonly ChangedNote[] | undefined> {
  const { snapshot, index } = host;
  const { kind, id, to } = renaming;
  const found = new Map<string, ChangedNote>();
  // Notes that mention the entity or may contain the new name, and notes whose front matter may name the entity.
  const concerned = await index.notesConcernedBy(id, kind === 'name' ? [to] : []);
  const mentioning = new Set(index.mentions.notesOf([id]));
  const finished = await workOnNotes(host, concerned, token, (note, uri, text) => {
    const isOwn = index.profiles.get(note)?.has(id) === true;
    const isMentioning = mentioning.has(note) || isOwn || text.startsWith('---');
    const changes = isMentioning ? renameInNote(text, snapshotFor(snapshot, uri), host.directives(uri), renaming) : [];
    const changed = { uri, text, changes };
    visit(changed);
    if (changes.length > 0) found.set(note, changed);
  });
  return finished ? [...found.keys()].sort().map((note) => found.get(note)!) : undefined;
}

/** The notes of the workspace that may be about entities, as `newNotes` has them, by their URIs; none while the notes are indexed. */
export function newEntityNotes({ index, snapshot }: Host): readonly NewNote[] {
  return index.state === 'ready' ? newNotes(index.mentions.notes, index.profiles, snapshot) : [];
}

/** A row of a tree with such a note. */
export interface NewNoteRow {
  readonly newNote: NewNote;
}

export function isNewNoteRow(value: unknown): value is NewNoteRow {
  return typeof value === 'object' && value !== null && 'newNote' in value;
}
