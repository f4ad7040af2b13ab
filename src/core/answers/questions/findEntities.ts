import type { Resumable } from '../../text/base/resumable';
import { searchNames } from '../names/searchNames';
import type { AgentWorld, NamedEntity, Portion, PortionInput, Quoted } from './answers';
import { clipped, namedEntity, portionOf, QUOTED } from './pieces';

export interface FindEntitiesInput extends PortionInput {
  readonly query: string;
  readonly kind?: string;
}

export interface FoundEntity extends NamedEntity {
  /** The name that fits best. */
  readonly matched: string;
}

/** More are not counted. */
const MOST_FOUND = 500;

/** The entities that a name may mean, the best first; all of them for an empty query. */
export function* findEntities(
  { snapshot }: AgentWorld,
  { query, kind, ...portion }: FindEntitiesInput,
): Resumable<Quoted & Portion<FoundEntity>> {
  const isWanted = kind === undefined ? {} : { isWanted: ({ schema }: { schema: string }) => schema === kind };
  const hits = yield* searchNames(snapshot, query, { limit: MOST_FOUND, locale: 'en', ...isWanted });
  const found = portionOf(hits, portion, ({ entity: { id }, name }) => ({
    ...namedEntity(snapshot.registry, id),
    matched: clipped(name?.value ?? id),
  }));
  return { ...QUOTED, ...found };
}
