import type { NameKind } from '../../matching/nameKind';
import type { Location } from '../../registry/model';
import type { Attribute } from '../entities/entityAttributes';
import type { Held } from '../entities/held';
import type { LinkReference } from '../entities/ownStatements';
import type { FactReference } from '../entities/timelineItems';

// Everything that is known of an entity, in the words of one language. Card, page, export, preview and the rows of the sidebar
// are all drawn from this. `describe` works out each part when it is asked for; `pageDossier` makes it plain data.

/** A piece of a line: plain text, or the name of another entity. */
export type TextPiece = string | EntityPiece;

export interface EntityPiece {
  readonly entity: string;
  readonly schema: string;
  readonly text: string;
}

/** The source of a statement, in words: "Caixin, para. 2". */
export interface CitedAs {
  readonly text: string;
  /** The id of the source; undefined where only a place is given, or the source is not in the registry. */
  readonly source: string | undefined;
}

/** One thing that the registry states, with the line that states it. */
export interface Statement {
  /** Identifies the statement: it is equal in page and export. */
  readonly key: string;
  /** "2025-07-15", or a span; '' without a date. Of a relation: "since 1993". */
  readonly date: string;
  readonly text: readonly TextPiece[];
  /** The role, share or amount of a relation; '' if none is given. */
  readonly detail: string;
  readonly held: Held;
  /** "planned" or "ended", of a relation whose dates do not say it; '' else. Shown wherever nothing else sets it apart. */
  readonly status: string;
  readonly citations: readonly CitedAs[];
  readonly location: Location;
  /** Whether it is from a registry of the user. */
  readonly isOwn: boolean;
}

/** A relation to another entity, whose name is the text. */
export interface RelationStatement extends Statement {
  /** See `Relation`. */
  readonly kind: string;
  readonly text: readonly [EntityPiece];
  /** The link that states it, where a registry of the user has it. */
  readonly ownLink: LinkReference | undefined;
  /** ISO 8601, perhaps shortened. */
  readonly startDate: string | undefined;
  readonly endDate: string | undefined;
  /** When the other one itself happened or began, if it is an event, an agreement and the like. */
  readonly otherDate: string | undefined;
  /** As the author wrote it: "chief executive", "supplies". */
  readonly role: string | undefined;
  /** See `Relation`. */
  readonly isTrade: boolean;
}

/** A fact or an event. */
export interface TimelineStatement extends Statement {
  /** ISO 8601, perhaps shortened; undefined without a date. */
  readonly startDate: string | undefined;
  readonly endDate: string | undefined;
  /** "in 12 days" if it is dated after today; '' else (see `timeUntil`). */
  readonly timeUntil: string;
  /** The id of the event that it is, or is about. */
  readonly event: string | undefined;
  /** Whether the text is the name or headline of the event, which is not to be cut. */
  readonly isName: boolean;
  /** The fact that it is, where a registry of the user has it. */
  readonly ownFact: FactReference | undefined;
}

export interface StatementGroup<S extends Statement = Statement> {
  readonly label: string;
  readonly statements: readonly S[];
}

/** Relations that read alike. */
export interface RelationGroup extends StatementGroup<RelationStatement> {
  /** The kind of one of them (see `Relation`); one that the entity states itself, where it states any. */
  readonly kind: string;
  /** How many statements there are: known before they are worked out. */
  readonly count: number;
}

export interface DossierName {
  readonly text: string;
  readonly kind: NameKind;
  /** BCP 47; '' if none is given. */
  readonly language: string;
  /** "until 2021"; '' without dates. */
  readonly period: string;
  readonly isOwn: boolean;
  readonly location: Location;
}

export interface LabelledNames {
  readonly label: string;
  readonly names: readonly Pick<DossierName, 'text' | 'period' | 'isOwn'>[];
}

export interface DossierProperty extends Pick<Attribute, 'key' | 'rank' | 'location'> {
  readonly label: string;
  readonly values: readonly string[];
  /** Where each value can be read: a page of the web; '' where there is none. Untrusted. */
  readonly addresses: readonly string[];
  /** Whether the head of a page says it already: topics beside the kind, and the user's notes. */
  readonly isInHead: boolean;
}

export interface Remark {
  readonly text: readonly TextPiece[];
  readonly location: Location;
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
  /** See `Entity`. */
  readonly like: string;
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
  /** All of them, in the order in which they are shown. */
  readonly names: readonly DossierName[];
  /** Names that are neither in the title nor misspelt, grouped by kind of name. */
  readonly labelledNames: readonly LabelledNames[];
  /** Empty if there is none. */
  readonly summary: readonly TextPiece[];
  readonly description: readonly TextPiece[];
  readonly remarks: readonly Remark[];
  /** The path of the user's own note on it, from the folder of the registry that says so; undefined if there is none. */
  readonly profile: { readonly file: string; readonly path: string } | undefined;
  /** The properties, the most important first. Values that are other entities are relations. */
  readonly properties: readonly DossierProperty[];
  /** The sources that the entity itself cites. */
  readonly citations: readonly CitedAs[];
  readonly relations: readonly RelationGroup[];
  /** Whether one of them has no date and so counts as held at `asOf`; false without `asOf`. */
  readonly hasUndatedRelation: boolean;
  /** Newest first, those without a date last. */
  readonly timeline: readonly TimelineStatement[];
  /** Statements that cannot all be right. */
  readonly contradictions: readonly StatementGroup[];
  readonly sources: readonly CitedSource[];
  /** See `keptUntil`. */
  readonly keptUntil: string;
}
