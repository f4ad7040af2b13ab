import { BUNDLED_LAYER, isOwnLayer } from '../../matching/nameKind';
import type { Registry } from '../../registry/merging/registry';
import type { Entity, Location } from '../../registry/model';
import { relationRank } from '../../registry/vocabulary/words';
import { lazily, memoize, viewOf } from '../../text/base/lazy';
import { type Citation, citationText } from '../entities/citation';
import {
  type Held,
  happenedAt,
  heldAt,
  isLaterThan,
  type Moment,
  momentIn,
  periodAt,
  statusText,
} from '../entities/held';
import { relationDetail } from '../entities/relationDetail';
import { type Relation, relationKey } from '../entities/relations';
import { type Occasion, occasionsOf, type TimelineItem, timelineItem } from '../entities/timelineItems';
import { timeUntil } from '../entities/timeUntil';
import { dateText } from '../entities/valueText';
import type { CitedAs, RelationGroup, RelationStatement, TimelineStatement } from './dossier';
import { entityPiece } from './markdownText';

/** For whom a dossier is written. */
export interface Reader extends Moment {
  /** BCP 47. */
  readonly language: string;
  /** Whether what came later than `asOf` is left out: everywhere but on the page, which sets it apart. */
  readonly withoutLater?: boolean;
}

/**
 * The reader of an export, the command line and agents. With a date, today does not count: what begins after that date is left
 * out, unless its registry calls it planned.
 */
export function readerOf(
  { today }: { readonly today: string | undefined },
  { language = 'en', asOf }: { readonly language?: string | undefined; readonly asOf?: string | undefined },
): Reader {
  return { language, asOf, today: asOf === undefined ? today : undefined, withoutLater: true };
}

/**
 * How a relation relates to the moment of the reader. One without a date of its own to something that happened later than the
 * reader asks for came later too.
 */
export function relationHeld(relation: Relation, moment: Moment): Held {
  const held = heldAt(relation.period, moment);
  return held === 'undated' && isLaterThan(otherDateOf(relation), moment.asOf) ? 'later' : held;
}

/** When the other one itself happened or began. */
function otherDateOf({ other: { properties } }: Relation): string | undefined {
  return (properties.get('date') ?? properties.get('startDate'))?.[0]?.item.value;
}

/**
 * Relations of one entity in groups that read alike ("Led by", "Owns", "Products"), in the order in which a reader asks for them.
 * The statements of a group are worked out when they are asked for.
 */
export function relationGroups(
  registry: Registry,
  relations: readonly Relation[],
  reader: Reader,
): readonly RelationGroup[] {
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) memoize(groups, relation.label, () => []).push(relation);
  const rankOf = (alike: readonly Relation[]): number =>
    alike.reduce(
      (least, { kind }) => Math.min(least, relationRank(registry.vocabulary, kind)),
      Number.POSITIVE_INFINITY,
    );
  return [...groups]
    .map(([label, alike]) => ({ label, alike, rank: rankOf(alike) }))
    .sort((a, b) => a.rank - b.rank || 0)
    .map(({ label, alike }) =>
      lazily<RelationGroup>({
        label: () => label,
        kind: () => alike[0]!.kind,
        count: () => alike.length,
        statements: () => inOrder(alike, reader).map((relation) => relationStatement(registry, relation, reader)),
      }),
    );
}

const HELD_ORDER: Readonly<Record<Held, number>> = { held: 0, undated: 0, unsaid: 0, planned: 1, over: 2, later: 3 };

/**
 * First what holds at the moment of the reader, then what is planned, what is over, and what came later; of these first what has
 * no end, then the greater share.
 */
function inOrder(relations: readonly Relation[], moment: Moment): readonly Relation[] {
  return relations
    .map((relation) => {
      const { period } = relation;
      const held = HELD_ORDER[relationHeld(relation, moment)];
      return { relation, held, hasEnded: Number(period.endDate !== undefined), share: shareOf(relation) };
    })
    .sort((a, b) => a.held - b.held || a.hasEnded - b.hasEnded || b.share - a.share)
    .map(({ relation }) => relation);
}

/** "15", "15%" and "15.0 percent" are all 15; −1 without a number. */
function shareOf({ percentage }: Relation): number {
  const number = Number.parseFloat(percentage ?? '');
  return Number.isNaN(number) ? -1 : number;
}

export function relationStatement(registry: Registry, relation: Relation, reader: Reader): RelationStatement {
  return statedRelation({ registry, relation, reader });
}

/** The facts and events of an entity, newest first. */
export function timelineStatements(registry: Registry, entity: Entity, reader: Reader): readonly TimelineStatement[] {
  const isWanted = ({ date }: Occasion): boolean => !reader.withoutLater || !isLaterThan(date, reader.asOf);
  return occasionsOf(registry, entity)
    .filter(isWanted)
    .map((occasion) => {
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
  otherDate: ({ relation }) => otherDateOf(relation),
  role: ({ relation }) => relation.role,
  isTrade: ({ relation }) => relation.isTrade,
  key: ({ relation }) => relationKey(relation),
  date: ({ relation, reader }) => periodAt(relation.period, reader, reader.language),
  text: ({ relation, reader }) => [entityPiece(relation.other, reader.language)],
  detail: ({ relation, reader }) => relationDetail(relation, reader.language) ?? '',
  held: ({ registry, relation, reader }) => relationHeld(relation, momentIn(registry, relation.location, reader)),
  status: ({ relation, reader }) => statusText(relation.period, reader, reader.language),
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
  endDate: ({ known: { item } }) => item.endDate,
  timeUntil: ({ occasion, reader }) => timeUntil(occasion.date, reader, reader.language),
  event: ({ occasion }) => occasion.event?.id,
  key: ({ known: { item } }) => JSON.stringify([item.date, item.endDate, item.event, item.text]),
  date: ({ known: { item } }) => (item.date === undefined ? '' : dateText(item.date, item.endDate)),
  text: ({ known }) => [known.item.text],
  isName: ({ known }) => known.item.isName === true,
  detail: () => '',
  // What has happened stays so: only its beginning counts.
  held: ({ occasion, reader }) => happenedAt(occasion.date, reader),
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
