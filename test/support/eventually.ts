import assert from 'node:assert/strict';

/** Milliseconds after which something is not going to happen any more, on however slow a machine. */
const LONGEST = 90_000;

/**
 * Waits until `find` answers something other than undefined or false, and returns that; fails with `what` after a minute
 * and a half. For tests of every kind, the web extension host included.
 */
export async function eventually<T>(
  what: string | (() => string),
  find: () => T | PromiseLike<T>,
): Promise<Exclude<T, undefined | false>> {
  const deadline = Date.now() + LONGEST;
  for (;;) {
    const found = await find();
    if (found !== undefined && found !== false) return found as Exclude<T, undefined | false>;
    assert.ok(Date.now() < deadline, `timed out: ${typeof what === 'string' ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Whether it resolves. */
export function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}
