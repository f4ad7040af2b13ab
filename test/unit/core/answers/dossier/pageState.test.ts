import assert from 'node:assert/strict';
import {
  ALL_ENTITIES,
  followed,
  newPageState,
  opened,
  readPageState,
  type ShownView,
  wentTo,
} from '../../../../../src/core/answers/dossier/pageState';

const START = newPageState('a', 'en');
const wentBack = (state: typeof START) => wentTo(state, 'back');
const wentForward = (state: typeof START) => wentTo(state, 'forward');

function pages(...ids: readonly string[]): readonly ShownView[] {
  return ids.map((id) => ({ id, view: 'page' }));
}

describe('the history of a page', () => {
  it('goes back and forward as in a browser', () => {
    const c = opened(opened(START, 'b'), 'c');
    assert.deepEqual([c.back, c.id, c.forward], [pages('a', 'b'), 'c', []]);
    const b = wentBack(c);
    assert.deepEqual([b.back, b.id, b.forward], [pages('a'), 'b', pages('c')]);
    assert.deepEqual(wentForward(b), c);
    assert.deepEqual(opened(b, 'd').forward, []);
  });

  it('has no step for pages that follow the cursor: back leads to the last one that was opened', () => {
    const e = followed(followed(followed(opened(START, 'b'), 'c'), 'd'), 'e');
    assert.deepEqual([e.back, e.id], [pages('a', 'b'), 'e']);
    assert.deepEqual(wentBack(e), opened(START, 'b'));
    assert.deepEqual(opened(e, 'f').back, pages('a', 'b', 'e'));
    const kept = opened(e, 'e');
    assert.deepEqual(followed(kept, 'g').back, pages('a', 'b', 'e'));
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

  it('knows what was a map: it comes back as one, goes as far for the next entity, and leaves nothing out there', () => {
    const map = { ...START, view: 'map', map: { ...START.map, steps: 2, without: ['Owns'], unfolded: ['x'] } } as const;
    const other = opened(map, 'b');
    assert.deepEqual([other.view, other.map], ['map', { ...START.map, steps: 2 }]);
    const page = opened(other, 'c', 'page');
    assert.equal(page.view, 'page');
    assert.deepEqual([wentBack(page).id, wentBack(page).view], ['b', 'map']);
    assert.deepEqual(opened(map, 'a', 'page'), { ...map, view: 'page' });
    assert.equal(followed(map, 'z').view, 'map');
    assert.deepEqual(readPageState(JSON.parse(JSON.stringify(page))), page);
  });

  it('keeps what a timeline leaves out when it is of another entity, and reads it again', () => {
    const timeline = { ...START.timeline, kinds: ['fact'], period: '2025/' };
    const first = { ...newPageState('a', 'en', 'timeline'), timeline };
    const other = opened(first, ALL_ENTITIES);
    assert.deepEqual([other.view, other.timeline, wentBack(other).id], ['timeline', timeline, 'a']);
    assert.deepEqual(readPageState(JSON.parse(JSON.stringify(other))), other);
  });

  it('forgets the oldest of very many pages', () => {
    let state = START;
    for (let page = 0; page < 500; page++) state = opened(state, `p${page}`);
    assert.equal(state.back.length, 100);
    assert.equal(state.back.at(-1)?.id, 'p498');
  });

  it('is read again from what a page kept, and from nothing else', () => {
    const kept = { ...opened(START, 'b'), isPinned: true, asOf: '2025-07-17' };
    assert.deepEqual(readPageState(JSON.parse(JSON.stringify(kept))), kept);
    const older = { ...kept, shape: 0, view: 'map', map: { steps: 9 } };
    assert.deepEqual(readPageState(older), newPageState('b', 'en', 'map'));
    for (const other of [undefined, null, 'a', {}, { id: 1, language: 'en' }, { id: 'a' }])
      assert.equal(readPageState(other), undefined);
  });
});
