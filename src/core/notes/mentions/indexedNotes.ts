import type { Resumable } from '../../text/base/lazy';
import { fileNameOf } from '../../text/base/paths';
import { findFrontMatter } from '../../text/markdown/frontMatter';
import type { NameChanges } from './changedNames';
import type { Mention } from './mention';
import { MentionIndex } from './mentionIndex';
import { isExportedPage, noteDate } from './noteDate';
import { emptySignature, keysOfName, mayHold, type NameKeys, type NoteSignature } from './noteSignature';

const NOTES_A_STEP = 64;

/** All notes with their mentions, exported pages without any, and with signatures that show which notes a change of the registry may affect. */
export class IndexedNotes {
  readonly mentions = new MentionIndex();
  readonly #signatures = new Map<string, NoteSignature>();
  readonly #dates = new Map<string, string>();
  #profiles: ReadonlyMap<string, ReadonlySet<string>> = new Map();

  get size(): number {
    return this.#signatures.size;
  }

  get notes(): Iterable<string> {
    return this.#signatures.keys();
  }

  has(note: string): boolean {
    return this.#signatures.has(note);
  }

  /** All notes, each with an object that is replaced whenever the note is set again. */
  get revisions(): Iterable<readonly [note: string, revision: object]> {
    return this.#signatures;
  }

  /** The date of a note, as `noteDate` has it; undefined if it has none, or is not known. */
  dateOf(note: string): string | undefined {
    return this.#dates.get(note);
  }

  /** The ids of the entities whose profile a note is, by note. Mentions of these in it are left out. */
  get profiles(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#profiles;
  }

  /** Other profiles. @returns the notes that are to be set again. */
  setProfiles(profiles: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
    const before = this.#profiles;
    this.#profiles = profiles;
    const changed = [...new Set([...before.keys(), ...profiles.keys()])].filter((note) => {
      const [old, now] = [before.get(note), profiles.get(note)];
      return !old || !now || old.size !== now.size || [...old].some((id) => !now.has(id));
    });
    return changed.filter((note) => this.has(note));
  }

  /**
   * @param note a URI, or a path.
   * @param signature of the text; none of a document, which may change with the next key press.
   * @returns the mentions that count and name a watched entity: see `MentionIndex.watch`.
   */
  set(note: string, text: string, mentions: readonly Mention[], signature = emptySignature()): readonly Mention[] {
    const date = noteDate(text, fileNameOf(note));
    if (date === undefined) this.#dates.delete(note);
    else this.#dates.set(note, date);
    this.#signatures.set(note, hasDirectives(text) ? emptySignature() : signature);
    return this.mentions.set(note, text, isExportedPage(text) ? [] : withoutOwn(mentions, this.#profiles.get(note)));
  }

  /** @returns whether it was there. */
  delete(note: string): boolean {
    this.mentions.delete(note);
    this.#dates.delete(note);
    return this.#signatures.delete(note);
  }

  /**
   * The notes that may have other mentions after the changes, and perhaps others.
   *
   * @param preferred the names whose meaning the note's folder decides, so that any changed entity may affect them.
   */
  *affectedBy(
    { ids, names }: NameChanges,
    preferred: (note: string) => ReadonlyMap<string, unknown>,
  ): Resumable<ReadonlySet<string>> {
    if (ids.size === 0) return new Set();
    const affected = new Set(this.mentions.notesOf(ids));
    for (const [note, own] of this.#profiles)
      if (this.has(note) && [...own].some((id) => ids.has(id))) affected.add(note);
    yield;
    const keysOfAll = (all: Iterable<string>): NameKeys[] => Array.from(all, keysOfName);
    const wanted = keysOfAll(names);
    const keysOf = new Map<unknown, readonly NameKeys[]>();
    let count = 0;
    for (const [note, signature] of this.#signatures) {
      if (++count % NOTES_A_STEP === 0) yield;
      if (affected.has(note)) continue;
      const prefers = preferred(note);
      let keys = keysOf.get(prefers);
      if (!keys) {
        keys = [...wanted, ...keysOfAll(prefers.keys())];
        keysOf.set(prefers, keys);
      }
      if (signature.length === 0 || keys.some((name) => mayHold(signature, name))) affected.add(note);
    }
    return affected;
  }
}

/** Whether the front matter may say what names mean, so that any changed entity may affect the note. */
function hasDirectives(text: string): boolean {
  const { content } = findFrontMatter(text);
  return content !== undefined && text.slice(content.start, content.end).includes('dossier');
}

/** The mentions of other entities than these. */
function withoutOwn(mentions: readonly Mention[], own: ReadonlySet<string> | undefined): readonly Mention[] {
  if (!own) return mentions;
  return mentions.flatMap((mention) => {
    const entities = mention.entities.filter((id) => !own.has(id));
    if (entities.length === mention.entities.length) return [mention];
    return entities.length > 0 ? [{ ...mention, entities }] : [];
  });
}
