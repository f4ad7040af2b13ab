import type { FactReference } from '../queries/entities/timeline';
import type { Location } from '../registry/model';

// Everything that is known of an entity, in the words of one language: the page and its Markdown export are both drawn from
// this. It is plain data without methods, because it is sent to the page as JSON.

/** A stretch of a line: plain text, or the name of another entity. */
export type Piece = string | EntityPiece;

export interface EntityPiece {
  readonly entity: string;
  readonly schema: string;
  readonly text: string;
}

/** How a statement relates to the date that the reader asked for; `undated` where it gives no date. */
export type Held = 'held' | 'later' | 'over' | 'undated';

/** Where a statement comes from, in words: "Caixin, para. 2". */
export interface CitedAs {
  readonly text: string;
  /** The id of the source; undefined where only a place is given, or the source is not in the registry. */
  readonly source: string | undefined;
}

/** One thing that the registry states, with the line that states it. */
export interface Statement {
  /** The same for the same statement in page and export. */
  readonly key: string;
  /** "2025-07-15", or a span; '' without a date. Of a relation: "since 1993". */
  readonly date: string;
  readonly text: readonly Piece[];
  /** What is said beside a relation: the role, the share, the amount; '' if nothing is. */
  readonly detail: string;
  readonly held: Held;
  readonly citation: CitedAs | undefined;
  readonly place: Location;
  /** Whether it is from a registry of the user. */
  readonly isOwn: boolean;
  /** See `TimelineItem`. */
  readonly ownFact?: FactReference;
}

export interface StatementGroup {
  readonly label: string;
  readonly statements: readonly Statement[];
}

export interface DossierName {
  readonly text: string;
  /** "until 2021"; '' without dates. */
  readonly period: string;
  readonly isOwn: boolean;
}

export interface LabelledNames {
  readonly label: string;
  readonly names: readonly DossierName[];
}

export interface DossierProperty {
  readonly label: string;
  readonly values: readonly Piece[];
  readonly place: Location;
}

export interface OwnNote {
  readonly text: readonly Piece[];
  readonly place: Location;
}

export interface CitedSource {
  readonly id: string;
  readonly title: string;
  /** Publisher and date; '' if neither is given. */
  readonly detail: string;
  /** How many statements of the dossier cite it. */
  readonly citations: number;
  /** As the registry has it: untrusted. */
  readonly url: string | undefined;
  /** If it is a note: its path from the folder of the registry that says so. */
  readonly note: { readonly file: string; readonly path: string } | undefined;
}

export interface Dossier {
  readonly id: string;
  readonly schema: string;
  /** BCP 47. */
  readonly language: string;
  /** ISO 8601, perhaps shortened; undefined for everything that is known. */
  readonly asOf: string | undefined;
  readonly title: string;
  /** In other languages. */
  readonly otherNames: readonly string[];
  /** "Company · Public". */
  readonly kind: string;
  /** The name that held at `asOf`, where that is not the title. */
  readonly nameThen: string | undefined;
  readonly names: readonly LabelledNames[];
  readonly summary: readonly Piece[];
  readonly description: readonly Piece[];
  readonly ownNotes: readonly OwnNote[];
  readonly properties: readonly DossierProperty[];
  readonly relations: readonly StatementGroup[];
  /** Newest first, those without a date last. */
  readonly timeline: readonly Statement[];
  /** Statements that cannot all be right. */
  readonly contradictions: readonly StatementGroup[];
  readonly sources: readonly CitedSource[];
}
