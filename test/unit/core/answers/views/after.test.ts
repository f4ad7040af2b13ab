import assert from 'node:assert/strict';
import { newPageState, type PageState, WHOLE_TIMELINE } from '../../../../../src/core/answers/dossier/pageState';
import { stateAfter } from '../../../../../src/core/answers/views/after';

const START = newPageState('a', 'en');
const PAGE = START.page;
const MAP = START.map;
const MOMENT = { today: '2025-11-29', noteDate: '2025-07' };
const FULL: PageState = {
  ...START,
  back: [{ id: 'z', view: 'map' }],
  forward: [{ id: 'y', view: 'page' }],
  page: { ...PAGE, more: { sources: 100 }, both: ['b'] },
  map: { ...MAP, steps: 2, unfolded: ['r'], without: ['Owns'], opened: ['g'], connectedTo: 'c' },
  timeline: { ...WHOLE_TIMELINE, kinds: ['fact'], find: 'x', from: '2019' },
};

/** What an action changes, by the name of the action, its id and its value. */
const CASES: readonly (readonly [
  action: string,
  id: string,
  value: string,
  from: PageState,
  change: Partial<PageState>,
])[] = [
  ['open', 'b', '', START, { id: 'b', back: [{ id: 'a', view: 'page' }] }],
  ['open', 'a', '', { ...START, view: 'map' }, { view: 'page' }],
  ['middle', 'b', '', START, { id: 'b', view: 'map', back: [{ id: 'a', view: 'page' }] }],
  ['view', 'timeline', '', START, { view: 'timeline' }],
  ['view', 'unheard of', '', START, {}],
  ['pin', '', '', START, { isPinned: true }],
  ['language', '', '', FULL, { language: 'zh-cn', map: { ...FULL.map, without: [], opened: [] } }],
  ['language', '', '', { ...START, language: 'zh-cn' }, { language: 'en' }],
  ['dates', '', '', START, { dates: '' }],
  ['dates', '', '', { ...START, dates: 'x' }, { dates: undefined }],
  ['asOf', '', '2025-06', START, { asOf: '2025-06-30' }],
  ['asOf', '', ' ', { ...START, asOf: '2025-06-30' }, { asOf: undefined }],
  ['asOf', '', 'Juney', { ...START, asOf: '2025-06-30' }, { dates: 'Juney' }],
  ['asOf', '', '2024', { ...START, dates: 'Juney' }, { asOf: '2024-12-31', dates: '' }],
  ['allDates', '', '', { ...START, asOf: '2025', dates: 'x' }, { asOf: undefined, dates: undefined }],
  ['more', 'sources', '', FULL, { page: { ...FULL.page, more: { sources: 200 } } }],
  ['more', 'other', '', FULL, { page: { ...FULL.page, more: { sources: 100, other: 100 } } }],
  ['all', '', '', START, { page: { ...PAGE, isWhole: true } }],
  ['both', 'c', '', FULL, { page: { ...FULL.page, both: ['b', 'c'] } }],
  ['both', 'b', '', FULL, { page: { ...FULL.page, both: [] } }],
  ['steps', '3', '', FULL, { map: { ...FULL.map, steps: 3, unfolded: [] } }],
  ['steps', '9', '', FULL, { map: { ...FULL.map, steps: 1, unfolded: [] } }],
  ['unfold', 'r', '', FULL, { map: { ...FULL.map, unfolded: [] } }],
  ['unfold', 's', '', FULL, { map: { ...FULL.map, unfolded: ['r', 's'] } }],
  ['openGroup', 'g', '', FULL, { map: { ...FULL.map, opened: ['g', 'g'] } }],
  ['leaveOut', 'Supplies', '', FULL, { map: { ...FULL.map, without: ['Owns', 'Supplies'] } }],
  ['leaveOut', 'Owns', '', FULL, { map: { ...FULL.map, without: [] } }],
  ['select', 'a', '', FULL, { map: { ...FULL.map, selected: 'a' } }],
  ['select', 'b', '', { ...FULL, map: { ...FULL.map, selected: 'b' } }, { map: { ...FULL.map, selected: undefined } }],
  ['deselect', '', '', { ...FULL, map: { ...FULL.map, selected: 'b' } }, { map: FULL.map }],
  ['disconnect', '', '', FULL, { map: { ...FULL.map, connectedTo: undefined } }],
  ['since', '', ' 2025-11 ', START, { since: '2025-11' }],
  ['since', '', '', { ...START, since: 'soon' }, { since: '' }],
  ['find', '', ' mill ', FULL, { timeline: { ...FULL.timeline, find: 'mill', from: '' } }],
  ['month', '2020-05', '', FULL, { timeline: { ...FULL.timeline, from: '2020-05', rows: 1000 } }],
  ['moreRows', '', '', FULL, { timeline: { ...FULL.timeline, rows: 2000 } }],
  ['clearTimeline', '', '', FULL, { timeline: WHOLE_TIMELINE }],
];

describe('what is shown after an action', () => {
  for (const [action, id, value, from, change] of CASES) {
    it(`${action} ${id || value}`, () => {
      assert.deepEqual(stateAfter(from, { action, id, value, ticked: [] }, MOMENT), { ...from, ...change });
    });
  }

  it('is what was shown before, after back, and again after forward', () => {
    const act = (state: PageState, action: string) =>
      stateAfter(state, { action, id: '', value: '', ticked: [] }, MOMENT)!;
    const before = act(FULL, 'back');
    assert.deepEqual([before.id, before.view, before.page], ['z', 'map', PAGE]);
    assert.deepEqual([act(before, 'forward').id, act(before, 'forward').view], ['a', 'page']);
  });

  it('is the same for what does something outside the page, or is no action', () => {
    for (const action of ['addFact', 'constructor', '__proto__', '']) {
      assert.equal(stateAfter(START, { action, id: '', value: '', ticked: [] }, MOMENT), undefined, action);
    }
  });
});
