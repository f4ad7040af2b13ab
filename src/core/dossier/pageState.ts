/** The entity and date of a page, and its history. Kept in the page, so that it survives a reload of the window. */
export interface PageState {
  /** The entity. */
  readonly id: string;
  /** The entities before this one, the latest last. */
  readonly back: readonly string[];
  /** The entities that the user came back from, the latest last. */
  readonly forward: readonly string[];
  /** Whether the page came by a move of the cursor: such pages do not enter the history. */
  readonly isFollowed: boolean;
  /** Whether the page stays when the cursor moves to another mention. */
  readonly isPinned: boolean;
  /** See `Dossier.asOf`. */
  readonly asOf: string | undefined;
  /** BCP 47. */
  readonly language: string;
  /** Whether it shows what is known as a page or as a map. */
  readonly view: 'page' | 'map';
  readonly map: MapChoice;
}

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
}

export const WHOLE_MAP: MapChoice = { steps: 1, unfolded: [], opened: [], without: [], connectedTo: undefined };

/** A page without a history. */
export function newPageState(id: string, language: string): PageState {
  return {
    id,
    back: [],
    forward: [],
    isFollowed: false,
    isPinned: false,
    asOf: undefined,
    language,
    view: 'page',
    map: WHOLE_MAP,
  };
}

/** How many pages one can go back. */
const LONGEST_HISTORY = 100;

/** The page of an entity that the user opens, with a step back to the page before. */
export function opened(state: PageState, id: string): PageState {
  if (id === state.id) return { ...state, isFollowed: false };
  return { ...state, id, isFollowed: false, back: withStep(state.back, state.id), forward: [] };
}

/** The page of the entity at the cursor. Back leads to the last page that the user opened. */
export function followed(state: PageState, id: string): PageState {
  if (id === state.id) return state;
  return { ...state, id, isFollowed: true, back: state.isFollowed ? state.back : withStep(state.back, state.id) };
}

/** The page before; the same if there is none. */
export function wentBack(state: PageState): PageState {
  const id = state.back.at(-1);
  if (id === undefined) return state;
  const forward = state.isFollowed ? state.forward : [...state.forward, state.id];
  return { ...state, id, isFollowed: false, back: state.back.slice(0, -1), forward };
}

/** The page that the user came back from; the same if there is none. */
export function wentForward(state: PageState): PageState {
  const id = state.forward.at(-1);
  if (id === undefined) return state;
  const back = state.isFollowed ? state.back : [...state.back, state.id];
  return { ...state, id, isFollowed: false, back, forward: state.forward.slice(0, -1) };
}

function withStep(back: readonly string[], id: string): readonly string[] {
  return [...back, id].slice(-LONGEST_HISTORY);
}

/** Reads the state that a page kept; undefined if it is not a valid state. */
export function readPageState(kept: unknown): PageState | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { id, back, forward, isFollowed, isPinned, asOf, language, view, map } = kept as {
    readonly [K in keyof PageState]?: unknown;
  };
  if (typeof id !== 'string' || typeof language !== 'string') return undefined;
  return {
    id,
    back: texts(back),
    forward: texts(forward),
    isFollowed: isFollowed === true,
    isPinned: isPinned === true,
    asOf: typeof asOf === 'string' ? asOf : undefined,
    language,
    view: view === 'map' ? 'map' : 'page',
    map: readMapChoice(map),
  };
}

function readMapChoice(kept: unknown): MapChoice {
  if (typeof kept !== 'object' || kept === null) return WHOLE_MAP;
  const { steps, unfolded, opened, without, connectedTo } = kept as { readonly [K in keyof MapChoice]?: unknown };
  return {
    steps: steps === 2 || steps === 3 ? steps : 1,
    unfolded: texts(unfolded),
    opened: texts(opened),
    without: texts(without),
    connectedTo: typeof connectedTo === 'string' ? connectedTo : undefined,
  };
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
