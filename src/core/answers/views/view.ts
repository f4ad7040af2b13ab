import type { PageState, View } from '../dossier/pageState';
import type { Kind } from '../dossier/pageWords';
import type { DayWords } from './asOfDate';
import type { Html, MarkupValue } from './html';

/** What every view is given. */
export interface ViewContent extends DayWords {
  readonly state: PageState;
  /** The views that exist of what is shown; empty if the entity or note is gone. */
  readonly views: readonly View[];
  /** The ids of the entities that the user watches. */
  readonly watched: ReadonlySet<string>;
  /** By schema. */
  readonly kinds: Readonly<Record<string, Kind>>;
}

/** What a view draws. */
export interface Drawn {
  readonly title: string;
  /** A part that stays below the bar when the page is scrolled. */
  readonly fixed?: MarkupValue;
  /** The element `main`. */
  readonly main: Html;
}

/** One way to show an entity or a note: a pure function, whose words are in its own file. */
export type ViewOf<C extends ViewContent> = (content: C) => Drawn;
