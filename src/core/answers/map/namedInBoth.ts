import type { Registry } from '../../registry/merging/registry';
import { greatestFirst } from '../../text/base/lists';
import type { EntityPiece } from '../dossier/dossier';
import { entityPiece } from '../dossier/markdownText';
import { dateOrder } from '../entities/dateOrder';
import { isLaterThan } from '../entities/held';
import { dateOf } from '../entities/timelineItems';

/** An event, an agreement, a regulation … that names two entities, with its date; '' if it has none. */
export interface NamingBoth extends EntityPiece {
  readonly date: string;
}

/**
 * The entities whose entries name both, the newest first, those without a date last.
 *
 * @param asOf YYYY-MM-DD, perhaps shortened: what is dated after it is left out. Undefined for all.
 */
export function namedInBoth(
  registry: Registry,
  one: string,
  other: string,
  language: string,
  asOf?: string,
): readonly NamingBoth[] {
  const ofOther = new Set(registry.referrersOf(other));
  const both = registry.referrersOf(one).filter((id) => ofOther.has(id) && id !== one && id !== other);
  const found = both.flatMap((id) => registry.entity(id) ?? []).filter((each) => !isLaterThan(dateOf(each), asOf));
  const dated = found.map((entity) => ({ ...entityPiece(entity, language), date: dateOf(entity) ?? '' }));
  return greatestFirst(dated, ({ date }) => dateOrder(date));
}
