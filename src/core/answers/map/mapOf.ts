import type { Registry } from '../../registry/merging/registry';
import { isOwning } from '../../registry/vocabulary/verbs';
import { inLanguage } from '../../registry/vocabulary/words';
import { memoize, type Resumable } from '../../text/base/lazy';
import { greatestFirst } from '../../text/base/lists';
import type { Dossier } from '../dossier/dossier';
import type { MapChoice } from '../dossier/pageState';
import { groupsOf, type MapData, type MapGroup, type MapMiddle, type MapRow } from './mapData';
import { detailOf, type Tie, type TieGroup, tieGroupsOf } from './mapStatements';
import { tieKey, tiesAmong } from './tiesAmong';

/** Rows of a map, and of what one click adds. */
export const MOST_ROWS = 60;
/** Rows of a step on one side. */
const MOST_IN_COLUMN = 24;
/** Rows of a group at first. */
const MOST_IN_GROUP = 12;

/** What is known of an entity; undefined if there is no such entity. */
export type Describe = (id: string) => Dossier | undefined;

/**
 * The map of an entity; undefined if there is no such entity. It shows at most sixty rows, of a column two dozen and of each kind
 * of relation a dozen: those of the entities with the most relations. The rest is counted; what the reader has unfolded or opened
 * comes on top. Each entity has one place, nearest to the middle.
 */
export function* mapOf(
  registry: Registry,
  describe: Describe,
  id: string,
  choice: MapChoice,
): Resumable<MapData | undefined> {
  const dossiers = new Map<string, Dossier | undefined>();
  const describeOnce = (each: string) => memoize(dossiers, each, () => describe(each));
  const dossier = describeOnce(id);
  if (!dossier) return undefined;
  const { schema, title, kind, language } = dossier;
  const known = new Map<string, readonly TieGroup[]>();
  const groups = (each: string) => memoize(known, each, () => tieGroupsOf(registry.vocabulary, describeOnce(each)!));
  const middle = { id, schema, text: title, detail: kind };
  return yield* mapFrom({ registry, describe: describeOnce, language, middle, groups }, choice);
}

/** What a map is made of. */
export interface MapSource {
  readonly registry: Registry;
  readonly describe: Describe;
  /** BCP 47. */
  readonly language: string;
  readonly middle: MapMiddle;
  /** What branches off an entity, and off the middle; worked out once. */
  readonly groups: (id: string) => readonly TieGroup[];
}

