import { lookUp } from '../../notes/mentions/naming';
import type { Snapshot } from '../../registry/engine/snapshot';
import { namesByLanguage } from '../drafts/namesInSelection';
import { proposeId } from '../drafts/newName';
import { allNames, type EntityProposal, type Proposal, type Proposals } from './proposals';

// What the user changes in a list of proposals: what names an entity follows it, whatever its id becomes.

/**
 * An entity with other names, or of another kind. Its id follows, unless the user wrote it. Other names take away what was
 * doubtful of the old ones.
 *
 * @param values its names, the best first.
 * @param taken whether another entity or proposal has that id.
 */
export function changedEntity(
  entity: EntityProposal,
  { values, schema = entity.schema }: { readonly values?: readonly string[]; readonly schema?: string },
  taken: (id: string) => boolean,
): EntityProposal {
  const before = allNames(entity);
  const isOwn = entity.id !== proposeId(before, entity.schema, taken);
  const id = isOwn ? entity.id : proposeId(values ?? before, schema, taken);
  return { ...entity, id, schema, ...(values && { ...namesByLanguage(values), doubts: [] }) };
}

/** The list with an entity in the place of one that it has. */
export function withEntity(list: Proposals, old: EntityProposal, entity: EntityProposal): Proposals {
  return withId({ ...list, items: list.items.map((item) => (item === old ? entity : item)) }, old.id, entity.id);
}

/**
 * The list with the names and texts of `from` in the entity `into`, which it is another name of.
 *
 * @param taken whether another entity or proposal has that id.
 */
export function merged(
  list: Proposals,
  into: EntityProposal,
  from: EntityProposal,
  taken: (id: string) => boolean,
): { readonly list: Proposals; readonly entity: EntityProposal } {
  const values = [...new Set([...allNames(into), ...allNames(from)])];
  const entity: EntityProposal = {
    ...changedEntity(into, { values }, taken),
    texts: [...into.texts, ...from.texts],
    reasons: [...into.reasons, ...from.reasons],
  };
  // A name that was offered to one of the two may be in it by now.
  const ids = [into.id, from.id];
  const isIn = (item: Proposal): boolean =>
    item === from || (item.kind === 'name' && ids.includes(item.about) && values.includes(item.name.value));
  const items = list.items.filter((item) => !isIn(item));
  const without = withEntity({ ...list, items }, into, entity);
  return { list: withId(without, from.id, entity.id), entity };
}

/**
 * The list without what registries got since it was made: entities with one of the names, and whatever has a new id that is
 * taken by now.
 *
 * @param ticked keys of the proposals that are to be written.
 * @returns also what was left out.
 */
export function upToDate(
  list: Proposals,
  ticked: ReadonlySet<string>,
  before: Snapshot,
  now: Snapshot,
): { readonly list: Proposals; readonly known: readonly Proposal[] } {
  const became = (name: string): boolean => !lookUp(name, before) && lookUp(name, now) !== undefined;
  // An id is taken wherever it counts.
  const isTaken = (id: string): boolean => !before.registry.hasId(id) && now.registry.hasId(id);
  const isKnown = (item: Proposal): boolean =>
    ('id' in item && isTaken(item.id)) ||
    // The headline of an event is no name.
    (item.kind === 'entity' && allNames(item).some(became));
  const known = new Set(list.items.filter((item) => ticked.has(item.key) && isKnown(item)));
  return {
    list: { ...list, items: list.items.filter((item) => !known.has(item)) },
    known: [...known],
  };
}

/** The list with another id of an entity or event, wherever it has it. */
function withId(list: Proposals, old: string, id: string): Proposals {
  if (old === id) return list;
  const now = (each: string): string => (each === old ? id : each);
  const all = (ids: readonly string[]): readonly string[] => [...new Set(ids.map(now))];
  const items = list.items.map(
    (item): Proposal => ({
      ...item,
      needs: all(item.needs),
      ...('id' in item && { id: now(item.id) }),
      ...('about' in item && { about: now(item.about) }),
      ...('other' in item && { other: now(item.other) }),
      ...('involved' in item && { involved: all(item.involved), proposed: all(item.proposed) }),
    }),
  );
  return { ...list, items };
}
