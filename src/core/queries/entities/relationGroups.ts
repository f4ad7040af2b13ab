import { memoize } from '../../base/memoize';
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
export function groupRelations(relations: readonly Relation[]): readonly RelationGroup[] {
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) memoize(groups, relation.label, () => []).push(relation);
  const sorted = Array.from(groups, ([label, group]) => ({ label, relations: group.sort(currentAndGreaterFirst) }));
  return sorted.sort((a, b) => rank(a) - rank(b) || 0);
}

function currentAndGreaterFirst(a: Relation, b: Relation): number {
  return Number(a.endDate !== undefined) - Number(b.endDate !== undefined) || share(b) - share(a);
}

/** "15", "15%" and "15.0 percent" are all 15; −1 without a number. */
function share({ percentage }: Relation): number {
  const number = Number.parseFloat(percentage ?? '');
  return Number.isNaN(number) ? -1 : number;
}

function rank({ relations }: RelationGroup): number {
  return relations.reduce((least, { kind }) => Math.min(least, relationRank(kind)), Number.POSITIVE_INFINITY);
}