/** What is worked out of a source: see `mapOf`. */
export function* mapFrom(
  { registry, describe, language, middle, groups: groupsIn }: MapSource,
  choice: MapChoice,
): Resumable<MapData> {
  /** Of each entity that has a place, the heading that it is under. */
  const placed = new Map([[middle.id, '']]);
  /** The relations that rows show. */
  const drawn = new Set<string>();
  /** Those of them that are branches. */
  const branches = new Set<string>();
  const labels = new Set<string>();
  const schemas = new Set<string>();
  /** How many more rows there is room for. */
  let room = MOST_ROWS;

  const first = groupsIn(middle.id);
  yield;
  const sides = SIDES.map((side) => shown(first.filter((group) => group.side === side)));
  const columns = columnsFor(sides);
  const made = sides.map((groups, side) => groups.map((group) => openGroup(middle.id, group, columns[side])));
  let rows: readonly (readonly MapRow[])[] = made.map((groups) => groups.flatMap((group) => group.rows));
  for (let depth = 2; rows.some((some) => some.length > 0); depth++) rows = yield* addStep(rows, depth);
  const all = groupsOf(made.flat());
  for (const row of all.flatMap((group) => group.rows)) row.further = furtherOf(row);
  const entities = [...placed.keys()].filter((id) => id !== middle.id || middle.schema !== undefined);
  return {
    middle,
    left: made[0]!,
    right: made[1]!,
    ties: yield* tiesAmong(registry.vocabulary, entities, (id) => describe(id)!, branches),
    labels: [...labels],
    schemas: [...schemas],
    entities: entities.length,
    relations: drawn.size,
    notShown: all.reduce((sum, { more }) => sum + more, 0),
    alone: [],
  };

  /** Groups that are shown, which the reader can leave out from then on, without what is left out. */
  function shown(groups: readonly TieGroup[]): readonly TieGroup[] {
    for (const { relation, ties } of groups) {
      if (relation !== undefined) labels.add(relation);
      for (const { entity } of ties) schemas.add(entity.schema);
    }
    return withoutSome(groups, choice.without);
  }

  /** The room of the columns left and right, with these groups: the same where both need more than there is. */
  function columnsFor(both: readonly (readonly TieGroup[])[]): readonly Column[] {
    const wanted = both.map((groups) => Math.min(MOST_IN_COLUMN, groups.flatMap(({ ties }) => ties).length));
    return both.map((groups, side) => {
      const most = Math.min(MOST_IN_COLUMN, Math.max(Math.ceil(room / 2), room - wanted[1 - side]!));
      return { room: most, share: fairShare(groups, most) };
    });
  }

  /**
   * Adds the next step to the rows of the last columns left and right, as far as there is room or where the reader asks for it:
   * first the entities that have no place yet, then marks of those that have.
   *
   * @returns the rows that were added.
   */
  function* addStep(last: readonly (readonly MapRow[])[], depth: number): Resumable<readonly (readonly MapRow[])[]> {
    const isUnfolded = ({ key }: MapRow): boolean => choice.unfolded.includes(key);
    const isShown = (row: MapRow): boolean => depth <= choice.steps || isUnfolded(row);
    const here = last.map((some) => some.filter((row) => row.placedIn === undefined && isShown(row)));
    for (const { key } of here.flat()) {
      groupsIn(key);
      yield;
    }
    const next = (row: MapRow): readonly TieGroup[] =>
      shown(groupsIn(row.key)).map((group) => ({ ...group, ties: unplaced(group.ties) }));
    const stepColumns = columnsFor(here.map((some) => some.filter((row) => !isUnfolded(row)).flatMap(next)));
    const inColumns = here.flatMap((some, side) =>
      some.map((row) => ({ row, column: isUnfolded(row) ? undefined : stepColumns[side] })),
    );
    for (const { row, column } of inColumns) row.groups = next(row).map((group) => openGroup(row.key, group, column));
    for (const column of stepColumns) column.share = MOST_IN_GROUP;
    for (const { row, column } of inColumns) {
      const whole = withoutSome(groupsIn(row.key), choice.without);
      const both = row.groups.map((fresh, index) => {
        const group = whole[index]!;
        const marks = openGroup(row.key, { ...group, ties: toPlaced(row.key, group.ties) }, column);
        return { ...fresh, rows: [...fresh.rows, ...marks.rows], more: fresh.more + marks.more };
      });
      row.groups = both.filter((group) => group.rows.length > 0);
    }
    return here.map((some) => some.flatMap(({ groups }) => groups.flatMap((group) => group.rows)));
  }

  /** The ties whose entity has no place yet. */
  function unplaced(ties: readonly Tie[]): readonly Tie[] {
    return ties.filter(({ entity }) => !placed.has(entity.entity));
  }

  /**
   * The ties of an entity to those that have a place, which no row shows. Those to the middle are rows of the middle, or are
   * counted there.
   */
  function toPlaced(id: string, ties: readonly Tie[]): readonly Tie[] {
    return ties.filter(({ entity: { entity }, statements }) => {
      if (entity === middle.id || !placed.has(entity)) return false;
      return !statements.every(({ location }) => drawn.has(tieKey(id, entity, location)));
    });
  }

  /** @param column whose room its rows take; undefined where the reader asks for them. */
  function openGroup(parent: string, group: TieGroup, column: Column | undefined): MapGroup {
    const { ties, label } = group;
    const key = groupKey(parent, group);
    const most = Math.min(ties.length, column?.share ?? MOST_IN_GROUP, ...(column ? [column.room, room] : []));
    if (column) {
      column.room -= most;
      room -= most;
    }
    const opened = choice.opened.filter((each) => each === key).length * MOST_ROWS;
    const some = mostTied(registry, ties, most + opened).map((tie) => rowOf(parent, group, tie));
    return { key, label, rows: some, more: ties.length - some.length };
  }

  /** Gives the entity a place here, if it has none yet. */
  function rowOf(parent: string, group: TieGroup, { entity, statements, held }: Tie): MapRow {
    const placedIn = placed.get(entity.entity);
    for (const { location } of statements) {
      const tie = tieKey(parent, entity.entity, location);
      drawn.add(tie);
      if (placedIn === undefined || parent === middle.id) branches.add(tie);
    }
    if (placedIn === undefined) placed.set(entity.entity, group.label);
    const details = new Set(statements.map((each) => detailOf(each)).filter((detail) => detail !== ''));
    return {
      key: placedIn === undefined ? entity.entity : `${groupKey(parent, group)} ${entity.entity}`,
      entity,
      detail: [...details].join(inLanguage({ en: '; ', zh: '；' }, language)),
      held,
      isOwning: statements.some(({ kind }) => isOwning(kind)),
      placedIn,
      further: 0,
      groups: [],
    };
  }

  function furtherOf({ key, placedIn, groups }: MapRow): number {
    if (placedIn !== undefined) return 0;
    const here = new Set(groups.map((group) => group.key));
    const others = withoutSome(groupsIn(key), choice.without).filter((group) => !here.has(groupKey(key, group)));
    return new Set(others.flatMap(({ ties }) => unplaced(ties).map(({ entity }) => entity.entity))).size;
  }
}

/** What a column has room for; both become less as groups take it. */
interface Column {
  room: number;
  /** Rows of a group. */
  share: number;
}

const SIDES = ['left', 'right'] as const;

function groupKey(parent: string, { side, label }: TieGroup): string {
  return JSON.stringify([parent, side, label]);
}

/** Groups without the relations and the kinds that a reader has left out. */
export function withoutSome(groups: readonly TieGroup[], without: readonly string[]): readonly TieGroup[] {
  const some = groups.filter(({ relation }) => relation === undefined || !without.includes(relation));
  return withTies(some, ({ entity }) => !without.includes(entity.schema));
}

/** Groups with those of their ties that are wanted, without groups that have none. */
export function withTies(groups: readonly TieGroup[], isWanted: (tie: Tie) => boolean): readonly TieGroup[] {
  return groups.map((group) => ({ ...group, ties: group.ties.filter(isWanted) })).filter(({ ties }) => ties.length > 0);
}

/** So many of the entities, those with the most relations, in the order in which they were. */
function mostTied(registry: Registry, ties: readonly Tie[], most: number): readonly Tie[] {
  if (ties.length <= most) return ties;
  const shown = new Set(greatestFirst(ties, ({ entity }) => registry.tieCount(entity.entity)).slice(0, most));
  return ties.filter((tie) => shown.has(tie));
}

/** The most rows of a group, twelve or fewer, so that all groups together have no more than `most`; at least 1. */
function fairShare(groups: readonly TieGroup[], most: number): number {
  for (let share = MOST_IN_GROUP; share > 1; share--) {
    if (groups.reduce((sum, { ties }) => sum + Math.min(ties.length, share), 0) <= most) return share;
  }
  return 1;
}
