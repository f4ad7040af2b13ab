import { LineIndex } from '../core/base/lineIndex';
import { findMentions } from '../core/mentions/findMentions';
import type { Snapshot } from '../core/snapshot';
import type { Arguments } from './arguments';
import { type NoteText, readNotes } from './notes';
import { print } from './output';
import { printRows } from './printRows';
import { loadSnapshot } from './registry';

/** Every mention in the notes, note by note as each is read. */
export async function mentions(args: Arguments): Promise<void> {
  const snapshot = loadSnapshot(args);
  await print(printRows(rows(readNotes(args.files), snapshot), args.json));
}

function* rows(notes: Iterable<NoteText>, snapshot: Snapshot) {
  for (const { file, text } of notes) {
    const lines = new LineIndex(text);
    for (const { start, end, entities, form, kind } of findMentions(text, snapshot)) {
      const { line, column } = lines.locate(start);
      const shown = text.slice(start, end);
      yield { file, start, end, line: line + 1, column: column + 1, text: shown, entities, form, kind };
    }
  }
}
