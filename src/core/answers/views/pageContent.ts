import type { MentionCounts } from '../../notes/mentions/mentionIndex';
import type { Companion } from '../dossier/companions';
import type { Dossier, TextPiece } from '../dossier/dossier';
import type { NoteStatements } from '../dossier/noteStatements';
import type { MonthCount } from '../notes/mentionsInNote';
import type { ViewContent } from './view';

/** What the page of an entity is drawn from. */
export interface PageContent extends ViewContent {
  /** undefined if there is no such entity, or no longer. */
  readonly dossier: Dossier | undefined;
  /** In a text the names of other entities become links to them. */
  readonly linked: (text: readonly TextPiece[]) => readonly TextPiece[];
  /** undefined until they have been read. */
  readonly notes: NotesContent | undefined;
  /** Whether the notes are still being read; else, as long as they have not been, indexing was stopped. */
  readonly isIndexing: boolean;
}

/** The same of an entity that there is. */
export interface EntityContent extends PageContent {
  readonly dossier: Dossier;
  /** Whether only some of it is from the user's registries, so that it says which. */
  readonly marksOwn: boolean;
}

/** What the notes say of the entity. */
export interface NotesContent {
  readonly counts: MentionCounts;
  /** The date of the latest note that names it, until the day for which the reader asks; '' if there is none with a date. */
  readonly latest: string;
  /** Mentions by the months of their notes, until the same day. */
  readonly months: readonly MonthCount[];
  readonly said: NoteSentences;
  /** The most frequent first. */
  readonly companions: readonly Companion[];
  /** By the other entity, the sentences that name both. */
  readonly both: Readonly<Record<string, NoteSentences>>;
}

export interface NoteSentences {
  /** The newest first, those without a date last. */
  readonly notes: readonly NoteStatements[];
  /** Sentences of notes that are dated later than the day for which the reader asks. */
  readonly later: readonly NoteStatements[];
  /** Whether there are no more sentences. */
  readonly isWhole: boolean;
}
