import type { Section } from '../bench';
import { median } from '../measure';
import { NAME, NAMES, withNoteFolder } from '../noteFolder';
import type { Row } from '../row';
import type { NoteIndexResult } from '../tasks/noteIndex';

const SECTION = 'The index of a folder';

/** The index that features ask, built over a folder of notes: how soon it is there, and how soon it answers. */
export const noteIndexSection: Section = (bench) =>
  withNoteFolder(bench, async (notes, count) =>
    rowsOf(count, await bench.runAll(5, 'noteIndex', { folder: bench.corpus(), notes, names: NAMES, name: NAME })),
  );

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
    row('built with the sentences of the 20 most mentioned entities', of('watchingMost'), 'times'),
    row('built with those of 20 that have 3 of 100 mentions', of('watchingFew'), 'times', 1.03),
  ];
}
