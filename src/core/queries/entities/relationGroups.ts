import type { Registry } from '../../registry/merging/registry';
import type { Entity } from '../../registry/model';
import { relationRank } from '../../registry/vocabulary/words';
import { type Relation, relationsOf } from './relations';

/** Relations that read alike: "Led by", "Owns", "Products". */
export interface RelationGroup {
  readonly label: string;
  readonly relations: readonly Relation[];
}

/**
 * The relations of an entity in groups, in the order in which a reader asks for them; in a group the lasting before the
 * ended, the greater share before the smaller. Words are for a reader of `locale` (BCP 47).
 */
export function relationGroups(registry: Registry, entity: Entity, locale: string): readonly RelationGroup[] {
  return groupRelations(relationsOf(registry, entity, locale));
}

export function groupRelations(relations: readonly Relation[]): readonly RelationGroup[] {
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) {
    const group = groups.get(relation.label);
    if (group) group.push(relation);
    else groups.set(relation.label, [relation]);
  }
  const sorted = Array.from(groups, ([label, group]) => ({ label, relations: group.sort(lastingAndGreaterFirst) }));
  return sorted.sort((a, b) => rank(a) - rank(b) || 0);
}

function lastingAndGreaterFirst(a: Relation, b: Relation): number {
  return Number(a.endDate !== undefined) - Number(b.endDate !== undefined) || share(b) - share(a);
}

/** "15", "15%" and "15.0 percent" are all 15; no number is less than any. */
function share({ percentage }: Relation): number {
  const number = Number.parseFloat(percentage ?? '');
  return Number.isNaN(number) ? -1 : number;
}

function rank({ relations }: RelationGroup): number {
  return Math.min(...relations.map(({ kind }) => relationRank(kind)));
}
