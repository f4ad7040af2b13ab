import { findMentions } from '../../core/notes/mentions/findMentions';
import { LineIndex } from '../../core/text/base/lineIndex';
import { type Command, ROW_FORMATS } from '../command';
import type { NoteToRead } from '../notes';
import { printing } from '../printing';
import type { Row } from '../printRows';

const COLUMNS = ['file', 'start', 'end', 'line', 'column', 'text', 'entities', 'form', 'kind'] as const;

export const MENTIONS: Command = {
  name: 'mentions',
  files: 'notes',
  isHere: true,
  help: `Every mention in the notes: ${COLUMNS.join(', ')}. Start and end count UTF-16 units from the beginning of the file, lines and columns from 1. There are several entities where a mention is ambiguous; the form is explicit for [[…]].`,
  options: [],
  formats: ROW_FORMATS,
  examples: ['notes', '--json "notes/Chinese AI chips.md"'],
  run: printing(COLUMNS, mentionRows),
};

/** Every mention in the notes, note by note as each is read. */
export function* mentionRows(notes: Iterable<NoteToRead>): Generator<Row<(typeof COLUMNS)[number]>> {
  for (const { file, text, snapshot } of notes) {
    const lines = new LineIndex(text);
    for (const { start, end, entities, form, kind } of findMentions(text, snapshot)) {
      yield { file, start, end, ...lines.locateFromOne(start), text: text.slice(start, end), entities, form, kind };
    }
  }
}
