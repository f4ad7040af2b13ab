import assert from 'node:assert/strict';
import { runToEnd } from '../../../src/core/base/resumable';
import { Engine } from '../../../src/core/engine';
import { IndexedNotes } from '../../../src/core/mentions/indexedNotes';
import type { Mention } from '../../../src/core/mentions/mention';
import { chronicle } from '../../../src/core/queries/entities/chronicle';
import { byYearAndMonth } from '../../../src/core/queries/entities/chronicleFilter';
import { timelineEntries } from '../../../src/core/queries/entities/datedNotes';
import { type Interleaved, interleave } from '../measure';
import { Random } from '../random';
import { syntheticRegistry } from '../syntheticRegistry';
import { task } from '../task';

interface Parameters {
  readonly entities: number;
  readonly notes: number;
  readonly mentionsANote: number;
  readonly rounds: number;
}

/** A refresh of the timeline: from what is known of the registry, and from the registry again. */
task(({ entities, notes, mentionsANote, rounds }: Parameters): Interleaved => {
  const engine = new Engine();
  runToEnd(engine.setFile('bench.entities.yaml', 1, syntheticRegistry(entities)));
  const { registry } = runToEnd(engine.update());
  runToEnd(registry.indexReferrers());
  const items = runToEnd(chronicle(registry));
  assert.equal(items.length, entities);
  const index = indexOf(entities, notes, mentionsANote);
  const group = (all: typeof items) => byYearAndMonth(timelineEntries(all, index, {}));
  const refresh = () => group(items);
  const again = () => group(runToEnd(chronicle(registry)));
  assert.deepEqual(refresh(), again());
  return interleave(again, refresh, rounds);
});

function indexOf(entities: number, notes: number, mentionsANote: number): IndexedNotes {
  const random = new Random(3);
  const index = new IndexedNotes();
  const text = 'a '.repeat(mentionsANote);
  for (let note = 0; note < notes; note++) {
    const mentions = Array.from({ length: mentionsANote }, (_, at): Mention => {
      const ids = [`entity-${random.below(entities)}`];
      return { start: 2 * at, end: 2 * at + 1, entities: ids, form: 'implicit', kind: 'name' };
    });
    const day = String(1 + random.below(28)).padStart(2, '0');
    index.set(`/20${10 + random.below(15)}-0${1 + random.below(9)}-${day} ${note}.md`, text, mentions);
  }
  return index;
}
