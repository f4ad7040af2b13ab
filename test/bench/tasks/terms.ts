import { findMentions } from '../../../src/core/notes/mentions/findMentions';
import { OpenNote } from '../../../src/core/notes/mentions/openNote';
import type { Snapshot } from '../../../src/core/registry/engine/snapshot';
import { cpuOf } from '../measure';
import { makeNotes } from '../notes';
import { Random } from '../random';
import { snapshotOf } from '../snapshotOf';
import { latinWord } from '../syllables';
import { task } from '../task';

/** What the same nouns take as common nouns and as names in any capitals: milliseconds of processor time, and how often each is found. */
export type TermsResult = Readonly<Record<'scan' | 'index' | 'keyPress', readonly Side[]>>;

interface Side {
  readonly time: number;
  readonly found: number;
}

/** As many notes are measured at a time: long enough for the clock, short enough that most turns are undisturbed. */
const NOTES_A_TURN = 10;
const KEY_PRESSES = 10;

task(({ terms, notes, turns }: { readonly terms: number; readonly notes: number; readonly turns: number }) => {
  const random = new Random(1);
  const nouns = new Set<string>();
  while (nouns.size < terms) nouns.add(noun(random));
  const texts = makeNotes(notes, 6800, [...nouns]).map((note) => Buffer.from(note).toString());
  const sides = ['case: ignore', 'words: true'].map((rule) => snapshotOf([...nouns], rule));

  /** The least time of each piece, by turns. */
  const compare = (work: (snapshot: Snapshot, text: string) => number): readonly Side[] => {
    for (const snapshot of [...sides, ...sides]) for (const text of texts) work(snapshot, text);
    const all = sides.map(() => ({ time: 0, found: 0 }));
    for (let from = 0; from < texts.length; from += NOTES_A_TURN) {
      const piece = texts.slice(from, from + NOTES_A_TURN);
      const least = sides.map(() => Number.POSITIVE_INFINITY);
      for (let turn = 0; turn < turns; turn++) {
        for (const [side, snapshot] of sides.entries()) {
          let found = 0;
          const { cpu: time } = cpuOf(() => {
            for (const text of piece) found += work(snapshot, text);
          });
          least[side] = Math.min(least[side]!, time);
          if (turn === 0) all[side]!.found += found;
        }
      }
      for (const [side, time] of least.entries()) all[side]!.time += time;
    }
    return all;
  };

  return {
    scan: compare((snapshot, text) => snapshot.matcher.scan(text).count),
    index: compare((snapshot, text) => findMentions(text, snapshot).length),
    keyPress: compare(pressKeys),
  } satisfies TermsResult;
});

/** Of two words, or of one. */
function noun(random: Random): string {
  const words = random.next() < 0.3 ? 1 : 2;
  return Array.from({ length: words }, () => latinWord(random, 2 + random.below(2))).join(' ');
}

function pressKeys(snapshot: Snapshot, text: string): number {
  const random = new Random(3);
  const note = new OpenNote(text);
  let found = note.mentions(snapshot).length;
  for (let press = 0; press < KEY_PRESSES; press++) {
    const start = random.below(note.text.length);
    note.edit([{ start, end: start, text: random.pick(['e', 's', ' ', ',']) }]);
    found = note.mentions(snapshot).length;
  }
  return found;
}
