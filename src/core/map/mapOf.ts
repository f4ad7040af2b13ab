import { memoize } from '../base/memoize';
import type { Dossier } from '../dossier/dossier';
import type { MapChoice } from '../dossier/pageState';
import { isOwning } from '../registry/vocabulary/verbs';
import type { Vocabulary } from '../registry/vocabulary/vocabulary';
import { inLanguage } from '../registry/vocabulary/words';
import { groupsOf, type MapData, type MapGroup, type MapRow } from './mapData';
import { detailOf, type Tie, type TieGroup, tieGroupsOf } from './mapStatements';
import { tieKey, tiesAmong } from './tiesAmong';

/** Rows of a map, and of what one click adds. */
const MOST_ROWS = 60;
/** Rows of a group at first. */
const MOST_IN_GROUP = 12;

/** What is known of an entity; undefined if there is no such entity. */
export type Describe = (id: string) => Dossier | undefined;

/**
 * The map of an entity; undefined if there is no such entity. It shows at most sixty rows and a dozen of each kind of relation,
 * beside those that the reader has unfolded or opened, and counts the rest. Each entity has one place, nearest to the middle.
 */
export function mapOf(vocabulary: Vocabulary, describe: Describe, id: string, choice: MapChoice): MapData | undefined {
  const dossier = describe(id);
  return dossier && new MapMaker(vocabulary, describe, dossier, choice).make();
}

/** A row to which its next step may still be added. */
interface OpenRow extends Pick<MapRow, 'key' | 'placedIn'> {
  readonly tie: Tie;
  groups: readonly OpenGroup[];
}

interface OpenGroup {
  readonly key: string;
  readonly group: TieGroup;
  readonly rows: readonly OpenRow[];
  readonly more: number;
}

