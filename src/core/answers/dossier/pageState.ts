import type { Bilingual } from '../../registry/vocabulary/rows';
import { fieldsOf } from '../../text/base/lists';

/** What can be shown: an entity, a note, or all entities. */
export type SubjectKind = 'entity' | 'note' | 'all';

export interface ViewRow extends Bilingual {
  readonly view: string;
  readonly of: readonly SubjectKind[];
  /** Why the reader cannot ask for another day than today; undefined where that is possible. */
  readonly ofToday?: Bilingual;
}

/** As what something can be shown, with the words of the buttons in their order: on a narrow page what is after `|` is unseen. */
export const VIEW_ROWS = [
  { view: 'page', en: 'Page', zh: '页面', of: ['entity'] },
  { view: 'map', en: 'Map', zh: '关系|图', of: ['entity', 'note'] },
  { view: 'timeline', en: 'Time|line', zh: '大事|记', of: ['entity', 'note', 'all'] },
  // Of all: of those that are watched.
  {
    view: 'news',
    en: 'New',
    zh: '动态',
    of: ['entity', 'all'],
    ofToday: {
      en: 'What is new is told as of today: choose below with which date it begins',
      zh: '最新动态以今天为准；可在下方指定起始日期',
    },
  },
] as const satisfies readonly ViewRow[];

export type View = (typeof VIEW_ROWS)[number]['view'];

/** The view of that name; undefined if there is none. */
export function viewNamed(name: unknown): View | undefined {
  return VIEW_ROWS.find(({ view }) => view === name)?.view;
}

/** In place of an id: all entities. */
export const ALL_ENTITIES = '';

/** An entity, a note or all entities in one of the views. */
export interface ShownView {
  /** The entity, the address of the note, or `ALL_ENTITIES`. */
  readonly id: string;
  readonly view: View;
}

/** A state of another shape, from another version, is not read: with a change of `PageState` this becomes one more. */
const SHAPE = 2;

/** What a page shows, and where it can go back to. It is kept in the page, so that it survives a reload of the window. */
export interface PageState extends ShownView {
  readonly shape: typeof SHAPE;
  /** What was shown before, the latest last. */
  readonly back: readonly ShownView[];
  /** What the user came back from, the latest last. */
  readonly forward: readonly ShownView[];
  /** Whether the page came by a move of the cursor: such pages do not enter the history. */
  readonly isFollowed: boolean;
  /** Whether the page stays when the cursor moves to another mention. */
  readonly isPinned: boolean;
  /** See `Dossier.asOf`. */
  readonly asOf: string | undefined;
  /** BCP 47. */
  readonly language: string;
  /** What was typed in the row for the choice of a date and is no date; '' for nothing, undefined while it is closed. */
  readonly dates: string | undefined;
  readonly page: PageChoice;
  readonly map: MapChoice;
  readonly timeline: TimelineChoice;
  /** A date as the reader has typed it, with which what is new begins; '' for the last look. */
  readonly since: string;
}

/** How much more of a page is shown than at first. */
export interface PageChoice {
  /** By list, so many more rows or sentences of notes. */
  readonly more: Readonly<Record<string, number>>;
  /** Whether everything is shown, because the reader searches in it. */
  readonly isWhole: boolean;
  /** The other entities of which the sentences are shown that name both. */
  readonly both: readonly string[];
}

export const FIRST_OF_PAGE: PageChoice = { more: {}, isWhole: false, both: [] };

/** What a timeline leaves out of what it is about; undefined for nothing. */
export interface TimelineChoice {
  readonly kinds: readonly string[] | undefined;
  /** As the user has typed it: see `parsePeriod`. */
  readonly period: string | undefined;
  /** What each row says, whatever its case; '' for anything. */
  readonly find: string;
  /** The month with which the rows that are shown begin; '' for the beginning. */
  readonly from: string;
  /** So many rows are shown at most. */
  readonly rows: number;
}

