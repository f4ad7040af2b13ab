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
}

/** A page without a history. */
export function newPageState(id: string, language: string): PageState {
  return { id, back: [], forward: [], isFollowed: false, isPinned: false, asOf: undefined, language };
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
  const { id, back, forward, isFollowed, isPinned, asOf, language } = kept as {
    readonly [K in keyof PageState]?: unknown;
  };
  if (typeof id !== 'string' || typeof language !== 'string') return undefined;
  const texts = (value: unknown): readonly string[] =>
    Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  return {
    id,
    back: texts(back),
    forward: texts(forward),
    isFollowed: isFollowed === true,
    isPinned: isPinned === true,
    asOf: typeof asOf === 'string' ? asOf : undefined,
    language,
  };
}
