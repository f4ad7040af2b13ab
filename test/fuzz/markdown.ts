import assert from 'node:assert/strict';
import { IncrementalZones } from '../../src/core/text/markdown/incrementalZones';
import { lexZones } from '../../src/core/text/markdown/zones';
import type { Random } from '../bench/random';
import { comparable } from '../unit/core/text/markdown/deviations';
import { micromarkProse } from '../unit/core/text/markdown/micromarkProse';
import { PIECES } from '../unit/core/text/markdown/pieces';
import { proseMask } from '../unit/core/text/markdown/proseMask';

const EDITS = 8;

/** Random Markdown has the same prose as micromark finds, and after edits the same zones as when it is read anew. */
export function fuzzMarkdown(random: Random): void {
  for (const kind of ['inline', 'block', 'both'] as const) {
    const text = makeText(random, PIECES[kind], 14);
    if (differs(text)) assert.fail(`unlike micromark: ${JSON.stringify(shrink(text))}`);
  }
  editOneNote(random);
}

function makeText(random: Random, pieces: readonly string[], length: number): string {
  return Array.from({ length: 1 + random.below(length) }, () => random.pick(pieces)).join('');
}

function differs(text: string): boolean {
  const expected = comparable(text, micromarkProse(text));
  if (expected === undefined) return false;
  return Buffer.compare(comparable(text, proseMask(text, lexZones(text)))!, expected) !== 0;
}

/** Leaves out whatever does not matter to the difference. */
function shrink(text: string): string {
  for (let size = text.length >> 1; size > 0; size >>= 1) {
    for (let at = 0; at < text.length; at++) {
      const shorter = text.slice(0, at) + text.slice(at + size);
      if (differs(shorter)) return shrink(shorter);
    }
  }
  return text;
}

function editOneNote(random: Random): void {
  let text = makeText(random, PIECES.note, 40);
  const zones = new IncrementalZones(text);
  for (let count = 0; count < EDITS; count++) {
    const before = text;
    const start = random.below(text.length + 1);
    const oldEnd = Math.min(text.length, start + random.below(random.below(3) > 0 ? 4 : 20));
    const inserted = random.below(4) > 0 ? makeText(random, PIECES.note, 2) : '';
    text = text.slice(0, start) + inserted + text.slice(oldEnd);
    zones.edit(text, start, oldEnd, start + inserted.length);
    assert.deepEqual(
      zones.zones,
      lexZones(text),
      `[${start}, ${oldEnd}) of ${JSON.stringify(before)} is ${JSON.stringify(text)}`,
    );
  }
}
