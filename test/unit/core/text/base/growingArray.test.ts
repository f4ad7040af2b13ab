import assert from 'node:assert/strict';
import { GrowingArray } from '../../../../../src/core/text/base/lists';

it('A list of numbers that grows keeps every one of them', () => {
  const list = new GrowingArray();
  assert.equal(list.toArray().length, 0);
  for (const count of [1, 1023, 1024, 1025, 65_536, 65_537, 140_000]) {
    for (let k = list.length; k < count; k++) list.push(k * 30_000);
    assert.equal(list.length, count);
    const all = list.toArray();
    assert.equal(all.length, count);
    for (let k = 0; k < count; k += k < 2000 ? 1 : 97) assert.ok(list.at(k) === k * 30_000 && all[k] === k * 30_000);
    assert.equal(list.at(count - 1), all[count - 1]);
  }
});
