import { BUNDLED_LAYER, isOwnLayer } from '../matching/nameKind';
import { type Citation, citationText } from '../queries/entities/citation';
import { relationDetail } from '../queries/entities/relationDetail';
import { groupRelations } from '../queries/entities/relationGroups';
import { type Relation, relationKey, relationsOf } from '../queries/entities/relations';
import {
  type FactReference,
  type Occasion,
  occasionsOf,
  type TimelineItem,
  timelineItem,
} from '../queries/entities/timeline';
import { dateText, periodText } from '../queries/entities/valueText';
import type { Registry } from '../registry/merging/registry';
import type { Entity, Location } from '../registry/model';
import type {
  CitedAs,
  EntityPiece,
  Held,
  Piece,
  RelationStatement,
  StatementGroup,
  TimelineStatement,
} from './dossier';
import { heldAt, type Period } from './held';
import { entityPiece } from './linkedText';

/** For whom a dossier is written. */
export interface Reader {
  /** BCP 47. */
  readonly language: string;
  /** See `Dossier.asOf`. */
  readonly asOf: string | undefined;
  /** As YYYY-MM-DD: without `asOf`, what began before is so "since 1993". Undefined where no clock may count. */
  readonly today: string | undefined;
}

/**
 * The relations of an entity, grouped by what they are, in the order in which a reader asks for them: in each group what
 * holds at the date of the reader comes before what is over, and that before what came later.
 */
export function relationStatements(
  registry: Registry,
  entity: Entity,
  reader: Reader,
): readonly StatementGroup<RelationStatement>[] {
  const groups = groupRelations(relationsOf(registry, entity, reader.language));
  return groups.map(({ label, relations }) => ({
    label,
    statements: heldFirst(relations, reader.asOf).map((relation) => relationStatement(registry, relation, reader)),
  }));
}

const HELD_ORDER: Readonly<Record<Held, number>> = { held: 0, undated: 0, over: 1, later: 2 };

function heldFirst(relations: readonly Relation[], asOf: string | undefined): readonly Relation[] {
  // Without a date all hold.
  if (asOf === undefined) return relations;
  const order = (relation: Relation): number => HELD_ORDER[heldAt(relation, asOf)];
  return [...relations].sort((a, b) => order(a) - order(b));
}

export function relationStatement(registry: Registry, relation: Relation, reader: Reader): RelationStatement {
  return new StatedRelation(registry, relation, reader);
}

/** What happened, newest first. */
export function timelineStatements(registry: Registry, entity: Entity, reader: Reader): readonly TimelineStatement[] {
  return occasionsOf(registry, entity).map((occasion) => new StatedOccasion(registry, occasion, reader));
}

// The words of a statement are worked out when they are asked for: an entity may have thousands, of which a card shows a few.

class StatedRelation implements RelationStatement {
  readonly #registry: Registry;
  readonly #relation: Relation;
  readonly #reader: Reader;

  constructor(registry: Registry, relation: Relation, reader: Reader) {
    this.#registry = registry;
    this.#relation = relation;
    this.#reader = reader;
  }

  get kind(): string {
    return this.#relation.kind;
  }

  get key(): string {
    return relationKey(this.#relation);
  }

  get date(): string {
    return periodOf(this.#relation, this.#reader);
  }

  get text(): readonly [EntityPiece] {
    return [entityPiece(this.#relation.other, this.#reader.language)];
  }

  get detail(): string {
    return relationDetail(this.#relation, this.#reader.language) ?? '';
  }

  get held(): Held {
    return heldAt(this.#relation, this.#reader.asOf);
  }

  get citation(): CitedAs | undefined {
    return citedAs(this.#registry, this.#relation.citation, this.#reader.language);
  }

  get place(): Location {
    return this.#relation.place;
  }

  get isOwn(): boolean {
    return isOwn(this.#registry, this.place);
  }
}

class StatedOccasion implements TimelineStatement {
  readonly detail = '';
  readonly #registry: Registry;
  readonly #occasion: Occasion;
  readonly #reader: Reader;
  #known: TimelineItem | undefined;

  constructor(registry: Registry, occasion: Occasion, reader: Reader) {
    this.#registry = registry;
    this.#occasion = occasion;
    this.#reader = reader;
  }

  get #item(): TimelineItem {
    this.#known ??= timelineItem(this.#registry, this.#occasion, this.#reader.language);
    return this.#known;
  }

  get startDate(): string | undefined {
    return this.#occasion.date;
  }

  get event(): string | undefined {
    return this.#occasion.event?.id;
  }

  get key(): string {
    const { date, endDate, event, text } = this.#item;
    return JSON.stringify([date, endDate, event, text]);
  }

  get date(): string {
    const { date, endDate } = this.#item;
    return date === undefined ? '' : dateText(date, endDate);
  }

  get text(): readonly Piece[] {
    return [this.#item.text];
  }

  get isName(): boolean {
    return this.#item.isName === true;
  }

  get held(): Held {
    // What has happened stays so: only its beginning counts.
    return heldAt({ startDate: this.startDate, endDate: undefined }, this.#reader.asOf);
  }

  get citation(): CitedAs | undefined {
    return citedAs(this.#registry, this.#item.citation, this.#reader.language);
  }

  get place(): Location {
    return this.#item.place;
  }

  get isOwn(): boolean {
    return isOwn(this.#registry, this.place);
  }

  get ownFact(): FactReference | undefined {
    return this.#item.ownFact;
  }
}

/** "since 1993"; "from 2027" for what begins later than the reader asks for. */
export function periodOf(period: Period, { language, asOf, today }: Reader): string {
  return periodText(period, asOf ?? today, language);
}

export function citedAs({ sources }: Registry, citation: Citation | undefined, language: string): CitedAs | undefined {
  if (!citation) return undefined;
  const { source } = citation;
  return {
    text: citationText(citation, language),
    source: source !== undefined && sources.has(source) ? source : undefined,
  };
}

/** Whether a place is in a registry of the user. */
export function isOwn({ files }: Registry, { file }: Location): boolean {
  return isOwnLayer(files.get(file)?.layer ?? BUNDLED_LAYER);
}
