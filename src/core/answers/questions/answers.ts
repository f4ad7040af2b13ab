import type { Snapshot } from '../../registry/engine/snapshot';
import type { Location } from '../../registry/model';
import type { Localizer } from '../../registry/problemMessage';
import type { NoteStatements } from '../dossier/noteStatements';
import type { Held } from '../entities/held';

// What agents and other programs ask, and what they get: plain data that is the same in the editor and on the command line.
// `toolTable.ts` has the JSON schema of each.

/** What every answer about a registry needs. */
export interface AgentWorld {
  readonly snapshot: Snapshot;
  /** As YYYY-MM-DD; undefined where no clock may count. */
  readonly today: string | undefined;
  /** The words for why a registry cannot be written. */
  readonly l10n: Localizer;
  /** Where a location is; undefined for an entity of bulk data. */
  place(location: Location): FilePlace | undefined;
}

/** What a single question needs beside that; only what it needs is read. */
export interface Given {
  /** What the notes say of the entity that is asked about. */
  readonly notes?: GivenNotes;
  /** The text to look through. */
  readonly text?: GivenText;
  /** The registry file that would be written to. */
  readonly target?: WriteTarget;
}

export interface GivenText {
  readonly text: string;
  /** What counts in it, if not all. */
  readonly snapshot?: Snapshot;
  /** Of the note that it is. */
  readonly uri?: string;
}

/** The notes that name an entity, of a period if one is asked for. */
export interface GivenNotes {
  /** Sentences of newer notes, which are not read since the answer begins after them. */
  readonly before?: number;
  /** The newest first, as far as the answer has their sentences (see `lastItem`). */
  readonly read: readonly NoteStatements[];
  /** Whether these are all. */
  readonly isWhole: boolean;
  /** How often the entity is named, in how many notes. */
  readonly mentions: number;
  readonly notes: number;
}

export interface WriteTarget {
  /** Its name for the reader. */
  readonly file: string;
  readonly uri: string;
  readonly text: string;
  /** An offset inside the entry of the entity; undefined where the file has none. */
  readonly entryOffset: number | undefined;
}

/** A place in a file. */
export interface FilePlace {
  readonly uri: string;
  /** From 1. */
  readonly line: number;
}

export interface NamedEntity {
  readonly id: string;
  /** The names in both languages, as far as it has them; at least one. */
  readonly names: { readonly en?: string; readonly zh?: string };
  /** The schema: `Company`. */
  readonly kind: string;
}

/** Where a statement is from. */
export interface CitedIn {
  /** "Caixin, para. 2". */
  readonly text: string;
  readonly id?: string;
  readonly title?: string;
  readonly publisher?: string;
  /** ISO 8601, perhaps shortened. */
  readonly date?: string;
  readonly url?: string;
  /** The path of a note, from the folder of the registry. */
  readonly note?: string;
}

/** One thing that the registry states. */
export interface AgentStatement {
  readonly type: 'fact' | 'event' | 'relation';
  readonly text: string;
  /** ISO 8601, perhaps shortened; of a relation, its beginning. */
  readonly date?: string;
  readonly endDate?: string;
  /** See `Held`: whether it holds, is planned, came later than the day that is asked for, is over, or has no date. */
  readonly status: Exclude<Held, 'unsaid'>;
  /** The event that it is or is about, or the other end of a relation. */
  readonly other?: NamedEntity;
  /** What the other end is to this entity: `Supply.supplier`. */
  readonly relation?: string;
  readonly sources: readonly CitedIn[];
  /** Whether it is from a registry of the user. */
  readonly isOwn: boolean;
  readonly place?: FilePlace;
}

/** A part of a list. */
export interface Portion<T> {
  readonly total: number;
  readonly offset: number;
  /** Whether there are more after these: the next offset is `offset` plus their number. */
  readonly more: boolean;
  readonly items: readonly T[];
}

export interface PortionInput {
  readonly offset?: number;
  readonly limit?: number;
}

/** What an agent can correct: a sentence in English. */
export interface ToolProblem {
  readonly problem: string;
}

/** Said in every answer. */
export interface Quoted {
  readonly quotedText: string;
}
