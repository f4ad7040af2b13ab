import { listUnregistered } from '../../core/notes/unregistered/listUnregistered';
import { type Command, ROW_FORMATS } from '../command';
import { printing } from '../printing';

const COLUMNS = ['names', 'evidence', 'count', 'notes', 'file', 'line', 'column'] as const;

export const UNREGISTERED: Command = {
  name: 'unregistered',
  // Its name until 0.1.
  alias: 'candidates',
  files: 'notes',
  isHere: true,
  help: 'Names in the notes that no registry has, the most likely first. Names, evidence, count, number of notes, and file, line and column of the first.',
  options: [],
  formats: ROW_FORMATS,
  examples: ['notes', '--json notes'],
  run: printing(COLUMNS, (notes, snapshot) => listUnregistered(notes, snapshot)),
};
