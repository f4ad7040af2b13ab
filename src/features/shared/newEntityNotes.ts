import { type NewNote, newNotes } from '../../core/changes/exchange/notes/newNotes';
import type { Host } from '../../workspace/host';

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
