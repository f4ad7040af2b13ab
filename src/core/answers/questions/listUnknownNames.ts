import { listUnregistered } from '../../notes/unregistered/listUnregistered';
import { listing } from './question';
import { many, object, text, whole } from './schema';

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
    file: text(),
    line: whole(),
    column: whole(),
  }),
  needs: () => ({ notes: {} }),
  rows: ({ snapshot }, _input, { notes = [] }) => listUnregistered(notes, snapshot),
});
