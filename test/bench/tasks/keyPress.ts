import { findMentions } from '../../../src/core/notes/mentions/findMentions';
import { OpenNote, type TextChange } from '../../../src/core/notes/mentions/openNote';
import { readNames } from '../corpusFiles';
import { quantile, timeOf } from '../measure';
import { makeNotes } from '../notes';
import { Random } from '../random';
import { snapshotOf } from '../snapshotOf';
import { task } from '../task';

export interface KeyPressResult {
  /** Milliseconds from a key press to the mentions. */
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
  /** Milliseconds for the mentions of the whole note. */
  readonly whole: number;
}

interface Parameters {
  readonly folder: string;
  readonly names: number;
  readonly bytes: number;
  readonly presses: number;
}

const KEYS = 'etaoin shrdlu,.-5的中了'.split('').concat(['\n', '*', '`', 'H']);

task(({ folder, names, bytes, presses }: Parameters): KeyPressResult => {
  const known = readNames(folder, names);
  const snapshot = snapshotOf(known);
  const random = new Random(3);
  const text = noteOf(bytes, known);
  const note = new OpenNote(text);
  note.mentions(snapshot);
  const press = () => {
    const change = keyPress(random, note.text.length);
    return timeOf(() => {
      note.edit([change]);
      note.mentions(snapshot);
    });
  };
  for (let k = 0; k < presses / 2; k++) press();
  const times = Array.from({ length: presses }, press);
  const expected = JSON.stringify(findMentions(note.text, snapshot));
  if (JSON.stringify(note.mentions(snapshot)) !== expected) throw new Error('The mentions are not those of the text.');
  const whole = Array.from({ length: 9 }, () => timeOf(() => findMentions(note.text, snapshot)));
  return {
    median: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    worst: Math.max(...times),
    whole: quantile(whole, 0.5),
  };
});

/** A note of about `bytes` bytes of UTF-8, give or take a paragraph. */
function noteOf(bytes: number, names: readonly string[]): string {
  const sample = makeNotes(1, 100_000, names)[0]!;
  return makeNotes(1, (bytes / Buffer.byteLength(sample)) * sample.length, names)[0]!;
}

/** One key somewhere: two in three put a character in, the others take one out. */
function keyPress(random: Random, length: number): TextChange {
  const start = random.below(length);
  if (random.below(3) > 0) return { start, end: start, text: random.pick(KEYS) };
  return { start, end: start + 1, text: '' };
}
