import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Section } from '../bench';
import { readNames } from '../corpusFiles';
import { makeNotes } from '../notes';
import type { FolderResult } from '../tasks/folder';

const SECTION = 'A folder of notes: every mention in it';
const BYTES = 50_000_000;
/** Of UTF-8 for a unit of the corpus. */
const BYTES_A_UNIT = 1.29;

export const folderSection: Section = async (bench) => {
  const folder = bench.corpus();
  const files = bench.scale.quick ? 1000 : 10_000;
  const notes = join(folder, 'folder');
  const parameters = { folder, notes, names: 10_000, rounds: bench.scale.quick ? 3 : 7 };
  try {
    write(notes, files, readNames(folder, 10_000));
    const result = await bench.run<FolderResult>('folder', parameters);
    return [
      {
        section: SECTION,
        what: `${files.toLocaleString('en-US')} notes, ${Math.round(result.bytes / 1e6)} MB, 10k names`,
        figure: result.everything,
        unit: 'ms',
        rival: { name: 'read and decode', figure: result.read },
        ratio: result.ratio,
        target: { of: 'ratio', most: 3 },
        note: `${result.mentions.toLocaleString('en-US')} mentions kept in ${(result.held / 1e6).toFixed(1)} MB`,
      },
    ];
  } finally {
    rmSync(notes, { recursive: true, force: true });
  }
};

function write(notes: string, files: number, names: readonly string[]): void {
  mkdirSync(notes, { recursive: true });
  const length = BYTES / 10_000 / BYTES_A_UNIT - 300;
  for (const [index, note] of makeNotes(files, length, names, 4).entries()) {
    writeFileSync(join(notes, `${index}.md`), note);
  }
}
