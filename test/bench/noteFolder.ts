import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './bench';
import { readNames } from './corpusFiles';
import { makeNotes } from './notes';

/** How many names of the corpus the notes have. */
export const NAMES = 10_000;
const NOTE_UNITS = 3600;
/** Said by nine notes in ten. */
export const NAME = 'Vextorblint Quandary';

/** Works on a folder of files, 10,000 notes or, in a cut-down run, 1000; it is deleted afterwards. */
export async function withNoteFolder<Result>(
  bench: Bench,
  work: (notes: string, count: number) => Promise<Result>,
): Promise<Result> {
  const folder = bench.corpus();
  const count = bench.scale.quick ? 1000 : 10_000;
  const notes = join(folder, 'indexed');
  try {
    mkdirSync(notes, { recursive: true });
    for (const [index, note] of makeNotes(count, NOTE_UNITS, readNames(folder, NAMES), 5).entries()) {
      writeFileSync(join(notes, `${index}.md`), index % 10 === 0 ? note : `${note}\n${NAME}.\n`);
    }
    return await work(notes, count);
  } finally {
    rmSync(notes, { recursive: true, force: true });
  }
}
