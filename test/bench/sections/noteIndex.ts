import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Section } from '../bench';
import { readNames } from '../corpusFiles';
import { median } from '../measure';
import { makeNotes } from '../notes';
import type { Row } from '../row';
import type { NoteIndexResult } from '../tasks/noteIndex';

const SECTION = 'The index of a folder';
const NAMES = 10_000;
const NOTE_UNITS = 3600;
/** Said by nine notes in ten. */
const NAME = 'Vextorblint Quandary';

/** The index that features ask, built over a folder of notes: how soon it is there, and how soon it answers. */
export const noteIndexSection: Section = async (bench) => {
  const folder = bench.corpus();
  const count = bench.scale.quick ? 1000 : 10_000;
  const notes = join(folder, 'indexed');
  try {
    mkdirSync(notes, { recursive: true });
    for (const [index, note] of makeNotes(count, NOTE_UNITS, readNames(folder, NAMES), 5).entries()) {
      writeFileSync(join(notes, `${index}.md`), index % 10 === 0 ? note : `${note}\n${NAME}.\n`);
    }
    return rowsOf(count, await bench.runAll(5, 'noteIndex', { folder, notes, names: NAMES, name: NAME }));
  } finally {
    rmSync(notes, { recursive: true, force: true });
  }
};

function rowsOf(count: number, runs: readonly NoteIndexResult[]): Row[] {
  const of = (key: keyof NoteIndexResult) => median(runs.map((run) => run[key]));
  const many = (value: number): string => value.toLocaleString('en-US');
  const row = (what: string, figure: number, unit: string, most?: number, note?: string): Row => ({
    section: SECTION,
    what,
    figure,
    unit,
    ...(most !== undefined && { target: { of: 'figure' as const, most } }),
    ...(note !== undefined && { note }),
  });
  return [
    row(
      `${many(count)} notes, built`,
      of('build'),
      'ms',
      count === 10_000 ? 1500 : undefined,
      `${many(of('mentions'))} mentions`,
    ),
    row('memory a mention, signatures included', of('bytesAMention'), 'bytes', 50),
    row(`references to an entity with ${many(of('found'))}`, of('references'), 'ms', 300),
    row('after one name was changed', of('oneName'), 'ms', undefined, `${many(of('reread'))} notes read again`),
    row('longest slice while it is built', of('longestBuild'), 'ms', 16),
  ];
}
