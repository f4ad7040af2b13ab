import { lookUp } from '../../../notes/mentions/naming';
import type { Snapshot } from '../../../registry/engine/snapshot';
import { fileNameOf, folderOf } from '../../../text/base/paths';
import { isIsoDate } from '../../../text/units/isoDate';
import { canBeName } from '../../drafts/namesInSelection';
import type { SaidValue } from '../../records/readRecord';

/** A property of a note, by its key as it is written. */
export interface NoteProperty {
  readonly key: string;
  readonly values: readonly SaidValue[];
}

/** What a note says of the entity that it is about; of a note with many definitions, one of these. */
export interface EntityNote {
  /** The path of the file. */
  readonly path: string;
  /** Whether the file is about this entity alone, so that it is its profile. */
  readonly isProfile: boolean;
  /** What it is called by itself: its file or heading. */
  readonly name: string;
  /** What other notes call it in `[[…]]`; the same as the name for most. */
  readonly fileName: string;
  /** The text of a heading of the first level at its beginning; '' if there is none. */
  readonly heading: string;
  readonly aliases: readonly string[];
  /** Words that may say its kind, the surest first: those under `type` and the like, tags, folders. */
  readonly kinds: readonly string[];
  /** Without aliases and words for its kind. */
  readonly properties: readonly NoteProperty[];
  /** The first paragraph as a reader sees it; '' if there is none. */
  readonly summary: string;
  /** The rule for capitals of its names that it states. */
  readonly case: 'exact' | 'ignore' | undefined;
  /** Whether it is a form for other notes, and about nothing itself. */
  readonly isTemplate: boolean;
  /** Whether its front matter could not be read to its end. */
  readonly isUnreadable: boolean;
}

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
