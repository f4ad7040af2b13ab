import type { Registry } from '../../core/registry/merging/registry';
import { profilesIn } from '../../core/registry/profiles';
import { memoize } from '../../core/text/base/memoize';
import type { Resumable } from '../../core/text/base/resumable';
import { namedNote } from './namedNote';

/** The ids of the entities whose profile a note is, by the URI of the note as text. */
export type NoteProfiles = ReadonlyMap<string, ReadonlySet<string>>;

/** Profiles between two pauses. */
const STEP = 64;

/** The profiles that registries name inside the workspace; of two of one entity, that of the file with the higher priority. */
export function* noteProfiles({ files }: Pick<Registry, 'files'>): Resumable<NoteProfiles> {
  const byId = new Map<string, string>();
  let count = 0;
  for (const file of files.values()) {
    for (const { id, note } of yield* profilesIn(file)) {
      if (++count % STEP === 0) yield;
      const uri = namedNote(file.file, note.value);
      if (uri) byId.set(id, uri.toString());
    }
  }
  const byNote = new Map<string, Set<string>>();
  for (const [id, note] of byId) memoize(byNote, note, () => new Set<string>()).add(id);
  return byNote;
}
