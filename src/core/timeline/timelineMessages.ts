import type { PageContent } from '../dossier/pageMessages';
import type { TimelineMonth, TimelineRow } from './timelineData';
import type { TimelineWord } from './timelineWords';

// What the extension and the page say to each other about timelines. Everything is plain data: it is sent as JSON.

/** A timeline without its rows, which the page asks for when they come near. */
export interface TimelineContent
  extends Pick<PageContent, 'state' | 'views' | 'noteDate' | 'today' | 'words' | 'kinds'> {
  /** What it is about; undefined if there is no such entity or note, or no longer. */
  readonly of: 'entity' | 'note' | 'all' | undefined;
  /** The name of the entity or the note; of all entities, what the timeline is called. */
  readonly title: string;
  /** The period and the kinds in words; '' for all. */
  readonly filter: string;
  /** What the user lets all lists and timelines show, in words: "mine · with notes"; '' if nothing is chosen. */
  readonly shown: string;
  /** Whether something is left out. */
  readonly isNarrowed: boolean;
  /** First what is dated after today, and then the newest first. */
  readonly months: readonly TimelineMonth[];
  /** How many rows at the beginning are later than the day for which the reader asks. */
  readonly later: number;
  /** Whether only some of it is from the user's registries, so that it says which. */
  readonly marksOwn: boolean;
  /** How many rows are sent at a time. */
  readonly mostRows: number;
  /** A number that is another one after each change. */
  readonly version: number;
  readonly timelineWords: Readonly<Record<TimelineWord, string>>;
}

/** Some rows of a timeline, one after the other. */
export interface TimelineRows {
  /** See `TimelineContent`. */
  readonly version: number;
  /** The place of the first one, from 0. */
  readonly from: number;
  readonly rows: readonly TimelineRow[];
}

export type ToTimeline =
  /** @param isReturn whether the user went back or forward to it. */
  | { readonly kind: 'timeline'; readonly content: TimelineContent; readonly isReturn: boolean }
  | { readonly kind: 'rows'; readonly content: TimelineRows };

export type FromTimeline =
  /** Asks for rows, no more than `mostRows`. */
  | { readonly kind: 'rows'; readonly version: number; readonly from: number; readonly count: number }
  | { readonly kind: 'filterTimeline' | 'showInTimeline' | 'clearTimeline' }
  /** Rows by their keys. */
  | { readonly kind: 'insertCited' | 'copyCited'; readonly rows: readonly string[] };
