import type { Registry } from '../../registry/merging/registry';
import { schemaPlural } from '../../registry/vocabulary/words';
import type { Resumable } from '../../text/base/lazy';
import { greatestFirst } from '../../text/base/lists';
import type { MapChoice } from '../dossier/pageState';
import { type MapData, type MapMiddle, pieceOf } from './mapData';
import { type Describe, mapFrom, withoutSome, withTies } from './mapOf';
import { type TieGroup, tieGroupsOf } from './mapStatements';

/** Of an address of a note, what a map says of it, and its entities in the order of first mention. */
export interface MappedNote extends Pick<MapMiddle, 'id' | 'text'> {
  readonly entities: readonly string[];
}

/** From the note to entities, and two steps of relations among these. */
const STEPS = 3;

/**
 * The map of a note: the relations among its entities. First come, by kind, those with the most relations from which all others
 * can be reached in two steps, which branch off them. Entities without a relation to another one of the note are in `alone`.
 */
export function* noteMapOf(
  registry: Registry,
  { id, text, entities }: MappedNote,
  describe: Describe,
  choice: MapChoice,
  language: string,
): Resumable<MapData> {
  const { vocabulary } = registry;
  const known = entities.flatMap((entity) => describe(entity) ?? []);
  const dossiers = new Map(known.map((dossier) => [dossier.id, dossier]));
  const all = new Map<string, readonly TieGroup[]>();
  for (const dossier of known) {
    all.set(
      dossier.id,
      withTies(tieGroupsOf(vocabulary, dossier), ({ entity }) => dossiers.has(entity.entity)),
    );
    yield;
  }
  const shown = known.filter(({ schema }) => !choice.without.includes(schema));
  const tiedTo = new Map(
    shown.map((dossier) => {
      const ties = withoutSome(all.get(dossier.id)!, choice.without).flatMap((group) => group.ties);
      return [dossier.id, ties.map(({ entity }) => entity.entity)];
    }),
  );
  const hubs = hubsOf(tiedTo);
  const order = [...vocabulary.schemas, ...known.map(({ schema }) => schema)];
  const schemas = [...new Set(known.map(({ schema }) => schema))].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const inOrder = schemas.flatMap((schema) => known.filter((each) => each.schema === schema && hubs.has(each.id)));
  const half = Math.floor(inOrder.length / 2);
  const groups = (['left', 'right'] as const).flatMap((side) =>
    schemas.flatMap((schema): readonly TieGroup[] => {
      const some = inOrder.filter((hub, at) => hub.schema === schema && at < half === (side === 'left'));
      const ties = some.map((hub) => ({ entity: pieceOf(hub), statements: [], held: 'held' as const }));
      const label = schemaPlural(vocabulary, schema, language);
      return ties.length === 0 ? [] : [{ side, label, relation: undefined, ties }];
    }),
  );
  const groupsIn = (entity: string): readonly TieGroup[] => (entity === id ? groups : (all.get(entity) ?? []));
  const middle = { id, schema: undefined, text, detail: '' };
  const source = { registry, describe: (each: string) => dossiers.get(each), language, middle, groups: groupsIn };
  const map = yield* mapFrom(source, { ...choice, steps: STEPS });
  const tied = new Set([...tiedTo].flatMap(([from, to]) => (to.length === 0 ? [] : [from, ...to])));
  return { ...map, schemas, alone: shown.filter((dossier) => !tied.has(dossier.id)).map(pieceOf) };
}

/** Entities from which all that are tied to any can be reached in two steps; those that are tied to the most come first. */
function hubsOf(tiedTo: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const hubs = new Set<string>();
  const reached = new Set<string>();
  const next = (id: string): readonly string[] => tiedTo.get(id) ?? [];
  const tied = [...tiedTo.keys()].filter((id) => next(id).length > 0);
  for (const id of greatestFirst(tied, (each) => next(each).length)) {
    if (reached.has(id)) continue;
    hubs.add(id);
    for (const each of [id, ...next(id), ...next(id).flatMap(next)]) reached.add(each);
  }
  return hubs;
}
