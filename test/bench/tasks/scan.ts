import { readNames, readNotes } from '../corpusFiles';
import { cpuOf, type Interleaved, interleave, timeOf } from '../measure';
import { candidates } from '../rivals/candidates';
import { Spans } from '../spans';
import { task } from '../task';

export interface ScanParameters {
  readonly folder: string;
  readonly candidate: keyof typeof candidates;
  readonly names: number;
  readonly rounds: number;
  /** A candidate that would take longer for a round, in milliseconds, gets fewer notes. */
  readonly roundLimit: number;
}

export interface ScanResult extends Interleaved {
  /** Nanoseconds a unit. */
  readonly baselineUnit: number;
  readonly candidateUnit: number;
  /** Processor time of making the finder, in milliseconds. */
  readonly build: number;
  /** How many of the notes were scanned: all, a quarter, a sixteenth, … */
  readonly notes: number;
  /** What was found, by the number of notes: hash, number of spans, units of text. */
  readonly found: Readonly<Record<number, Found>>;
}

export interface Found {
  readonly hash: number;
  readonly spans: number;
  readonly units: number;
}

let sink = 0;

task(({ folder, candidate, names, rounds, roundLimit }: ScanParameters): ScanResult => {
  const notes = readNotes(folder);
  const known = readNames(folder, names);
  const { value: find, cpu: build } = cpuOf(() => candidates[candidate](known));
  const spans = new Spans();
  const found: Record<number, Found> = {};
  let chosen = 0;
  let hash = 0;
  let count = 0;
  let units = 0;
  for (const part of [256, 64, 16, 4, 1]) {
    const upTo = Math.ceil(notes.length / part);
    const spent = timeOf(() => {
      for (let k = chosen; k < upTo; k++) {
        find(notes[k]!, spans);
        hash = spans.hash(hash);
        count += spans.length / 2;
        units += notes[k]!.length;
      }
    });
    chosen = upTo;
    found[chosen] = { hash, spans: count, units };
    if (spent * (part === 256 ? 4 : 5) > roundLimit) break;
  }
  const scanned = notes.slice(0, chosen);
  const baseline = () => {
    let sum = 0;
    for (const note of notes) for (let k = 0; k < note.length; k++) sum = (sum + note.charCodeAt(k)) | 0;
    sink += sum;
  };
  const scan = () => {
    for (const note of scanned) find(note, spans);
  };
  for (let k = 0; k < 3; k++) baseline();
  scan();
  const total = notes.reduce((sum, note) => sum + note.length, 0);
  const times = interleave(baseline, scan, rounds);
  const scale = total / units;
  return {
    ...times,
    ratio: times.ratio / scale,
    baselineUnit: (times.baseline * 1e6) / total,
    candidateUnit: (times.candidate * 1e6) / units,
    build,
    notes: chosen,
    found,
  };
});

if (sink === Number.MAX_VALUE) console.error(sink);
