import assert from 'node:assert/strict';
import { findMentions } from '../../src/core/notes/mentions/findMentions';
import { OpenNote } from '../../src/core/notes/mentions/openNote';
import { Engine } from '../../src/core/registry/engine/engine';
import type { Snapshot } from '../../src/core/registry/engine/snapshot';
import { runToEnd } from '../../src/core/text/base/lazy';
import type { Random } from '../bench/random';
import { PIECES } from '../unit/core/text/markdown/pieces';
import { NAMES, randomEntry, randomNote, registryOf } from './randomRegistry';

const EDITS = 10;

/** Edits a note, and sometimes the registry: what is found is what a full search finds. */
export function fuzzNotes(random: Random): void {
  const engine = new Engine();
  let snapshot = newRegistry(random, engine);
  const note = new OpenNote(randomText(random, 30));
  note.mentions(snapshot);
  for (let edit = 0; edit < EDITS; edit++) {
    const changes = Array.from({ length: 1 + random.below(2) }, () => randomChange(random, note.text.length));
    const before = note.text;
    if (random.below(12) === 0) snapshot = newRegistry(random, engine);
    note.edit(changes);
    assert.deepEqual(
      note.mentions(snapshot),
      findMentions(note.text, snapshot),
      `${JSON.stringify(before)} after ${JSON.stringify(changes)} is ${JSON.stringify(note.text)}`,
    );
  }
}

function newRegistry(random: Random, engine: Engine): Snapshot {
  const entries = Array.from({ length: 1 + random.below(8) }, () => randomEntry(random));
  runToEnd(engine.setFile('registry', 1, registryOf(entries)));
  return runToEnd(engine.update());
}

/** In the first half of the text, so that two changes are in it whatever the first one removes. */
function randomChange(random: Random, length: number) {
  const start = random.below((length >> 1) + 1);
  const end = Math.min(length >> 1, start + random.below(random.below(3) > 0 ? 4 : 30));
  const text = random.below(4) === 0 ? '' : randomText(random, 2);
  return { start, end: Math.max(start, end), text };
}

function randomText(random: Random, length: number): string {
  const piece = (): string => {
    switch (random.below(8)) {
      case 0:
        return random.pick(PIECES.note);
      case 1:
        return random.pick(['\u0301', 'x'.repeat(200), '的'.repeat(80), '\ud83c', '\r\n', '> ', '|', '[[', ']]', '$']);
      case 2:
        return randomNote(random, 3);
      default:
        return random.pick(NAMES) + random.pick([' ', '', '\n', '，']);
    }
  };
  return Array.from({ length: 1 + random.below(length) }, piece).join('');
}
