import { lookUp } from '../../../notes/mentions/naming';
import type { Snapshot } from '../../../registry/engine/snapshot';
import { fileNameOf, folderOf } from '../../../text/base/fileName';
import { isIsoDate } from '../../../text/units/isoDate';
import { canBeName } from '../../drafts/namesInSelection';

/** A note that may be about an entity which has no note yet. */
export interface NewNote {
  readonly note: string;
  /** The name of its file. */
  readonly name: string;
  /** Whether a registry has an entity of that name. */
  readonly isKnown: boolean;
}

/**
 * The notes in folders most of whose notes are profiles of entities, that are no profile themselves, and whose names are not those
 * of an entity with another one. Linear in the notes.
 *
 * @param notes URIs, or paths.
 * @param profiles the notes among them that are profiles.
 */
export function newNotes(
  notes: Iterable<string>,
  profiles: ReadonlyMap<string, unknown>,
  snapshot: Snapshot,
): readonly NewNote[] {
  if (profiles.size === 0) return [];
  const folders = new Map<string, { known: number; readonly others: string[] }>();
  for (const note of profiles.keys()) {
    const folder = folders.get(folderOf(note)) ?? { known: 0, others: [] };
    folder.known++;
    folders.set(folderOf(note), folder);
  }
  for (const note of notes) if (!profiles.has(note)) folders.get(folderOf(note))?.others.push(note);
  return [...folders.values()].flatMap(({ known, others }) => {
    return others.length > known ? [] : others.flatMap((note) => newNote(note, snapshot));
  });
}

function newNote(note: string, snapshot: Snapshot): readonly NewNote[] {
  const name = fileNameOf(note).replace(/\.[^.]*$/, '');
  if (!canBeName(name) || isIsoDate(name)) return [];
  const entities = lookUp(name, snapshot)?.entities ?? [];
  const hasOther = entities.some((id) => snapshot.registry.entity(id)?.properties.has('profile'));
  return hasOther ? [] : [{ note, name, isKnown: entities.length > 0 }];
}
