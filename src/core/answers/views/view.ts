import type { Vocabulary } from '../../registry/vocabulary/vocabulary';
import type { Resumable } from '../../text/base/lazy';
import type { PageState, SubjectKind } from '../dossier/pageState';
import type { DayWords } from './asOfDate';
import type { Html, MarkupValue } from './html';

// What the extension and the page in the panel say to each other: one message each way, as JSON.

/** By the ids of elements, what is inside them. The elements have `data-part`, and keep what they have until it comes. */
export type PageParts = Readonly<Record<string, string>>;

/** What the page shows. */
export interface Framed {
  readonly html: {
    /** The bar above the page. */
    readonly bar: string;
    readonly main: string;
    /** BCP 47. */
    readonly language: string;
    readonly title: string;
  };
  /** The page keeps it, so that it survives a reload of the window. */
  readonly state: PageState;
}

/** What the page is sent: what it shows, or more of its parts. */
export interface PanelContent extends Partial<Framed> {
  readonly parts?: PageParts | undefined;
  /**
   * Where the reader is to be once `html` is shown: where it was left, at an element with this id, or where it is; at the top of
   * another page.
   */
  readonly place: { readonly kind: 'left' | 'same' } | { readonly kind: 'at'; readonly id: string };
  /** Whether nothing follows that belongs to it. What is not whole and has no parts is shown only where something else was. */
  readonly isWhole: boolean;
}

/**
 * What was clicked, typed or walked to. It has ids alone, which are looked up again in the registry and the index; it is not
 * to be trusted.
 */
export interface Action {
  /** A row of `AFTER` or of the effects: see `acts`. */
  readonly action: string;
  /** What it is about: an entity, a statement, a list …; '' for none. */
  readonly id: string;
  /** What was typed or chosen; '' for nothing. */
  readonly value: string;
  /** The ids of the rows that are ticked. */
  readonly ticked: readonly string[];
}

/** What is shown. */
export interface ShownSubject {
  readonly of: SubjectKind;
  /** The name of the entity or the note; '' of all entities. */
  readonly title: string;
  /** The ids of the entities that it is about; undefined for all. */
  readonly ids: readonly string[] | undefined;
}

/** What every view is given. */
export interface ViewContent extends DayWords {
  readonly state: PageState;
  /** undefined if there is no such entity or note, or no longer. */
  readonly subject: ShownSubject | undefined;
  /** The ids of the entities that the user watches. */
  readonly watched: ReadonlySet<string>;
  readonly vocabulary: Vocabulary;
}

/** What a view draws. */
export interface Drawn {
  readonly title: string;
  /** A part that stays below the bar when the page is scrolled. */
  readonly fixed?: MarkupValue;
  /** The element `main`. */
  readonly main: Html;
}

/** One way to show an entity or a note: a pure function, in steps where there is much to draw, whose words are in its own file. */
export type ViewOf<C extends ViewContent, D extends Drawn | Resumable<Drawn> = Drawn> = (content: C) => D;
