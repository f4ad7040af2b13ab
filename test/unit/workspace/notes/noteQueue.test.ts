import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type { Resumable } from '../../../../src/core/text/base/lazy';
import { NoteQueue } from '../../../../src/workspace/notes/noteQueue';
import { gate } from '../../../support/gate';

const nothing = { failed: assert.fail, isStopped: () => false };

const rest = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('NoteQueue', () => {
  afterEach(() => mock.timers.reset());

  it('works on all notes, each once, and on many at a time', async () => {
    const queue = new NoteQueue<number>();
    for (let n = 0; n < 500; n++) queue.put(`${n % 250}`, n);
    const done: number[] = [];
    let atOnce = 0;
    let most = 0;
    await queue.drain({
      ...nothing,
      async begin(_, item) {
        most = Math.max(most, ++atOnce);
        await rest();
        return (function* (): Resumable<void> {
          atOnce--;
          yield;
          done.push(item);
        })();
      },
    });
    assert.deepEqual(
      done.sort((a, b) => a - b),
      Array.from({ length: 250 }, (_, n) => 250 + n),
    );
    assert.equal(queue.size, 0);
    assert.equal(most, 128);
  });

  it('works on few at a time while the user types, and on many again afterwards', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const queue = new NoteQueue<number>(1000);
    const gates = Array.from({ length: 400 }, () => gate());
    let begun = 0;
    for (let n = 0; n < gates.length; n++) queue.put(`${n}`, n);
    const drained = queue.drain({
      ...nothing,
      async begin(_, item) {
        begun++;
        await gates[item]!.opened;
        return undefined;
      },
    });
    assert.equal(begun, 128);
    queue.giveWay();
    for (let n = 0; n < 124; n++) gates[n]!.open();
    await rest();
    assert.equal(begun, 128, 'those under way are finished');
    for (let n = 124; n < 164; n++) gates[n]!.open();
    await rest();
    assert.equal(begun, 168, 'four at a time');
    mock.timers.tick(1000);
    assert.equal(begun, 292, 'all at once again');
    for (const each of gates) each.open();
    await drained;
    assert.equal(begun, gates.length);
  });

  it('works side by side on what comes while a single note is worked on', async () => {
    const queue = new NoteQueue<number>();
    const first = gate();
    const begun: string[] = [];
    queue.put('first', 0);
    const drained = queue.drain({
      ...nothing,
      async begin(note) {
        begun.push(note);
        if (note === 'first') await first.opened;
        return undefined;
      },
    });
    for (const note of ['a', 'b', 'c']) queue.put(note, 0);
    await rest();
    assert.deepEqual(begun, ['first', 'a', 'b', 'c']);
    assert.equal(queue.size, 1);
    first.open();
    await drained;
    assert.equal(queue.size, 0);
  });

  it('works again, and not at the same time, on a note that comes while it is worked on', async () => {
    const queue = new NoteQueue<number>();
    const first = gate();
    const begun: number[] = [];
    queue.put('note', 1);
    const drained = queue.drain({
      ...nothing,
      async begin(_, item) {
        begun.push(item);
        await first.opened;
        return undefined;
      },
    });
    queue.put('note', 2);
    queue.put('note', 3);
    await rest();
    assert.deepEqual(begun, [1]);
    first.open();
    await drained;
    assert.deepEqual(begun, [1, 3]);
  });

  it('goes on after a note that fails, and leaves the rest when it is stopped', async () => {
    const queue = new NoteQueue<number>();
    for (let n = 0; n < 300; n++) queue.put(`${n}`, n);
    const failed: string[] = [];
    let begun = 0;
    const work = (most: number) => ({
      failed: (note: string) => failed.push(note),
      isStopped: () => begun >= most,
      async begin(_: string, item: number) {
        begun++;
        await rest();
        if (item === 3) throw new Error('no');
        return item === 5 ? throwing() : undefined;
      },
    });
    await queue.drain(work(100));
    assert.deepEqual(failed, ['3', '5']);
    assert.equal(queue.size, 200);
    await queue.drain(work(1000));
    assert.equal(begun, 300);
    await queue.drain(work(1000));
    assert.equal(queue.size, 0);
  });
});

function* throwing(): Resumable<void> {
  yield;
  throw new Error('no');
}
