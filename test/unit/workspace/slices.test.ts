import assert from 'node:assert/strict';
import type { Resumable } from '../../../src/core/text/base/lazy';
import { CancellationError, runInSlices, SLICE_LIMIT } from '../../../src/workspace/slices';

describe('runInSlices', () => {
  /** A clock that moves only while a step works, and steps that take the times given. */
  function fake(durations: readonly number[]) {
    let time = 0;
    let pauses = 0;
    const events: number[] = [];
    function* steps(): Resumable<string> {
      for (const duration of durations) {
        events.push(pauses);
        time += duration;
        yield;
      }
      return 'done';
    }
    const pause = async () => {
      pauses++;
      time += 1000;
    };
    const slices: number[] = [];
    const onSlice = (milliseconds: number) => void slices.push(milliseconds);
    return { steps: steps(), options: { now: () => time, pause, onSlice }, events, slices };
  }

  it('gives way after about 5 ms and counts only its own time', async () => {
    const { steps, options, events, slices } = fake([2, 2, 2, 2, 2, 2, 2]);
    assert.equal(await runInSlices(steps, options), 'done');
    assert.deepEqual(events, [0, 0, 0, 1, 1, 1, 2]);
    assert.deepEqual(slices, [6, 6, 2]);
  });

  it('ends a slice early rather than break the limit', async () => {
    const { steps, options, slices } = fake([10, 7, 7, 7, 7]);
    await runInSlices(steps, options);
    assert.ok(Math.max(...slices) <= SLICE_LIMIT, slices.join(' '));
  });

  it('abandons the work when cancelled, and lets it clean up', async () => {
    const token = { isCancellationRequested: false };
    let cleaned = false;
    let steps = 0;
    function* work(): Resumable<number> {
      try {
        for (;;) {
          steps++;
          yield;
        }
      } finally {
        cleaned = true;
      }
    }
    const pause = async () => {
      token.isCancellationRequested = true;
    };
    let time = 0;
    await assert.rejects(runInSlices(work(), { token, pause, now: () => time++ }), CancellationError);
    assert.ok(cleaned);
    const before = steps;
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(steps, before);
  });

  it('rejects with what the work throws', async () => {
    // biome-ignore lint/correctness/useYield: the work fails before it can pause
    function* work(): Resumable<void> {
      throw new RangeError('broken');
    }
    await assert.rejects(runInSlices(work()), RangeError);
  });

  it('lets other tasks in between slices', async () => {
    let others = 0;
    let time = 0;
    const seen: number[] = [];
    function* work(): Resumable<void> {
      for (let step = 0; step < 4; step++) {
        seen.push(others);
        setImmediate(() => others++);
        time += 5;
        yield;
      }
    }
    await runInSlices(work(), { now: () => time });
    assert.deepEqual(seen, [0, 1, 2, 3]);
  });
});
