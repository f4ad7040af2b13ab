import { memoize } from '../../base/memoize';
import type { Vocabulary } from '../../registry/vocabulary/vocabulary';
import { relationRank } from '../../registry/vocabulary/words';
import type { Relation } from './relations';

/** Relations that read alike: "Led by", "Owns", "Products". */
export interface RelationGroup {
  readonly label: string;
  readonly relations: readonly Relation[];
}

/**
 * Relations of one entity in groups, in the order in which a reader asks for them; in a group current relations come
 * before ended ones, greater shares before smaller ones.
 */
export function groupRelations(vocabulary: Vocabulary, relations: readonly Relation[]): readonly RelationGroup[] {
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) memoize(groups, relation.label, () => []).push(relation);
  return Array.from(groups, ([label, group]) => ({
    label,
    relations: currentAndGreaterFirst(group),
    rank: group.reduce((least, { kind }) => Math.min(least, relationRank(vocabulary, kind)), Number.POSITIVE_INFINITY),
  })).sort((a, b) => a.rank - b.rank || 0);
}

function currentAndGreaterFirst(relations: readonly Relation[]): readonly Relation[] {
  return relations
    .map((relation) => ({ relation, hasEnded: Number(relation.endDate !== undefined), share: share(relation) }))
    .sort((a, b) => a.hasEnded - b.hasEnded || b.share - a.share)
    .map(({ relation }) => relation);
}

/** "15", "15%" and "15.0 percent" are all 15; −1 without a number. */
function share({ percentage }: Relation): number {
  const number = Number.parseFloat(percentage ?? '');
  return Number.isNaN(number) ? -1 : number;
}
