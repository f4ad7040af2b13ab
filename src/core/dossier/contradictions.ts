import { memoize } from '../base/memoize';
import { type Relation, relationsOf } from '../queries/entities/relations';
import { displayName } from '../queries/names/displayName';
import { type Entity, locate, type Property } from '../registry/model';
import { valueKind } from '../registry/vocabulary/vocabulary';
import { propertyWord } from '../registry/vocabulary/words';
import type { Snapshot } from '../snapshot';
import type { StatementGroup } from './dossier';
import { heldAt } from './held';
import { entityPiece } from './linkedText';
import { isOwn, type Reader, relationStatement } from './statements';

/**
 * What cannot all be right: a property for which two registries give different single values, and two relations of one kind
 * to one entity at one time that give different shares, amounts or dates.
 */
export function contradictionsOf(snapshot: Snapshot, entity: Entity, reader: Reader): readonly StatementGroup[] {
  return [...ofProperties(snapshot, entity, reader), ...ofRelations(snapshot, entity, reader)];
}

function ofProperties({ registry }: Snapshot, entity: Entity, { language }: Reader): readonly StatementGroup[] {
  const given = new Map<string, { readonly part: Entity['parts'][number]; readonly property: Property }[]>();
  for (const part of entity.parts) {
    for (const property of part.entry.properties) {
      if (isSingle(property)) memoize(given, property.key.value, () => []).push({ part, property });
    }
  }
  return Array.from(given, ([key, all]) => ({
    label: propertyWord(key, language, entity.schema),
    statements: all.map(({ part, property }) => {
      const { value, span } = property.values[0]!;
      const other = valueKind(key) === 'reference' ? registry.entity(value) : undefined;
      const place = locate(part, span);
      return {
        key: JSON.stringify([key, value]),
        date: '',
        text: [other ? entityPiece(other, language) : value],
        detail: '',
        held: 'held' as const,
        citation: undefined,
        place,
        isOwn: isOwn(registry, place),
      };
    }),
  })).filter(({ statements }) => new Set(statements.map(({ key }) => key)).size > 1);
}

/** A remark in one's own words contradicts nothing, nor does a text by language. */
function isSingle({ key, values, list }: Property): boolean {
  return (
    !list && values.length === 1 && values[0]!.lang === '' && key.value !== 'note' && valueKind(key.value) !== 'text'
  );
}

function ofRelations({ registry }: Snapshot, entity: Entity, reader: Reader): readonly StatementGroup[] {
  const alike = new Map<string, Relation[]>();
  for (const relation of relationsOf(registry, entity, reader.language)) {
    const { kind, other, role, product } = relation;
    memoize(alike, JSON.stringify([kind, other.id, role, product?.id]), () => []).push(relation);
  }
  return [...alike.values()]
    .map((relations) => relations.filter((relation) => relations.some((other) => contradict(relation, other))))
    .filter((relations) => relations.length > 1)
    .map((relations) => ({
      label: `${relations[0]!.label} · ${displayName(relations[0]!.other, reader.language)}`,
      statements: relations.map((relation) => relationStatement(registry, relation, reader)),
    }));
}

/** Whether two relations that differ may hold at the same time; those that follow each other do not contradict. */
function contradict(a: Relation, b: Relation): boolean {
  if (a === b || a.place === b.place) return false;
  const differ = (one: string | undefined, other: string | undefined): boolean =>
    one !== undefined && other !== undefined && one !== other;
  const apart = [heldAt(a, b.startDate), heldAt(b, a.startDate)].some((held) => held === 'over');
  if (apart) return false;
  return differ(a.percentage, b.percentage) || differ(a.amount, b.amount) || differ(a.startDate, b.startDate);
}
