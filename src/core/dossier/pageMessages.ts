import type { MentionCounts } from '../mentions/mentionIndex';
import type { LinkReference } from '../queries/entities/ownLinks';
import type { FactReference } from '../queries/entities/timeline';
import type { MonthCount } from '../queries/notes/mentionsByMonth';
import type { Location } from '../registry/model';
import type { Companion } from './companions';
import type { Dossier } from './dossier';
import type { NoteStatements } from './noteStatements';
import type { PageState, View } from './pageState';
import type { Kind, PageWord } from './pageWords';

// What the extension and the page say to each other. Everything is plain data: it is sent as JSON.

export type PageWords = Readonly<Record<PageWord, string>>;

/** The page without what notes say. */
export interface PageContent {
  readonly state: PageState;
  /** The views that exist of what is shown; empty if the entity or note is gone. */
  readonly views: readonly View[];
  /** undefined if there is no such entity, or no longer. */
  readonly dossier: Dossier | undefined;
  /** The date of the note beside the page; undefined if it has none. */
  readonly noteDate: string | undefined;
  /** As YYYY-MM-DD. */
  readonly today: string;
  readonly words: PageWords;
  /** By schema. */
  readonly kinds: Readonly<Record<string, Kind>>;
}

export interface NotesContent {
  readonly id: string;
  /** Whether the notes are still being read. */
  readonly isIndexing: boolean;
  /** undefined until the notes have been read. */
  readonly counts: MentionCounts | undefined;
  /** The date of the latest note that names it, until the day for which the reader asks; '' if there is none with a date. */
  readonly latest: string;
  /** Mentions by the months of their notes, until the same day. */
  readonly months: readonly MonthCount[];
  /** The newest first, those without a date last. */
  readonly notes: readonly NoteStatements[];
  /** Sentences of notes that are dated later than the day for which the reader asks. */
  readonly later: readonly NoteStatements[];
  /** Whether there are no more sentences. */
  readonly isWhole: boolean;
  /** The most frequent first. */
  readonly companions: readonly Companion[];
}

/** The sentences that name the entity and another one. */
export interface SharedContent {
  readonly id: string;
  readonly other: string;
  readonly notes: readonly NoteStatements[];
  readonly later: readonly NoteStatements[];
  readonly isWhole: boolean;
}

export type ToPage =
  /** @param isReturn whether the user went back or forward to it. */
  | { readonly kind: 'page'; readonly content: PageContent; readonly isReturn: boolean }
  | { readonly kind: 'notes'; readonly content: NotesContent }
  | { readonly kind: 'both'; readonly content: SharedContent };

export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'open'; readonly id: string }
  | { readonly kind: 'location'; readonly location: Location }
  | { readonly kind: 'source'; readonly id: string }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'editFact' | 'deleteFact'; readonly fact: FactReference }
  | { readonly kind: 'editRelation' | 'endRelation' | 'deleteRelation'; readonly link: LinkReference }
  | { readonly kind: 'note'; readonly note: string; readonly line: number; readonly column: number }
  /** `most` is how many sentences. */
  | { readonly kind: 'both'; readonly other: string; readonly most: number }
  /** undefined for everything that is known. */
  | { readonly kind: 'asOf'; readonly date: string | undefined }
  /** `all` is for a search in the page. */
  | { readonly kind: 'more' | 'all' }
  | {
      readonly kind:
        | 'back'
        | 'forward'
        | 'pin'
        | 'language'
        | 'goTo'
        | 'export'
        | 'mentions'
        | 'myNote'
        | 'addFact'
        | 'rename';
    };
