import assert from 'node:assert/strict';
import { MOST_KEPT } from '../../../../../src/core/answers/news/changes';
import {
  NOTHING_SEEN,
  passedOver,
  readKeptSeen,
  withPassedOver,
  withSeen,
} from '../../../../../src/core/answers/news/keptSeen';

const VOLT = { on: '2026-11-30', statements: [1, 2], sentences: [3, 3] };
const ADA = { on: '2026-11-29', statements: [], sentences: [] };

describe('what was seen, as it is kept', () => {
  it('is read as it was written', () => {
    for (const kept of [
      { seen: { volt: VOLT } },
      { seen: { volt: VOLT }, before: {} },
      { seen: { volt: VOLT }, before: { volt: ADA } },
    ])
      assert.deepEqual(readKeptSeen(JSON.parse(JSON.stringify(kept))), kept);
  });

  for (const kept of [
    ...['', null, [], 3, {}, { version: 1 }, { seen: null }, { seen: [] }, { seen: { a: {} } }, { seen: { a: null } }],
    { seen: { a: { on: 'soon', statements: [], sentences: [] } } },
    { seen: { a: { on: '2026-11-30', statements: [''], sentences: [] } } },
    { seen: { a: { on: '2026-11-30', statements: [], sentences: 'x' } } },
  ])
    it(`is nothing where it is damaged: ${JSON.stringify(kept)}`, () =>
      assert.deepEqual(readKeptSeen(kept), NOTHING_SEEN));

  it('keeps what is well formed beside what is damaged', () => {
    const kept = readKeptSeen({ seen: { a: {}, volt: VOLT }, before: { ada: ADA, b: 1 } });
    assert.deepEqual(kept, { seen: { volt: VOLT }, before: { ada: ADA } });
  });

  it('has the latest sentences that are no contradictions, and no more of them than of an entity', () => {
    const all = Array.from({ length: MOST_KEPT }, (_, n) => n);
    const full = withPassedOver(NOTHING_SEEN, all, '2026-11-30');
    assert.deepEqual(passedOver(full), new Set(all));
    const next = withPassedOver(full, [-1, -2, 5], '2026-12-01');
    const hashes = [...passedOver(next)];
    assert.equal(next.seen['']?.sentences.length ?? hashes.length, MOST_KEPT);
    assert.ok([-1, -2, 5].every((hash) => passedOver(next).has(hash)) && !passedOver(next).has(0));
    assert.deepEqual(next.before, full.seen);
  });

  it('does not change where a sentence is called no contradiction once more, so that undo keeps what it has', () => {
    const first = withPassedOver(NOTHING_SEEN, [7, 8, 7], '2026-11-30');
    assert.deepEqual(first.seen['']!.sentences, [7, 8]);
    assert.equal(withPassedOver(first, [7], '2026-11-30'), first);
  });

  it('has what was before, but not where nothing changes', () => {
    const first = withSeen(NOTHING_SEEN, { volt: VOLT });
    assert.deepEqual(first, { seen: { volt: VOLT }, before: {} });
    assert.equal(withSeen(first, { volt: { ...VOLT } }), first);
    assert.equal(withSeen(first, {}), first);
    assert.deepEqual(withSeen(first, { ada: ADA }), {
      ...{ seen: { volt: VOLT, ada: ADA }, before: { volt: VOLT } },
    });
  });
});
