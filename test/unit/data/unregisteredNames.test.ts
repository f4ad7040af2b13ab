import assert from 'node:assert/strict';
import { lookUp } from '../../../src/core/notes/mentions/naming';
import { rankedIn } from '../core/notes/unregistered/unregisteredOf';
import { bundledSnapshot, demoNotes } from './dataFiles';

/** In the demo notes, worth an entry, and in no registry; or known there under a longer name alone. */
const WORTH = [
  'Blue Kestrel Foundry',
  'Mei Tan',
  '谭玫',
  'Mountain Pass',
  'Hua Hong',
  'FP8',
  'HBM3e',
  'EDA',
  'SAMR',
  'S5000',
  'C500',
  'C600',
  'N100',
  'P800',
  'Washington',
  'Dossier',
];

describe('unregistered names in the demo notes', () => {
  const notes = demoNotes.map(({ text }) => text);
  const snapshot = bundledSnapshot();

  it('are, without a registry, those that ours has', () => {
    const names = rankedIn(notes).map((each) => each.names);
    const wrong = names
      .slice(0, 40)
      .filter((each) => !each.some((name) => WORTH.includes(name) || lookUp(name, snapshot)));
    assert.deepEqual(wrong, []);
    assert.ok(names.length > 45, `${names.length}`);
  });

  it('are next to none beside our registry', () => {
    const names = rankedIn(notes, snapshot).map((each) => each.names[0]);
    assert.deepEqual(names.slice(0, 4), ['Mei Tan', 'Washington', '谭玫', 'Blue Kestrel Foundry']);
    assert.ok(names.length < 8, names.join(', '));
  });
});
