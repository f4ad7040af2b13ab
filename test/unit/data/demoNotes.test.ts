import assert from 'node:assert/strict';
import { findMentions } from '../../../src/core/notes/mentions/findMentions';
import { bundledFiles, demoFiles, demoNotes, problemsOf, snapshotOf } from './dataFiles';

describe('The demo notes', () => {
  const demo = snapshotOf([...bundledFiles, ...demoFiles]);
  const registry = demo.registry;

  it('are ten or more, with a first one that sorts first', () => {
    assert.ok(demoNotes.length >= 10, `${demoNotes.length} notes`);
    assert.equal(demoNotes[0]?.file, 'data/notes/00 Start here.md');
  });

  it('have a registry of their own that is read without a problem', () => {
    assert.deepEqual(problemsOf(demo), []);
  });

  it('mention every entity but events', () => {
    const mentioned = new Set(
      demoNotes.flatMap(({ text }) => findMentions(text, demo).flatMap((mention) => mention.entities)),
    );
    const missing = [...registry.entities()].filter(({ id, schema: kind }) => kind !== 'Event' && !mentioned.has(id));
    assert.deepEqual(
      missing.map(({ id }) => id),
      [],
    );
  });
});
