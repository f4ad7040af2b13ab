import assert from 'node:assert/strict';
import fc from 'fast-check';
import { powerOfTwo, SlotTable } from '../../../../src/core/matching/slotTable';

/** Few different keys, most of which want the same few slots. */
const keys = fc.array(fc.constantFrom(0, 1, 2, 8, 16, 17, 64, -1, -8, 0x7fffffff), { minLength: 1, maxLength: 20 });

describe('a table of slots', () => {
  it('has one slot for each key, with its entries, the last first, and knows which slots are shared', () => {
    fc.assert(
      fc.property(keys, (all) => {
        const table = new SlotTable(all.length);
        const byKey = new Map<number, { slot: number; entries: number[] }>();
        for (const [entry, key] of all.entries()) {
          const slot = table.put(entry, key);
          const known = byKey.get(key) ?? { slot, entries: [] };
          assert.equal(slot, known.slot);
          byKey.set(key, { slot, entries: [entry, ...known.entries] });
        }
        const expected = [...byKey.values()];
        assert.deepEqual(
          [...table.used.toArray()],
          expected.map(({ slot }) => slot),
        );
        for (const { slot, entries } of expected) assert.deepEqual(table.chain(slot), entries);
        const shared = expected.filter(({ entries }) => entries.length > 1).map(({ slot }) => slot);
        assert.deepEqual(new Set(table.shared.toArray()), new Set(shared));
      }),
    );
  });

  it('keeps what it is told to of a slot, and finds the slot again even if that is nothing', () => {
    const table = new SlotTable(4);
    const slot = table.put(0, 5);
    for (const entry of [1, 2]) table.put(entry, 5);
    table.keep(slot, [0, 2]);
    assert.deepEqual(table.chain(slot), [2, 0]);
    table.keep(slot, []);
    assert.deepEqual(table.chain(slot), []);
    assert.equal(table.put(3, 5), slot);
    assert.deepEqual(table.chain(slot), [3]);
    assert.deepEqual([...table.used.toArray()], [slot], 'came into use once');
  });

  it('is as large as the least power of two that is enough', () => {
    assert.deepEqual([0, 1, 2, 3, 4, 5, 1024, 1025].map(powerOfTwo), [1, 1, 2, 4, 4, 8, 1024, 2048]);
  });
});
