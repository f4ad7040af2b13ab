import { sentenceHashes } from '../../core/answers/dossier/noteStatements';
import type { Mention } from '../../core/notes/mentions/mention';
import type { Registry } from '../../core/registry/merging/registry';
import { profilesIn } from '../../core/registry/profiles';
import { lazily, memoize, type Resumable } from '../../core/text/base/lazy';
import type { ZonesAndBlocks } from '../../core/text/markdown/zones';
import { namedNote } from './readNote';

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

/** By entity, the hashes of sentences: see `sentenceHashes`. */
type Hashes = ReadonlyMap<string, readonly number[]>;

/** The hashes of the sentences of notes that name a watched entity, made while the notes are indexed. */
export class WatchedSentences {
  #ids: ReadonlySet<string> = new Set();
  readonly #notes = new Map<string, { readonly hashes: Hashes }>();

  /** Other entities are watched. @returns those that were not. */
  watch(ids: ReadonlySet<string>): readonly string[] {
    const added = [...ids].filter((id) => !this.#ids.has(id));
    this.#ids = ids;
    return added;
  }

  /** See `sentenceHashes`. */
  set(
    note: string,
    text: string,
    mentions: readonly Mention[],
    watched: readonly Mention[],
    lexed: ZonesAndBlocks | undefined,
  ): void {
    const hashes = sentenceHashes(text, mentions, this.#ids, watched, lexed);
    if (hashes.size > 0) this.#notes.set(note, { hashes });
    else this.#notes.delete(note);
  }

  /** Of an open note, which may change with the next key press, they are made when they are asked for. */
  setOpen(note: string, text: string, mentions: readonly Mention[]): void {
    if (this.#ids.size > 0) this.#notes.set(note, lazily({ hashes: () => sentenceHashes(text, mentions, this.#ids) }));
  }

  delete(note: string): void {
    this.#notes.delete(note);
  }

  /** In the order of the text; none where the entity is not watched. */
  of(note: string, id: string): readonly number[] {
    return this.#notes.get(note)?.hashes.get(id) ?? [];
  }
}
