import assert from 'node:assert/strict';
import { FUZZERS } from '../fuzz/fuzzers';
import { runFuzzer } from '../fuzz/runFuzzer';

/** Enough to see that each fuzzer works, in a few seconds together; `npm run fuzz` runs them for as long as one likes. */
const ROUNDS: Readonly<Record<string, number>> = {
  agents: 20,
  cards: 20,
  commandLine: 5,
  engine: 15,
  importing: 20,
  markdown: 15,
  merging: 60,
  notes: 40,
  oracle: 40,
  pages: 20,
  preview: 100,
  registries: 25,
  writer: 100,
};

describe('the fuzzers', () => {
  for (const [name, fuzzer] of Object.entries(FUZZERS)) {
    it(`find nothing wrong: ${name}`, async () => {
      const { rounds, findings } = await runFuzzer(fuzzer, { seed: 1, count: ROUNDS[name]! });
      assert.deepEqual(findings, []);
      assert.equal(rounds, ROUNDS[name]);
    }).timeout(0);
  }

  it('report a wrong round with the seed that repeats it, and go on', async () => {
    const isWrong = (value: number): boolean => value < 0.2;
    const { rounds, findings } = await runFuzzer((random) => assert.ok(!isWrong(random.next()), 'too small'), {
      seed: 1,
      count: 20,
    });
    assert.ok(findings.length > 0 && findings.length < 10);
    assert.equal(rounds, 20);
    for (const { seed, message } of findings) {
      assert.match(message, /too small/);
      const again = await runFuzzer((random) => assert.ok(!isWrong(random.next())), { seed, count: 1 });
      assert.equal(again.findings.length, 1);
    }
  });
});
