import { findMentions } from '../../notes/mentions/findMentions';
import { listUnregistered } from '../../notes/unregistered/listUnregistered';
import { occurrencesOfId } from '../../registry/merging/occurrences';
import { LineIndex } from '../../text/base/lines';
import { ID, WRITTEN } from './portions';
import { type GivenNote, listing } from './question';
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
  rows: (_world, _input, { notes = [] }) => mentionRows(notes),
});

function* mentionRows(notes: Iterable<GivenNote>) {
  for (const { file, text: note, snapshot } of notes) {
    const lines = new LineIndex(note);
    for (const { start, end, entities, form, kind } of findMentions(note, snapshot)) {
      yield { file, start, end, ...lines.locateFromOne(start), text: note.slice(start, end), entities, form, kind };
    }
  }
}

/** Where registries and notes name an entity. */
export const REFERENCES = listing({
  command: {
    name: 'refs',
    isHere: true,
    help: 'Where registries and notes name an entity. File, line, column, text, and the kind: id, reference or mention.',
    examples: ['h20 notes', 'nvidia --format csv notes'],
  },
  input: object(ID),
  row: object({ ...WRITTEN, text: text(), kind: text() }),
  needs: () => ({ notes: {} }),
  *rows(world, { id }, { notes = [] }) {
    for (const { file, span, role } of occurrencesOfId(world.snapshot.registry, 'entity', id)) {
      yield { ...world.place({ file, span }), text: id, kind: role };
    }
    for (const { file, line, column, text: name, entities } of mentionRows(notes)) {
      if (entities.includes(id)) yield { file, line, column, text: name, kind: 'mention' };
    }
  },
});

/** The names in the notes that no registry has. */
export const UNREGISTERED = listing({
  command: {
    name: 'unregistered',
    // Its name until 0.1.
    alias: 'candidates',
    isHere: true,
    help: 'Names in the notes that no registry has, the most likely first. Names, evidence, count, number of notes, and file, line and column of the first.',
    examples: ['notes', '--json notes'],
  },
  input: object({}),
  row: object({
    names: many(text()),
    evidence: text(),
    count: whole(),
    notes: whole(),
    ...WRITTEN,
  }),
  needs: () => ({ notes: {} }),
  rows: ({ snapshot }, _input, { notes = [] }) => listUnregistered(notes, snapshot),
});
