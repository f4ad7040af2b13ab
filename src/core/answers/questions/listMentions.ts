import { findMentions } from '../../notes/mentions/findMentions';
import { LineIndex } from '../../text/base/lineIndex';
import { listing } from './question';
import { many, object, text, whole } from './schema';

/** Every mention in the notes, note by note as each is read. */
export const MENTIONS = listing({
  command: {
    name: 'mentions',
    isHere: true,
    help: 'Every mention in the notes: file, start, end, line, column, text, entities, form, kind. Start and end count UTF-16 units from the beginning of the file, lines and columns from 1. There are several entities where a mention is ambiguous; the form is explicit for [[…]].',
    examples: ['notes', '--json "notes/Chinese AI chips.md"'],
  },
  input: object({}),
  row: object({
    file: text(),
    start: whole(),
    end: whole(),
    line: whole(),
    column: whole(),
    text: text(),
    entities: many(text()),
    form: text(),
    kind: text(),
  }),
  needs: () => ({ notes: {} }),
  *rows(_world, _input, { notes = [] }) {
    for (const { file, text: note, snapshot } of notes) {
      const lines = new LineIndex(note);
      for (const { start, end, entities, form, kind } of findMentions(note, snapshot)) {
        yield { file, start, end, ...lines.locateFromOne(start), text: note.slice(start, end), entities, form, kind };
      }
    }
  },
});
