import { lazily, viewOf } from '../base/lazily';
import { BUNDLED_LAYER, isOwnLayer } from '../matching/nameKind';
import { type Citation, citationText } from '../queries/entities/citation';
import { type Held, heldAt, type Moment, periodAt, statusText } from '../queries/entities/held';
import { relationDetail } from '../queries/entities/relationDetail';
import { groupRelations } from '../queries/entities/relationGroups';
import { type Relation, relationKey, relationsOf } from '../queries/entities/relations';
import { type Occasion, occasionsOf, type TimelineItem, timelineItem } from '../queries/entities/timeline';
import { dateText } from '../queries/entities/valueText';
import type { Registry } from '../registry/merging/registry';
import type { Entity, Location } from '../registry/model';
import type { CitedAs, RelationStatement, StatementGroup, TimelineStatement } from './dossier';
import { entityPiece } from './linkedText';

/** For whom a dossier is written. */
export interface Reader extends Moment {
  /** BCP 47. */
  readonly language: string;
}

/**
 * The relations of an entity, grouped by what they are, in the order in which a reader asks for them: in each group what
 * holds at the moment of the reader comes first, then what is planned, what is over, and what came later.
 */
export function relationStatements(
  registry: Registry,
  entity: Entity,
  reader: Reader,
): readonly StatementGroup<RelationStatement>[] {
  const groups = groupRelations(registry.vocabulary, relationsOf(registry, entity, reader.language));
  return groups.map(({ label, relations }) => ({
    label,
    statements: heldFirst(relations, reader).map((relation) => relationStatement(registry, relation, reader)),
  }));
}

const HELD_ORDER: Readonly<Record<Held, number>> = { held: 0, undated: 0, planned: 1, over: 2, later: 3 };

function heldFirst(relations: readonly Relation[], moment: Moment): readonly Relation[] {
  return relations
    .map((relation) => ({ relation, order: HELD_ORDER[heldAt(relation, moment)] }))
    .sort((a, b) => a.order - b.order)
    .map(({ relation }) => relation);
}

export function relationStatement(registry: Registry, relation: Relation, reader: Reader): RelationStatement {
  return statedRelation({ registry, relation, reader });
}

/** The facts and events of an entity, newest first. */
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
  startDate: ({ relation }) => relation.startDate,
  endDate: ({ relation }) => relation.endDate,
  otherDate: ({ relation: { other } }) =>
    (other.properties.get('date') ?? other.properties.get('startDate'))?.[0]?.item.value,
  role: ({ relation }) => relation.role,
  isTrade: ({ relation }) => relation.isTrade,
  key: ({ relation }) => relationKey(relation),
  date: ({ relation, reader }) => periodAt(relation, reader, reader.language),
  text: ({ relation, reader }) => [entityPiece(relation.other, reader.language)],
  detail: ({ relation, reader }) => relationDetail(relation, reader.language) ?? '',
  held: ({ relation, reader }) => heldAt(relation, reader),
  status: ({ relation, reader }) => statusText(relation, reader, reader.language),
  citations: ({ registry, relation, reader }) => citedAs(registry, relation.citations, reader.language),
  location: ({ relation }) => relation.location,
  isOwn: ({ registry, relation }) => isInOwnRegistry(registry, relation.location),
  ownLink: ({ relation }) => relation.ownLink,
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
  held: ({ occasion, reader: { asOf } }) =>
    heldAt({ startDate: occasion.date, endDate: undefined }, { asOf, today: undefined }),
  status: () => '',
  citations: ({ registry, known, reader }) => citedAs(registry, known.item.citations, reader.language),
  location: ({ known }) => known.item.location,
  isOwn: ({ registry, known }) => isInOwnRegistry(registry, known.item.location),
  ownFact: ({ known }) => known.item.ownFact,
});

export function citedAs({ sources }: Registry, citations: readonly Citation[], language: string): readonly CitedAs[] {
  return citations.map((citation) => ({
    text: citationText(citation, language),
    source: citation.source !== undefined && sources.has(citation.source) ? citation.source : undefined,
  }));
}

/** Whether a location is in a registry of the user. */
export function isInOwnRegistry({ files }: Registry, { file }: Location): boolean {
  return isOwnLayer(files.get(file)?.layer ?? BUNDLED_LAYER);
}
