import { sideOf } from '../../registry/vocabulary/verbs';
import type { Vocabulary } from '../../registry/vocabulary/vocabulary';
import { memoize } from '../../text/base/memoize';
import type { Dossier, EntityPiece, RelationStatement } from '../dossier/dossier';
import { dossierWord } from '../dossier/dossierWords';
import { dateOrder } from '../entities/dateOrder';
import type { Held } from '../entities/held';
import { nameCollator } from '../names/nameCollator';
import type { TieState } from './mapData';

/** An entity in a group, with all its relations of that kind. */
export interface Tie {
  readonly entity: EntityPiece;
  /** The first decides how the row is drawn; none of what is on a map because a note mentions it. */
  readonly statements: readonly RelationStatement[];
  readonly state: TieState;
}

export interface TieGroup {
  readonly label: string;
  /** The words of the page for this kind of relation, by which a reader leaves it out; undefined for no relation. */
  readonly relation: string | undefined;
  readonly side: 'left' | 'right';
  readonly ties: readonly Tie[];
}

/** In which order the relations of a group come: what came later is a group of its own. */
const ORDER: Readonly<Record<TieState, number>> = { holds: 0, unsaid: 0, planned: 0, ended: 1, later: 2 };

/**
 * The relations of an entity in groups by what they are, in the order of the page. In a group what holds or is planned comes
 * before what has ended; then they are in the order of dates, those without one last, then of names.
 */
export function tieGroupsOf(vocabulary: Vocabulary, { relations, language }: Dossier): readonly TieGroup[] {
  const { compare } = nameCollator(language);
  return relations.flatMap(({ label: relation, statements }) => {
    const groups = new Map<string, Group>();
    const sides = new Map<string, TieGroup['side']>();
    for (const statement of statements) {
      const { kind } = statement;
      const side = memoize(sides, kind, () => sideOf(vocabulary, kind));
      const state = stateOf(statement);
      const isLater = state === 'later';
      const { found } = memoize(groups, `${side} ${isLater}`, () => ({ side, isLater, found: [] }));
      const date = dateOrder(dateOf(statement)) ?? Number.POSITIVE_INFINITY;
      found.push({ statement, entity: statement.text[0], state, date });
    }
    return Array.from(groups.values(), ({ side, isLater, found }) => {
      const inOrder = (a: Sorted, b: Sorted): number => {
        if (ORDER[a.state] !== ORDER[b.state]) return ORDER[a.state] - ORDER[b.state];
        return a.date === b.date ? compare(a.entity.text, b.entity.text) : a.date < b.date ? -1 : 1;
      };
      const label = isLater ? `${relation} · ${dossierWord('later', language)}` : relation;
      return { relation, side, label, ties: byEntity(found.sort(inOrder)) };
    });
  });
}

interface Group {
  readonly side: TieGroup['side'];
  /** Whether it came later than the reader asks for. */
  readonly isLater: boolean;
  readonly found: Sorted[];
}

interface Sorted {
  readonly statement: RelationStatement;
  readonly entity: EntityPiece;
  readonly state: TieState;
  /** See `dateOrder`; after all others without a date. */
  readonly date: number;
}

function byEntity(found: readonly Sorted[]): readonly Tie[] {
  const ties = new Map<string, Sorted[]>();
  for (const each of found) memoize(ties, each.entity.entity, () => []).push(each);
  return Array.from(ties.values(), (all) => ({
    entity: all[0]!.entity,
    state: all[0]!.state,
    statements: all.map(({ statement }) => statement),
  }));
}

const STATES: Readonly<Record<Held, TieState>> = {
  held: 'holds',
  undated: 'holds',
  planned: 'planned',
  over: 'ended',
  later: 'later',
  unsaid: 'unsaid',
};

export function stateOf({ held }: RelationStatement): TieState {
  return STATES[held];
}

function dateOf({ startDate, endDate, otherDate }: RelationStatement): string | undefined {
  return startDate ?? endDate ?? otherDate;
}

/** What is said beside the names: "15% · since 2025-07-10"; of an agreement or event without more, its own date. */
export function detailOf({
  detail,
  date,
  otherDate,
  status,
}: Pick<RelationStatement, 'detail' | 'date' | 'otherDate' | 'status'>): string {
  return [detail, date || (otherDate ?? ''), status].filter((part) => part !== '').join(' · ');
}
