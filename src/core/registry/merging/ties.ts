import type { Entity, Link } from '../model';
import type { Vocabulary } from '../vocabulary/vocabulary';

/** Properties that tie an entity to the one they name: its maker, what it is a variant or part of, who owns it. */
const TIES: ReadonlySet<string> = new Set(['manufacturer', 'developer', 'brand', 'isVariantOf', 'isPartOf', 'parent']);
/** Link types that tie their two ends. */
const TYING_LINKS: ReadonlySet<string> = new Set(['Ownership', 'Directorship', 'Employment', 'Membership']);
const HALF = 50;

/**
 * The ids of the entities that an entity names as closely tied to it: its maker, a variant or part, an owner or subsidiary
 * with half or more (or with no share given), an employer, an office-holder, a member. A strong name of one is evidence
 * for a weak alias of the other (docs/matching.md, rule 8). Trade, events, sectors and places tie nothing; a relation that a
 * registry declares does where its declaration says so.
 */
export function tiesOf(entity: Entity, vocabulary: Vocabulary): ReadonlySet<string> {
  const ties = new Set<string>();
  for (const [key, values] of entity.properties) {
    if (TIES.has(key) || vocabulary.ties(key)) for (const { item } of values) ties.add(item.value);
  }
  for (const { item: link } of entity.links) {
    if (isTie(link, vocabulary))
      for (const { values } of link.properties) for (const { value } of values) ties.add(value);
  }
  ties.delete(entity.id);
  return ties;
}

function isTie({ type, properties }: Link, vocabulary: Vocabulary): boolean {
  if (vocabulary.linkTypeRow(type.value)?.ties) return true;
  if (!TYING_LINKS.has(type.value)) return false;
  const share = properties.find(({ key }) => key.value === 'percentage')?.values[0]?.value;
  return share === undefined || Number.parseFloat(share) >= HALF;
}
