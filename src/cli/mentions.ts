import { LineIndex } from '../core/base/lineIndex';
import { findMentions } from '../core/mentions/findMentions';
import type { Snapshot } from '../core/snapshot';
import type { NoteText } from './notes';

/** Every mention in the notes, note by note as each is read. */
export function* mentions(notes: Iterable<NoteText>, snapshot: Snapshot): Generator<object> {
  for (const { file, text } of notes) {
    const lines = new LineIndex(text);
    for (const { start, end, entities, form, kind } of findMentions(text, snapshot)) {
      const { line, column } = lines.locate(start);
      const shown = text.slice(start, end);
      yield { file, start, end, line: line + 1, column: column + 1, text: shown, entities, form, kind };
    }
  }
}
