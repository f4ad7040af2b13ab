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
  return yield* new MapMaker({ registry, describe: describeOnce, language, middle, groups }, choice).make();
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

/** A row to which its next step may still be added. */
interface OpenRow extends Omit<MapRow, 'further' | 'groups'> {
  further: number;
  groups: readonly OpenGroup[];
}

interface OpenGroup extends MapGroup {
  readonly rows: readonly OpenRow[];
}

/** Makes one map, once. */
export class MapMaker {
  readonly #source: MapSource;
  readonly #choice: MapChoice;
  /** Of each entity that has a place, the heading that it is under. */
  readonly #placed = new Map<string, string>();
  /** The relations that rows show. */
  readonly #drawn = new Set<string>();
  /** Those of them that need no curve: to a row at its own place, and of the middle. */
  readonly #branches = new Set<string>();
  readonly #labels = new Set<string>();
  readonly #schemas = new Set<string>();
  /** How many more rows there is room for. */
  #room = MOST_ROWS;

  constructor(source: MapSource, choice: MapChoice) {
    this.#source = source;
    this.#choice = choice;
    this.#placed.set(source.middle.id, '');
  }

  *make(): Resumable<MapData> {
    const { registry, describe, middle, groups: groupsIn } = this.#source;
    const first = groupsIn(middle.id);
    yield;
    const sides = SIDES.map((side) => this.#shown(first.filter((group) => group.side === side)));
    const columns = this.#columns(sides);
    const made = sides.map((groups, side) => groups.map((group) => this.#open(middle.id, group, columns[side])));
    let rows: readonly (readonly OpenRow[])[] = made.map((groups) => groups.flatMap((group) => group.rows));
    for (let depth = 2; rows.some((some) => some.length > 0); depth++) {
      rows = yield* this.#addStep(rows, depth);
    }
    const all = groupsOf(made.flat());
    for (const row of all.flatMap((group) => group.rows)) row.further = this.#further(row);
    const entities = [...this.#placed.keys()].filter((id) => id !== middle.id || middle.schema !== undefined);
    return {
      middle,
      left: made[0]!,
      right: made[1]!,
      ties: yield* tiesAmong(registry.vocabulary, entities, (id) => describe(id)!, this.#branches),
      labels: [...this.#labels],
      schemas: [...this.#schemas],
      entities: entities.length,
      relations: this.#drawn.size,
      notShown: all.reduce((sum, { more }) => sum + more, 0),
      alone: [],
    };
  }

  /** The groups of an entity without what the reader has left out. */
  #groupsOf(id: string): readonly TieGroup[] {
    return withoutSome(this.#source.groups(id), this.#choice.without);
  }

  /** Groups that are shown, which the reader can leave out from then on, without what is left out. */
  #shown(groups: readonly TieGroup[]): readonly TieGroup[] {
    for (const { relation, ties } of groups) {
      if (relation !== undefined) this.#labels.add(relation);
      for (const { entity } of ties) this.#schemas.add(entity.schema);
    }
    return withoutSome(groups, this.#choice.without);
  }

  /** The room of the columns left and right, with these groups: the same where both need more than there is. */
  #columns(sides: readonly (readonly TieGroup[])[]): readonly Column[] {
    const wanted = sides.map((groups) => Math.min(MOST_IN_COLUMN, countOf(groups)));
    return sides.map((groups, side) => {
      const room = Math.min(MOST_IN_COLUMN, Math.max(Math.ceil(this.#room / 2), this.#room - wanted[1 - side]!));
      return { room, share: fairShare(groups, room) };
    });
  }

  /**
   * Adds the next step to the rows of the last columns left and right, as far as there is room or where the reader asks for it:
   * first the entities that have no place yet, then marks of those that have.
   *
   * @returns the rows that were added.
   */
  *#addStep(rows: readonly (readonly OpenRow[])[], depth: number): Resumable<readonly (readonly OpenRow[])[]> {
    const isShown = (row: OpenRow): boolean => depth <= this.#choice.steps || this.#isUnfolded(row);
    const here = rows.map((some) => some.filter((row) => row.placedIn === undefined && isShown(row)));
    for (const { key } of here.flat()) {
      this.#source.groups(key);
      yield;
    }
    const next = (row: OpenRow): readonly TieGroup[] =>
      this.#shown(this.#source.groups(row.key)).map((group) => ({ ...group, ties: this.#new(group.ties) }));
    const columns = this.#columns(here.map((some) => some.filter((row) => !this.#isUnfolded(row)).flatMap(next)));
    const inColumns = here.flatMap((some, side) =>
      some.map((row) => ({ row, column: this.#isUnfolded(row) ? undefined : columns[side] })),
    );
    for (const { row, column } of inColumns) {
      row.groups = next(row).map((group) => this.#open(row.key, group, column));
    }
    for (const column of columns) column.share = MOST_IN_GROUP;
    for (const { row, column } of inColumns) {
      const all = this.#groupsOf(row.key);
      const groups = row.groups.map((fresh, index) => {
        const group = all[index]!;
        const marks = this.#open(row.key, { ...group, ties: this.#toPlaced(row.key, group.ties) }, column);
        return { ...fresh, rows: [...fresh.rows, ...marks.rows], more: fresh.more + marks.more };
      });
      row.groups = groups.filter((group) => group.rows.length > 0);
    }
    return here.map((some) => some.flatMap(({ groups }) => groups.flatMap((group) => group.rows)));
  }

  #isUnfolded({ key }: OpenRow): boolean {
    return this.#choice.unfolded.includes(key);
  }

  /** The ties whose entity has no place yet. */
  #new(ties: readonly Tie[]): readonly Tie[] {
    return ties.filter(({ entity }) => !this.#placed.has(entity.entity));
  }

  /**
   * The ties of an entity to those that have a place, which no row shows. Those to the middle are rows of the middle, or are
   * counted there.
   */
  #toPlaced(id: string, ties: readonly Tie[]): readonly Tie[] {
    return ties.filter(({ entity: { entity }, statements }) => {
      if (entity === this.#source.middle.id || !this.#placed.has(entity)) return false;
      return !statements.every(({ location }) => this.#drawn.has(tieKey(id, entity, location)));
    });
  }

  /** @param column whose room its rows take; undefined where the reader asks for them. */
  #open(parent: string, group: TieGroup, column: Column | undefined): OpenGroup {
    const { ties, label } = group;
    const key = groupKey(parent, group);
    const first = Math.min(ties.length, column?.share ?? MOST_IN_GROUP, ...(column ? [column.room, this.#room] : []));
    if (column) {
      column.room -= first;
      this.#room -= first;
    }
    const opened = this.#choice.opened.filter((each) => each === key).length * MOST_ROWS;
    const shown = mostTied(this.#source.registry, ties, first + opened);
    const rows = shown.map((tie) => this.#row(parent, group, tie));
    return { key, label, rows, more: ties.length - rows.length };
  }

  /** Gives the entity a place here, if it has none yet. */
  #row(parent: string, group: TieGroup, { entity, statements, held }: Tie): OpenRow {
    const placedIn = this.#placed.get(entity.entity);
    for (const { location } of statements) {
      const tie = tieKey(parent, entity.entity, location);
      this.#drawn.add(tie);
      if (placedIn === undefined || parent === this.#source.middle.id) this.#branches.add(tie);
    }
    if (placedIn === undefined) this.#placed.set(entity.entity, group.label);
    const details = new Set(statements.map(detailOf).filter((detail) => detail !== ''));
    return {
      key: placedIn === undefined ? entity.entity : `${groupKey(parent, group)} ${entity.entity}`,
      entity,
      detail: [...details].join(inLanguage({ en: '; ', zh: '；' }, this.#source.language)),
      held,
      isOwning: statements.some(({ kind }) => isOwning(kind)),
      placedIn,
      further: 0,
      groups: [],
    };
  }

  #further({ key, placedIn, groups }: OpenRow): number {
    if (placedIn !== undefined) return 0;
    const shown = new Set(groups.map((group) => group.key));
    const others = this.#groupsOf(key).filter((group) => !shown.has(groupKey(key, group)));
    return new Set(others.flatMap(({ ties }) => this.#new(ties).map(({ entity }) => entity.entity))).size;
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
  if (without.length === 0) return groups;
  return groups.flatMap((group) => {
    if (group.relation !== undefined && without.includes(group.relation)) return [];
    const ties = group.ties.filter(({ entity }) => !without.includes(entity.schema));
    return ties.length === 0 ? [] : [{ ...group, ties }];
  });
}

/** So many of the entities, those with the most relations, in the order in which they were. */
function mostTied(registry: Registry, ties: readonly Tie[], most: number): readonly Tie[] {
  if (ties.length <= most) return ties;
  const shown = new Set(greatestFirst(ties, ({ entity }) => registry.tieCount(entity.entity)).slice(0, most));
  return ties.filter((tie) => shown.has(tie));
}

function countOf(groups: readonly TieGroup[]): number {
  return groups.reduce((sum, { ties }) => sum + ties.length, 0);
}

/** The most rows of a group, twelve or fewer, so that all groups together have no more than `most`; at least 1. */
function fairShare(groups: readonly TieGroup[], most: number): number {
  for (let share = MOST_IN_GROUP; share > 1; share--) {
    if (groups.reduce((sum, { ties }) => sum + Math.min(ties.length, share), 0) <= most) return share;
  }
  return 1;
}
