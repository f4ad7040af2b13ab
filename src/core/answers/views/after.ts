import { opened, type PageState, viewNamed, WHOLE_TIMELINE, wentTo } from '../dossier/pageState';
import { asOfDate, type DayWords } from './asOfDate';
import type { Action } from './view';

type Change = (state: PageState, action: Action, moment: DayWords) => PageState;

/** So many more rows of a list, or sentences, come with a click. */
const STEP = 100;
/** So many more rows of a timeline. */
const ROWS = 1000;

const within =
  <P extends 'page' | 'map' | 'timeline'>(part: P) =>
  (state: PageState, change: Partial<PageState[P]>): PageState => ({ ...state, [part]: { ...state[part], ...change } });
const inPage = within('page');
const inMap = within('map');
const inTimeline = within('timeline');

/** What is shown after an action; actions that do something outside the page are not here. */
export const AFTER = {
  open: (state, { id }) => opened(state, id, 'page'),
  view: (state, { id }) => ({ ...state, view: viewNamed(id) ?? state.view }),
  back: (state) => wentTo(state, 'back'),
  forward: (state) => wentTo(state, 'forward'),
  pin: (state) => ({ ...state, isPinned: !state.isPinned }),
  language: inOtherLanguage,
  dates: (state) => ({ ...state, dates: state.dates === undefined ? '' : undefined }),
  asOf: (state, { value }, moment) => {
    const asOf = asOfDate(value, moment);
    return asOf === undefined && value.trim() !== ''
      ? { ...state, dates: value }
      : { ...state, asOf, dates: state.dates && '' };
  },
  allDates: (state) => ({ ...state, asOf: undefined, dates: undefined }),

  more: (state, { id }) => inPage(state, { more: { ...state.page.more, [id]: (state.page.more[id] ?? 0) + STEP } }),
  all: (state) => inPage(state, { isWhole: true }),
  both: (state, { id }) => inPage(state, { both: toggled(state.page.both, id) }),

  middle: (state, { id }) => opened(state, id, 'map'),
  steps: (state, { id }) => inMap(state, { steps: id === '2' ? 2 : id === '3' ? 3 : 1, unfolded: [] }),
  unfold: (state, { id }) => inMap(state, { unfolded: toggled(state.map.unfolded, id) }),
  openGroup: (state, { id }) => inMap(state, { opened: [...state.map.opened, id] }),
  leaveOut: (state, { id }) => inMap(state, { without: toggled(state.map.without, id) }),
  select: (state, { id }) => inMap(state, { selected: state.map.selected === id ? undefined : id }),
  deselect: (state) => inMap(state, { selected: undefined }),
  disconnect: (state) => inMap(state, { connectedTo: undefined }),

  find: (state, { value }) => inTimeline(state, { find: value.trim(), from: '', rows: ROWS }),
  month: (state, { id }) => inTimeline(state, { from: id, rows: ROWS }),
  moreRows: (state) => inTimeline(state, { rows: state.timeline.rows + ROWS }),
  since: (state, { value }) => ({ ...state, since: value.trim() }),

  clearTimeline: (state) => ({ ...state, timeline: WHOLE_TIMELINE }),
} satisfies Readonly<Record<string, Change>>;

/** What is shown after an action; undefined if it does something outside the page. */
export function stateAfter(state: PageState, action: Action, moment: DayWords): PageState | undefined {
  const table: Readonly<Record<string, Change>> = AFTER;
  return Object.hasOwn(table, action.action) ? table[action.action]!(state, action, moment) : undefined;
}

/** A map's filters are kept by their words, so another language begins without filters. */
function inOtherLanguage(state: PageState): PageState {
  const language = /^zh\b/i.test(state.language) ? 'en' : 'zh-cn';
  return { ...inMap(state, { without: [], opened: [] }), language };
}

function toggled(all: readonly string[], one: string): readonly string[] {
  return all.includes(one) ? all.filter((each) => each !== one) : [...all, one];
}
