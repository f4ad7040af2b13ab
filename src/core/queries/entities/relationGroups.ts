import type { Registry } from '../../registry/merging/registry';
import type { Entity } from '../../registry/model';
import { type Relation, relationsOf } from './relations';

/** Relations that read alike: "Led by", "Owns", "Products". */
export interface RelationGroup {
  /** See `Relation.kind`. */
  readonly kind: string;
  /** Of relations without a type of their own (`UnknownLink`): what the subject does, as written. */
  readonly role: string | undefined;
  readonly relations: readonly Relation[];
}

/** Who leads and owns comes before what is made, and that before what is merely connected. */
const KIND_ORDER: readonly string[] = [
  'manufacturer',
  'isVariantOf',
  'parent',
  'Directorship.director',
  'Directorship.organization',
  'Employment.employer',
  'Ownership.owner',
  'Ownership.asset',
  '^parent',
  '^manufacturer',
  '^isVariantOf',
  'Supply.customer',
  'Supply.supplier',
  'Partnership.partner',
  'Competition.competitor',
  'Oversight.regulator',
  'Oversight.regulated',
  'UnknownLink.object',
  'UnknownLink.subject',
  'involved',
  '^involved',
  'Membership.organization',
  'Membership.member',
  'Employment.employee',
  'Family.person',
  'Family.relative',
  'Associate.person',
  'Associate.associate',
];

/**
 * The relations of an entity in groups, in the order in which a reader asks for them; in a group the lasting before the
 * ended, the greater share before the smaller.
 */
export function relationGroups(registry: Registry, entity: Entity): readonly RelationGroup[] {
  const groups = new Map<string, { kind: string; role: string | undefined; relations: Relation[] }>();
  for (const relation of relationsOf(registry, entity)) {
    const role = relation.kind.startsWith('UnknownLink.') ? relation.role : undefined;
    const key = `${relation.kind}\n${role ?? ''}`;
    const group = groups.get(key);
    if (group) group.relations.push(relation);
    else groups.set(key, { kind: relation.kind, role, relations: [relation] });
  }
  for (const { relations } of groups.values()) relations.sort(lastingAndGreaterFirst);
  return Array.from(groups.values()).sort((a, b) => rank(a.kind) - rank(b.kind));
}

function lastingAndGreaterFirst(a: Relation, b: Relation): number {
  return Number(a.endDate !== undefined) - Number(b.endDate !== undefined) || share(b) - share(a);
}

/** "15", "15%" and "15.0 percent" are all 15; no number is less than any. */
function share({ percentage }: Relation): number {
  const number = Number.parseFloat(percentage ?? '');
  return Number.isNaN(number) ? -1 : number;
}

function rank(kind: string): number {
  const index = KIND_ORDER.indexOf(kind);
  return index < 0 ? KIND_ORDER.length : index;
}
