import assert from 'node:assert/strict';
import { bundledSnapshot } from './dataFiles';

describe('The words of bundled names', () => {
  const { registry } = bundledSnapshot();
  const words: Record<'notIn' | 'near', string[]> = { notIn: [], near: [] };
  for (const id of registry.ids())
    registry.visitNames(id, ({ notIn, near }) => {
      words.notIn.push(...notIn);
      words.near.push(...near);
    });

  // A list of all that a word may otherwise mean never ends; it keeps what was seen to be wrong in notes, and no more.
  for (const [key, list] of Object.entries(words)) {
    it(`are at most 310 of ${key}`, () => assert.ok(list.length > 0 && list.length <= 310, `${list.length} words`));
  }
});
