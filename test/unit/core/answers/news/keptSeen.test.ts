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
      { version: 1, seen: { volt: VOLT } },
      { version: 1, seen: { volt: VOLT }, before: {} },
      { version: 1, seen: { volt: VOLT }, before: { volt: ADA } },
    ])
      assert.deepEqual(readKeptSeen(JSON.stringify(kept)), kept);
  });

  for (const text of [
    ...['', '{', 'null', '[]', '3', '{}', '{"version":1}', '{"version":"x","seen":null}', '{"version":1,"seen":null}'],
    ...['{"version":1,"seen":[]}', '{"version":1,"seen":{"a":{}}}', '{"version":1,"seen":{"a":null}}'],
    '{"version":1,"seen":{"a":{"on":"soon","statements":[],"sentences":[]}}}',
    '{"version":1,"seen":{"a":{"on":"2026-11-30","statements":[1],"sentences":[]}}}',
    '{"version":1,"seen":{"a":{"on":"2026-11-30","statements":[],"sentences":["x"]}}}',
  ])
    it(`is nothing where it is damaged: ${text}`, () => assert.deepEqual(readKeptSeen(text), NOTHING_SEEN));

  it('keeps what is well formed beside what is damaged', () => {
    const kept = readKeptSeen(JSON.stringify({ version: 1, seen: { a: {}, volt: VOLT }, before: { ada: ADA, b: 1 } }));
    assert.deepEqual(kept, { version: 1, seen: { volt: VOLT }, before: { ada: ADA } });
  });

  it('is not read if another version has kept it', () => {
    assert.equal(readKeptSeen(JSON.stringify({ version: 2, seen: { volt: VOLT } })), undefined);
  });

  it('has the latest sentences that are no contradictions, and no more of them than of an entity', () => {
    const all = Array.from({ length: MOST_KEPT }, (_, n) => n);
    const full = withPassedOver(NOTHING_SEEN, all, '2026-11-30')!;
    assert.deepEqual(passedOver(full), new Set(all));
    const next = withPassedOver(full, [-1, -2, 5], '2026-12-01')!;
    const hashes = [...passedOver(next)];
    assert.equal(next.seen['']?.sentences.length ?? hashes.length, MOST_KEPT);
    assert.ok([-1, -2, 5].every((hash) => passedOver(next).has(hash)) && !passedOver(next).has(0));
    assert.deepEqual(next.before, full.seen);
  });

  it('does not change where a sentence is called no contradiction once more, so that undo keeps what it has', () => {
    const first = withPassedOver(NOTHING_SEEN, [7, 8, 7], '2026-11-30')!;
    assert.deepEqual(first.seen['']!.sentences, [7, 8]);
    assert.equal(withPassedOver(first, [7], '2026-11-30'), undefined);
  });

  it('has what was before, but not where nothing changes', () => {
    const first = withSeen(NOTHING_SEEN, { volt: VOLT })!;
    assert.deepEqual(first, { version: 1, seen: { volt: VOLT }, before: {} });
    assert.equal(withSeen(first, { volt: { ...VOLT } }), undefined);
    assert.equal(withSeen(first, {}), undefined);
    assert.deepEqual(withSeen(first, { ada: ADA }), {
      ...{ version: 1, seen: { volt: VOLT, ada: ADA }, before: { volt: VOLT } },
    });
  });
});
