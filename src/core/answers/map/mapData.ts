import type { Dossier, EntityPiece } from '../dossier/dossier';
import type { Held } from '../entities/held';

// The map of an entity as plain data: the entity in the middle, what it is tied to in groups left and right of it, and the
// further steps as branches of their rows. Where all this is on a page is worked out by `placed`.

/** What is said of a relation beside the names. */
export interface Tied {
  /** Role, share, product, amount, and the date: "15% · since 2025-07-10"; '' if nothing is known. */
  readonly detail: string;
  readonly held: Held;
  readonly isOwning: boolean;
}

export interface MapRow extends Tied {
  /** Unlike all others of the map; of a row that has its place here, the id of the entity. */
  readonly key: string;
  readonly entity: EntityPiece;
  /** Where the entity has its place on the map if not here: the heading of that group. */
  readonly placedIn: string | undefined;
  /** How many entities it is tied to that are nowhere on the map, and that no group of its own counts: known last. */
  further: number;
  /** The next step, which is added once all rows of this one are there. */
  groups: readonly MapGroup[];
}

/** Relations of one kind. */
export interface MapGroup {
  /** Unlike all others of the map. */
  readonly key: string;
  readonly label: string;
  readonly rows: readonly MapRow[];
  /** How many rows are not shown. */
  readonly more: number;
}

/** A relation between two entities that have a place on the map. */
export interface MapTie extends Tied {
  readonly from: string;
  readonly to: string;
  /** What `from` does to `to`: "owns". */
  readonly verb: string;
  /** Whether each does it to the other. */
  readonly isMutual: boolean;
  readonly startDate: string | undefined;
  readonly endDate: string | undefined;
  /** Whether a row shows it that is the place of its entity or is next to the middle, not one that repeats it elsewhere. */
  readonly isBranch: boolean;
}

export interface MapMiddle {
  /** The id of an entity, or the address of a note. */
  readonly id: string;
  /** undefined for a note. */
  readonly schema: string | undefined;
  readonly text: string;
  /** "Company · Listed"; '' if there is nothing to say. */
  readonly detail: string;
}

export interface MapData {
  readonly middle: MapMiddle;
  readonly left: readonly MapGroup[];
  readonly right: readonly MapGroup[];
  readonly ties: readonly MapTie[];
  /** The headings and the schemas that a reader can leave out, with those that are left out. */
  readonly labels: readonly string[];
  readonly schemas: readonly string[];
  /** How many entities have a place on it, with the one in the middle. */
  readonly entities: number;
  /** How many relations its rows show. */
  readonly relations: number;
  /** How many rows the groups do not show. */
  readonly notShown: number;
  /** What a note mentions without a relation to anything else that it mentions. */
  readonly alone: readonly EntityPiece[];
}

export function pieceOf({ id, schema, title }: Pick<Dossier, 'id' | 'schema' | 'title'>): EntityPiece {
  return { entity: id, schema, text: title };
}

/** All rows, each before the rows that branch off it. */
export function rowsOf(groups: readonly MapGroup[]): readonly MapRow[] {
  return groups.flatMap(({ rows }) => rows.flatMap((row) => [row, ...rowsOf(row.groups)]));
}

/** All groups, each before those of its rows. */
export function groupsOf(groups: readonly MapGroup[]): readonly MapGroup[] {
  return groups.flatMap((group) => [group, ...group.rows.flatMap((row) => groupsOf(row.groups))]);
}
