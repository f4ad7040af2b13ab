import { lazily, viewOf } from '../base/lazily';
import { BUNDLED_LAYER, isOwnLayer } from '../matching/nameKind';
import { type Citation, citationText } from '../queries/entities/citation';
import { relationDetail } from '../queries/entities/relationDetail';
import { groupRelations } from '../queries/entities/relationGroups';
import { type Relation, relationKey, relationsOf } from '../queries/entities/relations';
import { type Occasion, occasionsOf, type TimelineItem, timelineItem } from '../queries/entities/timeline';
import { dateText, periodText } from '../queries/entities/valueText';
import type { Registry } from '../registry/merging/registry';
import type { Entity, Location } from '../registry/model';
import type { CitedAs, Held, RelationStatement, StatementGroup, TimelineStatement } from './dossier';
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
  return statedRelation({ registry, relation, reader });
}

/** What happened, newest first. */
export function timelineStatements(registry: Registry, entity: Entity, reader: Reader): readonly TimelineStatement[] {
  return occasionsOf(registry, entity).map((occasion) => {
    const known = lazily({ item: () => timelineItem(registry, occasion, reader.language) });
    return statedOccasion({ registry, occasion, known, reader });
  });
}

// The words of a statement are worked out when they are asked for: an entity may have thousands, of which a card shows a few.

const statedRelation = viewOf<
  { readonly registry: Registry; readonly relation: Relation; readonly reader: Reader },
  RelationStatement
>({
  kind: ({ relation }) => relation.kind,
  key: ({ relation }) => relationKey(relation),
  date: ({ relation, reader }) => periodOf(relation, reader),
  text: ({ relation, reader }) => [entityPiece(relation.other, reader.language)],
  detail: ({ relation, reader }) => relationDetail(relation, reader.language) ?? '',
  held: ({ relation, reader }) => heldAt(relation, reader.asOf),
  citation: ({ registry, relation, reader }) => citedAs(registry, relation.citation, reader.language),
  place: ({ relation }) => relation.place,
  isOwn: ({ registry, relation }) => isOwn(registry, relation.place),
});

interface Happened {
  readonly registry: Registry;
  readonly occasion: Occasion;
  readonly known: { readonly item: TimelineItem };
  readonly reader: Reader;
}

const statedOccasion = viewOf<Happened, TimelineStatement>({
  startDate: ({ occasion }) => occasion.date,
  event: ({ occasion }) => occasion.event?.id,
  key: ({ known: { item } }) => JSON.stringify([item.date, item.endDate, item.event, item.text]),
  date: ({ known: { item } }) => (item.date === undefined ? '' : dateText(item.date, item.endDate)),
  text: ({ known }) => [known.item.text],
  isName: ({ known }) => known.item.isName === true,
  detail: () => '',
  // What has happened stays so: only its beginning counts.
  held: ({ occasion, reader }) => heldAt({ startDate: occasion.date, endDate: undefined }, reader.asOf),
  citation: ({ registry, known, reader }) => citedAs(registry, known.item.citation, reader.language),
  place: ({ known }) => known.item.place,
  isOwn: ({ registry, known }) => isOwn(registry, known.item.place),
  ownFact: ({ known }) => known.item.ownFact,
});

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