class MapMaker {
  readonly #dossier: Dossier;
  readonly #choice: MapChoice;
  readonly #describe: (id: string) => Dossier;
  readonly #groups = new Map<string, readonly TieGroup[]>();
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

  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary, describe: Describe, dossier: Dossier, choice: MapChoice) {
    this.#vocabulary = vocabulary;
    this.#dossier = dossier;
    this.#choice = choice;
    const dossiers = new Map<string, Dossier>([[dossier.id, dossier]]);
    this.#describe = (id) => memoize(dossiers, id, () => describe(id)!);
    this.#placed.set(dossier.id, '');
  }

  make(): MapData {
    const { id, schema, title, kind } = this.#dossier;
    const groups = this.#shownGroups(id).toSorted((a, b) => Number(a.side === 'right') - Number(b.side === 'right'));
    const share = fairShare(groups, this.#room);
    const first = groups.map((group) => this.#open(id, group, share, true));
    let step = first.flatMap(({ rows }) => rows);
    for (let depth = 2; step.length > 0; depth++) {
      this.#addStep(step, depth <= this.#choice.steps);
      step = step.flatMap(({ groups: added }) => added.flatMap(({ rows }) => rows));
    }
    const made = first.map((each) => this.#made(each));
    const ofSide = (side: TieGroup['side']): readonly MapGroup[] =>
      made.filter((_, index) => first[index]!.group.side === side);
    return {
      middle: { id, schema, text: title, detail: kind },
      left: ofSide('left'),
      right: ofSide('right'),
      ties: tiesAmong(this.#vocabulary, [...this.#placed.keys()], this.#describe, this.#branches),
      labels: [...this.#labels],
      schemas: [...this.#schemas],
      entities: this.#placed.size,
      notShown: groupsOf(made).reduce((sum, { more }) => sum + more, 0),
    };
  }

  /** The groups of an entity without what the reader has left out. */
  #groupsOf(id: string): readonly TieGroup[] {
    const all = memoize(this.#groups, id, () => tieGroupsOf(this.#vocabulary, this.#describe(id)));
    const { without } = this.#choice;
    if (without.length === 0) return all;
    return all.flatMap((group) => {
      if (without.includes(group.relation)) return [];
      const ties = group.ties.filter(({ entity }) => !without.includes(entity.schema));
      return ties.length === 0 ? [] : [{ ...group, ties }];
    });
  }

  /** The groups of an entity, which the reader can leave out from then on. */
  #shownGroups(id: string): readonly TieGroup[] {
    const wanted = this.#groupsOf(id);
    for (const { relation, ties } of this.#groups.get(id)!) {
      this.#labels.add(relation);
      for (const { entity } of ties) this.#schemas.add(entity.schema);
    }
    return wanted;
  }

  /**
   * Adds the next step to rows, as far as there is room, or where the reader asks for it: first the entities that have no place
   * yet, then marks of those that have.
   */
  #addStep(rows: readonly OpenRow[], isShown: boolean): void {
    const isUnfolded = ({ key }: OpenRow): boolean => this.#choice.unfolded.includes(key);
    const here = rows.filter((row) => row.placedIn === undefined && (isShown || isUnfolded(row)));
    const next = (row: OpenRow): readonly TieGroup[] =>
      this.#shownGroups(row.key).map((group) => ({ ...group, ties: this.#new(group.ties) }));
    const share = fairShare(here.filter((row) => !isUnfolded(row)).flatMap(next), this.#room);
    for (const row of here) {
      const asked = isUnfolded(row);
      row.groups = next(row).map((group) => this.#open(row.key, group, asked ? MOST_IN_GROUP : share, !asked));
    }
    for (const row of here) {
      const groups = row.groups.map(({ key, group, rows: fresh, more }, index) => {
        const { ties } = this.#shownGroups(row.key)[index]!;
        const marks = { ...group, ties: this.#toPlaced(row.key, ties) };
        const marked = this.#open(row.key, marks, MOST_IN_GROUP, !isUnfolded(row));
        return { key, group, rows: [...fresh, ...marked.rows], more: more + marked.more };
      });
      row.groups = groups.filter((group) => group.rows.length > 0);
    }
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
      if (entity === this.#dossier.id || !this.#placed.has(entity)) return false;
      return !statements.every(({ location }) => this.#drawn.has(tieKey(id, entity, location)));
    });
  }

  /** @param isCounted whether its rows are among the sixty. */
  #open(parent: string, group: TieGroup, share: number, isCounted: boolean): OpenGroup {
    const { ties, label } = group;
    const key = groupKey(parent, group);
    const first = Math.min(ties.length, share, isCounted ? this.#room : share);
    if (isCounted) this.#room -= first;
    const opened = this.#choice.opened.filter((each) => each === key).length * MOST_ROWS;
    const shown = ties.slice(0, first + opened);
    const rows = shown.map((tie): OpenRow => {
      const { entity } = tie.entity;
      const placedIn = this.#placed.get(entity);
      for (const { location } of tie.statements) {
        const key = tieKey(parent, entity, location);
        this.#drawn.add(key);
        if (placedIn === undefined || parent === this.#dossier.id) this.#branches.add(key);
      }
      if (placedIn === undefined) this.#placed.set(entity, label);
      return { key: placedIn === undefined ? entity : `${key} ${entity}`, tie, placedIn, groups: [] };
    });
    return { key, group, rows, more: ties.length - rows.length };
  }

  #made({ key, group, rows, more }: OpenGroup): MapGroup {
    return { key, label: group.label, rows: rows.map((row) => this.#madeRow(row)), more };
  }

  #madeRow({ key, tie, placedIn, groups }: OpenRow): MapRow {
    const { entity, statements, state } = tie;
    const { language } = this.#dossier;
    const details = statements.map((each) => detailOf(each)).filter((detail) => detail !== '');
    return {
      key,
      entity,
      detail: [...new Set(details)].join(inLanguage({ en: '; ', zh: '；' }, language)),
      state,
      isOwning: statements.some(({ kind }) => isOwning(kind)),
      placedIn,
      further: placedIn === undefined ? this.#further(key, groups) : 0,
      groups: groups.map((group) => this.#made(group)),
    };
  }

  #further(id: string, groups: readonly OpenGroup[]): number {
    const shown = new Set(groups.map(({ key }) => key));
    const others = this.#groupsOf(id).filter((group) => !shown.has(groupKey(id, group)));
    return new Set(others.flatMap(({ ties }) => this.#new(ties).map(({ entity }) => entity.entity))).size;
  }
}

function groupKey(parent: string, { side, label }: TieGroup): string {
  return JSON.stringify([parent, side, label]);
}

/** The most rows of a group, twelve or fewer, so that all groups together have no more than `most`; at least 1. */
function fairShare(groups: readonly TieGroup[], most: number): number {
  for (let share = MOST_IN_GROUP; share > 1; share--) {
    if (groups.reduce((sum, { ties }) => sum + Math.min(ties.length, share), 0) <= most) return share;
  }
  return 1;
}
