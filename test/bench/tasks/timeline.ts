import assert from 'node:assert/strict';
import { chronicle } from '../../../src/core/answers/entities/chronicle';
import { byYearAndMonth } from '../../../src/core/answers/entities/chronicleFilter';
import { timelineEntries } from '../../../src/core/answers/entities/datedNotes';
import { Engine } from '../../../src/core/registry/engine/engine';
import { runToEnd } from '../../../src/core/text/base/lazy';
import { datedIndex } from '../datedIndex';
import { type Interleaved, interleave } from '../measure';
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
  const index = datedIndex(entities, notes, mentionsANote);
  const group = (all: typeof items) => byYearAndMonth(timelineEntries(all, index, {}));
  const refresh = () => group(items);
  const again = () => group(runToEnd(chronicle(registry)));
  assert.deepEqual(refresh(), again());
  return interleave(again, refresh, rounds);
});
