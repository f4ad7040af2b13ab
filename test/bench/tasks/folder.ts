import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMentions } from '../../../src/core/mentions/findMentions';
import { decodeUtf8 } from '../../../src/core/text/utf8';
import { readNames } from '../corpusFiles';
import { bytesHeld, median, timeOf } from '../measure';
import { snapshotOf } from '../snapshotOf';
import { task } from '../task';

export interface FolderResult {
  /** Milliseconds. */
  readonly read: number;
  readonly everything: number;
  /** The median of `everything / read` over the rounds. */
  readonly ratio: number;
  readonly files: number;
  readonly bytes: number;
  readonly mentions: number;
  /** Bytes that the mentions take, as they are kept. */
  readonly held: number;
}

interface Parameters {
  readonly folder: string;
  /** Where the notes are. */
  readonly notes: string;
  readonly names: number;
  readonly rounds: number;
}

/** Of each note the mentions: start and end of each, and its entities. */
let kept: { readonly spans: Int32Array; readonly entities: readonly (readonly string[])[] }[] = [];

task(({ folder, notes, names, rounds }: Parameters): FolderResult => {
  const snapshot = snapshotOf(readNames(folder, names));
  const files = readdirSync(notes).map((name) => join(notes, name));
  let bytes = 0;
  let units = 0;
  const read = (file: string) => {
    const content = readFileSync(file);
    bytes += content.length;
    return decodeUtf8(content);
  };
  const reading = () => {
    for (const file of files) units += read(file).length;
  };
  const everything = () => {
    kept = files.map((file) => {
      const mentions = findMentions(read(file), snapshot);
      const spans = new Int32Array(mentions.length * 2);
      mentions.forEach(({ start, end }, index) => {
        spans[index * 2] = start;
        spans[index * 2 + 1] = end;
      });
      return { spans, entities: mentions.map(({ entities }) => entities) };
    });
  };
  reading();
  everything();
  const total = bytes / 2;
  const pairs = Array.from({ length: rounds }, () => [timeOf(reading), timeOf(everything)] as const);
  const mentions = kept.reduce((sum, { entities }) => sum + entities.length, 0);
  const full = bytesHeld();
  kept = [];
  if (units === 0) throw new Error('The folder is empty.');
  return {
    read: median(pairs.map(([reads]) => reads)),
    everything: median(pairs.map(([, all]) => all)),
    ratio: median(pairs.map(([reads, all]) => all / reads)),
    files: files.length,
    bytes: total,
    mentions,
    held: full - bytesHeld(),
  };
});
