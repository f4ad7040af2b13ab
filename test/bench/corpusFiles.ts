import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeNames } from './names';
import { makeNotes } from './notes';

/** Separates texts in a file; none of them contains it. */
const SEPARATOR = '\0';

/** Writes names and notes into the folder, once, so that each process need only read them. */
export function writeCorpus(folder: string, names: number, notes: number, noteLength: number): void {
  if (existsSync(join(folder, 'notes'))) return;
  const made = makeNames(names);
  writeFileSync(join(folder, 'names'), made.join(SEPARATOR));
  writeFileSync(join(folder, 'notes'), makeNotes(notes, noteLength, made).join(SEPARATOR));
}

export function readNames(folder: string, count: number): string[] {
  return readFileSync(join(folder, 'names'), 'utf8').split(SEPARATOR, count);
}

/** The notes, each a text of its own as if read from a file of its own. */
export function readNotes(folder: string): string[] {
  const notes: string[] = [];
  const bytes = readFileSync(join(folder, 'notes'));
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0, start);
    notes.push(bytes.toString('utf8', start, end < 0 ? bytes.length : end));
    start = end < 0 ? bytes.length : end + 1;
  }
  return notes;
}
