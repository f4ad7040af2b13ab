import assert from 'node:assert/strict';
import {
  followed,
  newPageState,
  opened,
  readPageState,
  wentBack,
  wentForward,
} from '../../../../src/core/dossier/pageState';

const START = newPageState('a', 'en');

describe('the history of a page', () => {
  it('goes back and forward as in a browser', () => {
    const c = opened(opened(START, 'b'), 'c');
    assert.deepEqual([c.back, c.id, c.forward], [['a', 'b'], 'c', []]);
    const b = wentBack(c);
    assert.deepEqual([b.back, b.id, b.forward], [['a'], 'b', ['c']]);
    assert.deepEqual(wentForward(b), c);
    assert.deepEqual(opened(b, 'd').forward, []);
  });

  it('has no step for pages that follow the cursor: back leads to the last one that was opened', () => {
    const e = followed(followed(followed(opened(START, 'b'), 'c'), 'd'), 'e');
    assert.deepEqual([e.back, e.id], [['a', 'b'], 'e']);
    assert.deepEqual(wentBack(e), opened(START, 'b'));
    assert.deepEqual(opened(e, 'f').back, ['a', 'b', 'e']);
    const kept = opened(e, 'e');
    assert.deepEqual(followed(kept, 'g').back, ['a', 'b', 'e']);
  });

  it('goes forward from a page that followed the cursor without a step for it', () => {
    const b = wentBack(opened(opened(START, 'b'), 'c'));
    const d = followed(b, 'd');
    assert.deepEqual(wentForward(d), opened(opened(START, 'b'), 'c'));
    assert.equal(followed(d, 'd'), d);
    assert.equal(opened(d, 'd').isFollowed, false);
  });

  it('stays where there is nothing to go to', () => {
    assert.equal(wentBack(START), START);
    assert.equal(wentForward(START), START);
    assert.deepEqual(opened(START, 'a'), START);
    assert.equal(followed(START, 'a'), START);
  });

  it('forgets the oldest of very many pages', () => {
    let state = START;
    for (let page = 0; page < 500; page++) state = opened(state, `p${page}`);
    assert.equal(state.back.length, 100);
    assert.equal(state.back.at(-1), 'p498');
  });

  it('is read again from what a page kept, and from nothing else', () => {
    const kept = { ...opened(START, 'b'), isPinned: true, asOf: '2025-07-17' };
    assert.deepEqual(readPageState(JSON.parse(JSON.stringify(kept))), kept);
    assert.deepEqual(
      readPageState({ id: 'a', language: 'en', back: [1, 'x'], forward: 'y', isPinned: 'no', asOf: 3 }),
      {
        ...START,
        back: ['x'],
      },
    );
    for (const other of [undefined, null, 'a', {}, { id: 1, language: 'en' }, { id: 'a' }])
      assert.equal(readPageState(other), undefined);
  });
});
