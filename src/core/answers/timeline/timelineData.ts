import type { Location } from '../../registry/model';
import type { CitedAs, EntityPiece, TextPiece } from '../dossier/dossier';
import type { NoteStatements } from '../dossier/noteStatements';
import type { Kind } from '../dossier/pageWords';
import type { Held } from '../entities/held';
import type { LinkReference } from '../entities/ownLinks';
import type { FactReference } from '../entities/timeline';

// A timeline as plain data, which can be sent as JSON: its months at once, its rows in pieces.

/** The `month` of what is dated after today, of whatever month. */
export type Coming = 'coming';

/** A month, or a year for what has no month, `Coming`, or '' for what has no date. */
export interface TimelineMonth {
  /** As in an ISO date, `Coming` or ''. */
  readonly month: string;
  /** "July 2025", "Coming up". */
  readonly label: string;
  readonly count: number;
}

/** Something that happened. */
export interface HappenedRow {
  /** Tells the rows of a timeline apart. */
  readonly key: string;
  /** "2025-07-16 – 2025-07-20", "until 2025-03" where only the end is known; '' without a date. */
  readonly date: string;
  /** The names of entities are links. */
  readonly text: readonly TextPiece[];
  /** Entities that have to do with it and are not in the text: the first few, and how many more there are. */
  readonly involved: readonly EntityPiece[];
  readonly moreInvolved: number;
  /** The word, and the colour if it is that of an entity. */
  readonly kind: { readonly word: string; readonly color: Kind['color'] | undefined };
  readonly held: Held;
  /** "in 12 days" if it is dated after today; '' else (see `timeUntil`). */
  readonly timeUntil: string;
  readonly citations: readonly CitedAs[];
  readonly location: Location;
  readonly isOwn: boolean;
  readonly ownFact: FactReference | undefined;
  readonly ownLink: LinkReference | undefined;
}

/** A note with a date. */
export interface NoteRow {
  /** Its address. */
  readonly note: string;
  readonly date: string;
  readonly held: Held;
  /** As of what happened. */
  readonly timeUntil: string;
  readonly title: string;
  /** The mentions that the timeline is about. */
  readonly mentions: number;
  /** The place of the first of them, zero-based. */
  readonly line: number;
  readonly column: number;
  /** What the note says of them: the first few sentences, and how many more there are. */
  readonly sentences: NoteStatements['sentences'];
  readonly moreSentences: number;
}

export type TimelineRow = HappenedRow | NoteRow;