export const WHOLE_TIMELINE: TimelineChoice = { kinds: undefined, period: undefined, find: '', from: '', rows: 1000 };

/** How far a map goes and what it leaves out. */
export interface MapChoice {
  readonly steps: 1 | 2 | 3;
  /** The rows whose next step is shown too, by their keys. */
  readonly unfolded: readonly string[];
  /** The groups that show more rows than at first: a key for each time that they were opened. */
  readonly opened: readonly string[];
  /** The words for relations, and the schemas, that are left out. */
  readonly without: readonly string[];
  /** The entity of which the map says how the one in the middle is connected to it. */
  readonly connectedTo: string | undefined;
  /** The entity of which it shows what else on the map it is tied to. */
  readonly selected: string | undefined;
}

export const WHOLE_MAP: MapChoice = {
  steps: 1,
  unfolded: [],
  opened: [],
  without: [],
  connectedTo: undefined,
  selected: undefined,
};

/** A page without a history. */
export function newPageState(id: string, language: string, view: View = 'page'): PageState {
  return {
    shape: SHAPE,
    id,
    view,
    back: [],
    forward: [],
    isFollowed: false,
    isPinned: false,
    asOf: undefined,
    language,
    dates: undefined,
    page: FIRST_OF_PAGE,
    map: WHOLE_MAP,
    timeline: WHOLE_TIMELINE,
    since: '',
  };
}

/** How many pages one can go back. */
const LONGEST_HISTORY = 100;

/** What the user opens, with a step back to what was shown before; from page to map of the same entity there is no step. */
export function opened(state: PageState, id: string, view = state.view): PageState {
  if (id === state.id) return { ...state, view, isFollowed: false };
  return { ...showing(state, { id, view }), isFollowed: false, back: withStep(state.back, state), forward: [] };
}

/** The entity at the cursor, as page or map as before. Back leads to what the user opened last. */
export function followed(state: PageState, id: string): PageState {
  if (id === state.id) return state;
  const back = state.isFollowed ? state.back : withStep(state.back, state);
  return { ...showing(state, { id, view: state.view }), isFollowed: true, back };
}

/** What was shown before, or what the user came back from; the same if there is nothing. */
export function wentTo(state: PageState, there: 'back' | 'forward'): PageState {
  const here = there === 'back' ? 'forward' : 'back';
  const next = state[there].at(-1);
  if (!next) return state;
  const left = state.isFollowed ? state[here] : withStep(state[here], state);
  return { ...showing(state, next), isFollowed: false, [there]: state[there].slice(0, -1), [here]: left };
}

/** Another entity begins as at first; its map goes as far, and its timeline leaves out the same kinds and times. */
function showing(state: PageState, { id, view }: ShownView): PageState {
  const timeline = { ...state.timeline, find: '', from: '', rows: WHOLE_TIMELINE.rows };
  const map = { ...WHOLE_MAP, steps: state.map.steps };
  return { ...state, id, view, page: FIRST_OF_PAGE, map, timeline, since: '' };
}

function withStep(steps: readonly ShownView[], { id, view }: ShownView): readonly ShownView[] {
  return [...steps, { id, view }].slice(-LONGEST_HISTORY);
}

/**
 * Reads the state that a page kept; undefined if it is none. Of what another version of Dossier kept, the page begins as at first.
 */
export function readPageState(kept: unknown): PageState | undefined {
  const { shape, id, language, view } = fieldsOf(kept);
  if (typeof id !== 'string' || typeof language !== 'string') return undefined;
  const start = newPageState(id, language, viewNamed(view));
  if (shape !== SHAPE) return start;
  // What is undefined is not kept.
  const { page, map, timeline, ...others } = kept as PageState;
  return { ...start, ...others, map: { ...WHOLE_MAP, ...map }, timeline: { ...WHOLE_TIMELINE, ...timeline } };
}
