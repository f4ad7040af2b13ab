import assert from 'node:assert/strict';
import { latestMentions } from '../../../src/core/answers/entities/datedNotes';
import { passes } from '../../../src/core/answers/entities/entityFilter';
import { groupEntities } from '../../../src/core/answers/entities/entityGroups';
import { nameOrder, sortEntities } from '../../../src/core/answers/entities/sortEntities';
import { Engine } from '../../../src/core/registry/engine/engine';
import type { Entity } from '../../../src/core/registry/model';
import { BUILT_IN } from '../../../src/core/registry/vocabulary/vocabulary';
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

/**
 * A refresh of the list of entities that takes all steps: only those that are mentioned, by their latest mention, in groups of
 * countries. With the order by name, which is kept for each registry, and with that worked out again.
 */
task(({ entities, notes, mentionsANote, rounds }: Parameters): Interleaved => {
  const engine = new Engine();
  runToEnd(engine.setFile('bench.entities.yaml', 1, syntheticRegistry(entities)));
  const { registry } = runToEnd(engine.update());
  const index = datedIndex(entities, notes, mentionsANote);
  const { mentions } = index;
  const timesOf = (id: string): number => mentions.timesOf(id);
  const filter = { whose: 'both', mentioned: true } as const;
  const arrange = (order: readonly Entity[]) => {
    const wanted = order.filter((entity) => passes(entity, filter, timesOf));
    const latest = latestMentions(mentions, (note) => index.dateOf(note));
    return runToEnd(
      groupEntities(BUILT_IN, runToEnd(sortEntities(wanted, 'latest', timesOf, latest)), 'country', 'en'),
    );
  };
  const byName = runToEnd(nameOrder(registry, 'en'));
  const refresh = () => arrange(byName);
  const again = () => arrange(runToEnd(nameOrder(registry, 'en')));
  assert.equal(refresh().length, 4);
  assert.deepEqual(
    refresh().map(({ label }) => label),
    again().map(({ label }) => label),
  );
  return interleave(again, refresh, rounds);
});
