import { sideOf } from '../../registry/vocabulary/verbs';
import type { Vocabulary } from '../../registry/vocabulary/vocabulary';
import { memoize } from '../../text/base/lazy';
import type { Dossier, EntityPiece, RelationStatement } from '../dossier/dossier';
import { dossierWord } from '../dossier/pageWords';
import { dateOrder } from '../entities/dateOrder';
import type { Held } from '../entities/held';
import { nameCollator } from '../names/displayName';

/** An entity in a group, with all its relations of that kind. */
export interface Tie {
  readonly entity: EntityPiece;
  /** The first decides how the row is drawn; none of what is on a map because a note mentions it. */
  readonly statements: readonly RelationStatement[];
  readonly held: Held;
}

export interface TieGroup {
  readonly label: string;
  /** The words of the page for this kind of relation, by which a reader leaves it out; undefined for no relation. */
  readonly relation: string | undefined;
  readonly side: 'left' | 'right';
  readonly ties: readonly Tie[];
}

/** In which order the relations of a group come: what came later is a group of its own. */
const ORDER: Readonly<Partial<Record<Held, number>>> = { over: 1, later: 2 };

/**
 * The relations of an entity in groups by what they are, in the order of the page. In a group what holds or is planned comes
 * before what has ended; then they are in the order of dates, those without one last, then of names.
 */
export function tieGroupsOf(vocabulary: Vocabulary, { relations, language }: Dossier): readonly TieGroup[] {
  const { compare } = nameCollator(language);
  return relations.flatMap(({ label: relation, statements }) => {
    const sorted = statements
      .map((statement) => {
        const [entity] = statement.text;
        return { statement, entity, order: ORDER[statement.held] ?? 0, date: dateOf(statement) };
      })
      .sort((a, b) => {
        if (a.order !== b.order) return a.order - b.order;
        if (a.date !== b.date) return a.date < b.date ? -1 : 1;
        return compare(a.entity.text, b.entity.text);
      });
    const groups = new Map<string, Omit<TieGroup, 'ties'> & { readonly ties: Map<string, OpenTie> }>();
    for (const { statement, entity } of sorted) {
      const { held } = statement;
      const side = sideOf(vocabulary, statement.kind);
      const label = held === 'later' ? `${relation} · ${dossierWord('later', language)}` : relation;
      const { ties } = memoize(groups, `${side} ${label}`, () => ({ relation, side, label, ties: new Map() }));
      memoize(ties, entity.entity, (): OpenTie => ({ entity, held, statements: [] })).statements.push(statement);
    }
    return Array.from(groups.values(), (group) => ({ ...group, ties: [...group.ties.values()] }));
  });
}

type OpenTie = Tie & { readonly statements: RelationStatement[] };

/** See `dateOrder`; after all others without a date. */
function dateOf({ startDate, endDate, otherDate }: RelationStatement): number {
  return dateOrder(startDate ?? endDate ?? otherDate) ?? Number.POSITIVE_INFINITY;
}

/** What is said beside the names: "15% · since 2025-07-10"; of an agreement or event without more, its own date. */
export function detailOf(said: RelationStatement, detail = said.detail): string {
  return [detail, said.date || (said.otherDate ?? ''), said.status].filter((part) => part !== '').join(' · ');
}
