import type { EventProposal, Proposal } from './proposals';

/** The proposals that are ticked at first: all that are not doubtful and need no doubtful one. */
export function tickedAtFirst(items: readonly Proposal[]): ReadonlySet<string> {
  return settle(items, new Set(items.filter(({ doubts }) => doubts.length === 0).map(({ key }) => key)));
}

/** The ticked proposals without those that would name an entity that is neither in the registry nor ticked. */
export function settle(items: readonly Proposal[], ticked: ReadonlySet<string>): ReadonlySet<string> {
  const entities = new Set(items.flatMap((item) => (item.kind === 'entity' && ticked.has(item.key) ? [item.id] : [])));
  const stays = (item: Proposal): boolean =>
    ticked.has(item.key) &&
    item.needs.every((id) => entities.has(id)) &&
    (item.kind !== 'event' || !isAlone(item, entities));
  return new Set(items.filter(stays).map(({ key }) => key));
}

/**
 * The same after the user changed the ticks: what names an entity that is ticked again is ticked with it, unless it is
 * doubtful.
 *
 * @param before what was ticked before.
 */
export function settleChange(
  items: readonly Proposal[],
  before: ReadonlySet<string>,
  ticked: ReadonlySet<string>,
): ReadonlySet<string> {
  const again = new Set(
    items.flatMap((item) => (item.kind === 'entity' && ticked.has(item.key) && !before.has(item.key) ? [item.id] : [])),
  );
  const names = (item: Proposal): boolean =>
    item.needs.some((id) => again.has(id)) || (item.kind === 'event' && item.proposed.some((id) => again.has(id)));
  const more = items.filter((item) => item.doubts.length === 0 && names(item)).map(({ key }) => key);
  return settle(items, new Set([...ticked, ...more]));
}

/** The entities of an event that are known or ticked. */
export function involvedIn({ involved, proposed }: EventProposal, entities: ReadonlySet<string>): readonly string[] {
  return involved.filter((id) => entities.has(id) || !proposed.includes(id));
}

function isAlone(event: EventProposal, entities: ReadonlySet<string>): boolean {
  return event.involved.length > 0 && involvedIn(event, entities).length === 0;
}
