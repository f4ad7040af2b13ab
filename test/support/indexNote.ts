import { findMentions } from '../../src/core/notes/mentions/findMentions';
import type { IndexedNotes } from '../../src/core/notes/mentions/indexedNotes';
import { SignatureMaker } from '../../src/core/notes/mentions/noteSignature';
import type { Snapshot } from '../../src/core/registry/engine/snapshot';

/** Puts a note into the index as the workspace does with its file. */
export function indexNote(index: IndexedNotes, note: string, text: string, snapshot: Snapshot): void {
  const maker = new SignatureMaker();
  index.set(note, text, findMentions(text, snapshot, undefined, maker), maker.finish());
}
