import { BUNDLED_LAYER, isOwnLayer } from '../matching/nameKind';
import { type Citation, citationText } from '../queries/entities/citation';
import { relationDetail } from '../queries/entities/relationDetail';
import { groupRelations } from '../queries/entities/relationGroups';
import { type Relation, relationKey, relationsOf } from '../queries/entities/relations';
import { type TimelineItem, timelineOf } from '../queries/entities/timeline';
import { dateText, periodText } from '../queries/entities/valueText';
import type { Registry } from '../registry/merging/registry';
import type { Entity, Location } from '../registry/model';
import type { Snapshot } from '../snapshot';
import type { CitedAs, Held, Statement, StatementGroup } from './dossier';
import { heldAt, type Period } from './held';
import { entityPiece, linkedText } from './linkedText';

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
export function relationStatements({ registry }: Snapshot, entity: Entity, reader: Reader): readonly StatementGroup[] {
  const groups = groupRelations(relationsOf(registry, entity, reader.language));
  return groups.map(({ label, relations }) => ({
    label,
    statements: relations
      .map((relation) => relationStatement(registry, relation, reader))
      .sort((a, b) => HELD_ORDER[a.held] - HELD_ORDER[b.held]),
  }));
}

const HELD_ORDER: Readonly<Record<Held, number>> = { held: 0, undated: 0, over: 1, later: 2 };

export function relationStatement(registry: Registry, relation: Relation, reader: Reader): Statement {
  const { language, asOf } = reader;
  const { other, citation, place } = relation;
  return {
    key: relationKey(relation),
    date: periodOf(relation, reader),
    text: [entityPiece(other, language)],
    detail: relationDetail(relation, language) ?? '',
    held: heldAt(relation, asOf),
    citation: citedAs(registry, citation, language),
    place,
    isOwn: isOwn(registry, place),
  };
}

/** What happened, newest first. */
export function timelineStatements(snapshot: Snapshot, entity: Entity, reader: Reader): readonly Statement[] {
  const items = timelineOf(snapshot.registry, entity, reader.language);
  return items.map((item) => timelineStatement(snapshot, entity, item, reader));
}

function timelineStatement(
  snapshot: Snapshot,
  entity: Entity,
  { date, endDate, text, citation, event, place, ownFact }: TimelineItem,
  { language, asOf }: Reader,
): Statement {
  return {
    key: JSON.stringify([date, endDate, event, text]),
    date: date === undefined ? '' : dateText(date, endDate),
    text: linkedText(snapshot, text, entity.id),
    detail: '',
    // What has happened stays so: only its beginning counts.
    held: heldAt({ startDate: date, endDate: undefined }, asOf),
    citation: citedAs(snapshot.registry, citation, language),
    place,
    isOwn: isOwn(snapshot.registry, place),
    ...(ownFact && { ownFact }),
  };
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
