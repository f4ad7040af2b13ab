import assert from 'node:assert/strict';
import { runFuzzer } from '../../../../../fuzz/runFuzzer';
import { fuzzWriter, newCounts } from '../../../../../fuzz/writer';

it('In files as people write them, what features change is never refused', async () => {
  const counts = newCounts();
  const { findings } = await runFuzzer((random) => fuzzWriter(random, counts, true), { seed: 1, count: 150 });
  assert.deepEqual(findings, []);
  assert.deepEqual(counts.refused, {});
  assert.ok(counts.changes > 400, JSON.stringify(counts));
}).timeout(0);
