import type { Resumable } from '../base/resumable';
import type { NameChanges } from './changedNames';
import type { KeptIndex, KeptNote } from './keptIndex';
import type { Mention } from './mention';
import { MentionIndex } from './mentionIndex';
import { ANYTHING, keysOfName, mayHold, type NameKeys, type NoteSignature, signatureOf } from './noteSignature';

/** Of a file: milliseconds since 1970, and bytes. The same state means the same text. */
export interface FileState {
  readonly modified: number;
  readonly size: number;
}

interface Facts {
  /** Undefined for a note whose text is not that of its file. */
  readonly state: FileState | undefined;
  readonly signature: NoteSignature;
}

const NOTES_A_STEP = 64;

/** All notes with their mentions, and with what it takes to know which of them must be read again, and when. */
export class IndexedNotes {
  readonly mentions = new MentionIndex();
  readonly #facts = new Map<string, Facts>();

  get size(): number {
    return this.#facts.size;
  }

  get notes(): Iterable<string> {
    return this.#facts.keys();
  }

  has(note: string): boolean {
    return this.#facts.has(note);
  }

  /** All notes, each with an object that is another one whenever the note has been read again. */
  get revisions(): Iterable<readonly [note: string, revision: object]> {
    return this.#facts;
  }

  /** @param state of the file that the text was read from; undefined for a text that is being written. */
  set(note: string, text: string, mentions: readonly Mention[], state: FileState | undefined): void {
    this.mentions.set(note, text, mentions);
    const signature = state && !hasDirectives(text) ? signatureOf(text) : ANYTHING;
    this.#facts.set(note, { state, signature });
  }

  /** Begins with what was kept of an earlier index: to be called before anything is put in. */
  restoreLists(lists: KeptIndex['lists']): void {
    this.mentions.restoreLists(lists);
  }

  restore({ note, modified, size, packed, signature }: KeptNote): void {
    this.mentions.put(note, packed);
    this.#facts.set(note, { state: { modified, size }, signature });
  }

  /** @returns whether it was there. */
  delete(note: string): boolean {
    this.mentions.delete(note);
    return this.#facts.delete(note);
  }

  /**
   * The notes that may have other mentions now, and perhaps some others.
   *
   * @param preferred names whose meaning the note's folder gives, and so may be changed by any entity.
   */
  *affectedBy(
    { ids, names }: NameChanges,
    preferred: (note: string) => ReadonlyMap<string, unknown>,
  ): Resumable<ReadonlySet<string>> {
    const affected = new Set<string>();
    if (ids.size === 0) return affected;
    for (const id of ids) for (const note of this.mentions.notesOf(id)) affected.add(note);
    const wanted = [...names].map(keysOfName);
    const keysOf = new Map<unknown, readonly NameKeys[]>();
    let count = 0;
    for (const [note, { signature }] of this.#facts) {
      if (++count % NOTES_A_STEP === 0) yield;
      if (affected.has(note)) continue;
      const prefers = preferred(note);
      let keys = keysOf.get(prefers);
      if (!keys) {
        keys = [...wanted, ...[...prefers.keys()].map(keysOfName)];
        keysOf.set(prefers, keys);
      }
      if (signature.length === 0 || keys.some((name) => mayHold(signature, name))) affected.add(note);
    }
    return affected;
  }

  /** What is worth keeping for the next start: every note whose text is that of its file. */
  kept(): KeptIndex {
    const notes: KeptNote[] = [];
    for (const [note, { state, signature }] of this.#facts) {
      const packed = this.mentions.packed(note);
      if (state && packed) notes.push({ note, ...state, packed, signature });
    }
    return { lists: [...this.mentions.lists], notes };
  }
}

/** Whether the note may say itself what its names mean, so that any entity may change it. Only its beginning is looked at. */
function hasDirectives(text: string): boolean {
  if (!/^\uFEFF?---/.test(text)) return false;
  const end = text.search(/\n(?:---|\.\.\.)[ \t]*\r?(?:\n|$)/);
  return end >= 0 && text.lastIndexOf('dossier', end) >= 0;
}
