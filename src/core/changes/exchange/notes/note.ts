import type { SaidValue } from '../../records/readRecord';

/** A property of a note, by its key as it is written. */
export interface NoteProperty {
  readonly key: string;
  readonly values: readonly SaidValue[];
}

/** What a note says of the entity that it is about; of a note with many definitions, one of these. */
export interface EntityNote {
  /** The path of the file. */
  readonly path: string;
  /** Whether the file is about this entity alone, so that it is its profile. */
  readonly isProfile: boolean;
  /** What it is called by itself: its file or heading. */
  readonly name: string;
  /** What other notes call it in `[[…]]`; the same as the name for most. */
  readonly fileName: string;
  /** The text of a heading of the first level at its beginning; '' if there is none. */
  readonly heading: string;
  readonly aliases: readonly string[];
  /** Words that may say its kind, the surest first: those under `type` and the like, tags, folders. */
  readonly kinds: readonly string[];
  /** Without aliases and words for its kind. */
  readonly properties: readonly NoteProperty[];
  /** The first paragraph as a reader sees it; '' if there is none. */
  readonly summary: string;
  /** The rule for capitals of its names that it states. */
  readonly case: 'exact' | 'ignore' | undefined;
  /** Whether it is a form for other notes, and about nothing itself. */
  readonly isTemplate: boolean;
  /** Whether its front matter could not be read to its end. */
  readonly isUnreadable: boolean;
}
