import type { Registry } from '../../registry/merging/registry';
import { type Entity, type EntityPart, type LocalizedScalar, locate, type Property } from '../../registry/model';
import type { ValueKind } from '../../registry/vocabulary/rows';
import { BUILT_IN } from '../../registry/vocabulary/vocabulary';
import { propertyWord } from '../../registry/vocabulary/words';
import { memoize } from '../../text/base/lazy';
import { compareIsoDates, isIsoDate } from '../../text/units/isoDate';
import { attributeValue } from '../entities/entityAttributes';
import { heldAt } from '../entities/held';
import type { Relation } from '../entities/relations';
import { valueText } from '../entities/valueText';
import { displayName } from '../names/displayName';
import type { StatementGroup } from './dossier';
import { entityPiece } from './markdownText';
import { isInOwnRegistry, type Reader, relationStatement } from './statements';

/**
 * What cannot all be right: a property for which two registries give different single values, and two relations of one kind
 * to one entity at one time that give different shares, amounts or dates.
 */
export function contradictionsOf(
  registry: Registry,
  entity: Entity,
  relations: readonly Relation[],
  reader: Reader,
): readonly StatementGroup[] {
  return [...ofProperties(registry, entity, reader), ...ofRelations(registry, relations, reader)];
}

function ofProperties(registry: Registry, entity: Entity, { language }: Reader): readonly StatementGroup[] {
  const given = new Map<string, { readonly part: EntityPart; readonly scalar: LocalizedScalar }[]>();
  for (const part of entity.parts) {
    for (const property of part.entry.properties) {
      const scalar = singleValue(property);
      if (scalar) memoize(given, property.key.value, () => []).push({ part, scalar });
    }
  }
  return [...given]
    .filter(([key, all]) => {
      const values = all.map(({ scalar }) => scalar.value);
      return values.some((value) => values.some((other) => !isSame(registry.vocabulary.valueKind(key), value, other)));
    })
    .map(([key, all]) => ({
      label: propertyWord(registry.vocabulary, key, language, entity.schema),
      statements: all.map(({ part, scalar }) => {
        const value = attributeValue(registry, language, key, scalar);
        const location = locate(part, scalar.span);
        return {
          key: JSON.stringify([key, scalar.value]),
          date: '',
          text: [value.kind === 'entity' ? entityPiece(value.entity, language) : valueText(value, language)],
          detail: '',
          held: 'held' as const,
          status: '',
          citations: [],
          location,
          isOwn: isInOwnRegistry(registry, location),
        };
      }),
    }));
}

/** The value of a property that has one. A remark in one's own words contradicts nothing, nor does a text by language. */
function singleValue({ key, values, list }: Property): LocalizedScalar | undefined {
  const [value] = values;
  const isText = ['text', 'path'].includes(BUILT_IN.valueKind(key.value));
  return !list && values.length === 1 && value?.lang === '' && !isText ? value : undefined;
}

function isSame(kind: ValueKind, value: string, other: string): boolean {
  if (kind === 'date' && isIsoDate(value) && isIsoDate(other)) return compareIsoDates(value, other) === 0;
  return kind === 'country' ? value.toLowerCase() === other.toLowerCase() : value === other;
}

function ofRelations(registry: Registry, relations: readonly Relation[], reader: Reader): readonly StatementGroup[] {
  const alike = new Map<string, Relation[]>();
  for (const relation of relations) {
    const { kind, other, role, product } = relation;
    memoize(alike, JSON.stringify([kind, other.id, role, product?.id]), () => []).push(relation);
  }
  return [...alike.values()]
    .map((group) => group.filter((relation) => group.some((other) => contradict(relation, other))))
    .filter((group) => group.length > 1)
    .map((group) => ({
      label: `${group[0]!.label} · ${displayName(group[0]!.other, reader.language)}`,
      statements: group.map((relation) => relationStatement(registry, relation, reader)),
    }));
}

/**
 * Whether two relations that may hold at the same time differ in their share or amount, or else in their beginning: where
 * they differ in both, the later one says that it changed. Amounts in different currencies cannot be compared.
 */
function contradict(a: Relation, b: Relation): boolean {
  const isOver = (one: Relation, asOf: string | undefined): boolean =>
    heldAt(one, { asOf, today: undefined }) === 'over';
  const follow = isOver(a, b.startDate) || isOver(b, a.startDate);
  if (a === b || a.status !== b.status || follow) return false;
  const amountsDiffer = a.currency === b.currency && differ(a.amount, b.amount);
  const beginningsDiffer =
    a.startDate !== undefined && b.startDate !== undefined && compareIsoDates(a.startDate, b.startDate) !== 0;
  return (amountsDiffer || differ(a.percentage, b.percentage)) !== beginningsDiffer;
}

/** "15" and "15.0%" do not differ, nor do "400,000,000" and "400000000". */
function differ(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [a, b] = [one, other].map((text) => Number(text.replace(/[,_\s]|%$/g, '')));
  return Number.isNaN(a) || Number.isNaN(b) ? one !== other : a !== b;
}
