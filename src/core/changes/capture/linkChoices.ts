import { linkValues } from '../../answers/entities/referencesOf';
import { isOwnLayer } from '../../matching/nameKind';
import type { Registry } from '../../registry/merging/registry';
import type { From, Link } from '../../registry/model';
import { DEFAULT_SCHEMA } from '../../registry/vocabulary/vocabulary';

/** A type of link, and which of two entities is at its acting end: the first or the second. */
export interface LinkChoice {
  readonly type: string;
  readonly from: 0 | 1;
}

/**
 * What entities of these schemas may be to each other, the most usual first: what the registry has between these two kinds where
 * one of them is not built in; the declared types where neither is; both directions of each built-in type that fits both kinds, that of
 * the first before the other, but one of a type that says the same in both; the declared types; and last any other relation.
 */
export function linkChoices(registry: Registry, first: string, second: string): readonly LinkChoice[] {
  const { vocabulary } = registry;
  const { linkKinds, linkTypes } = vocabulary;
  const choices: LinkChoice[] = [];
  const add = (type: string, from: 0 | 1): void => {
    // A type whose direction says nothing is there once.
    const isSame = (each: LinkChoice) =>
      each.type === type && (each.from === from || !vocabulary.linkTypeRow(type)?.turned);
    if (!choices.some(isSame)) choices.push({ type, from });
  };
  const isDeclared = (type: string): boolean => vocabulary.linkTypeRow(type)?.origin === 'registry';
  const addFitting = (rows: typeof linkKinds): void => {
    for (const { type, from, to } of rows) {
      if (vocabulary.isOfKind(first, from) && vocabulary.isOfKind(second, to)) add(type, 0);
      if (vocabulary.isOfKind(second, from) && vocabulary.isOfKind(first, to)) add(type, 1);
    }
  };
  const addBoth = (types: readonly string[]): void => {
    for (const type of types) {
      add(type, 0);
      add(type, 1);
    }
  };
  for (const { type, from } of usedChoices(registry, first, second)) add(type, from);
  const others = linkTypes.filter((type) => !linkKinds.some((row) => row.type === type));
  addFitting(linkKinds.filter(({ type }) => isDeclared(type)));
  // What two kinds of the author's own are like has relations too, but those are seldom the ones that are meant.
  if (![first, second].some((schema) => isBuiltIn(registry, schema))) addBoth(others.filter(isDeclared));
  addFitting(linkKinds.filter(({ type }) => !isDeclared(type)));
  addBoth(others.filter(isDeclared));
  addBoth(others.filter((type) => !isDeclared(type)));
  return choices;
}

/** The relations that registries state between entities of these two kinds, the most frequent first; none for two built-in kinds. */
function usedChoices(registry: Registry, first: string, second: string): readonly LinkChoice[] {
  const { vocabulary } = registry;
  if (isBuiltIn(registry, first) && isBuiltIn(registry, second)) return [];
  const counts = new Map<string, { readonly choice: LinkChoice; count: number }>();
  const count = (type: string, from: 0 | 1): void => {
    const key = `${type} ${from}`;
    const known = counts.get(key) ?? { choice: { type, from }, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  };
  for (const id of registry.ids()) {
    const self = registry.schemaOf(id);
    if (self !== first && self !== second) continue;
    for (const { item: link } of registry.entity(id)!.links) {
      const row = vocabulary.linkTypeRow(link.type.value);
      if (!row) continue;
      // The entity that has the link is the end that is not written.
      for (const [key, isFrom] of [
        [row.to.key, true],
        [row.from.key, false],
      ] as const) {
        for (const { value } of linkValues(link, key)) {
          const other = registry.schemaOf(value);
          const [actor, target] = isFrom ? [self, other] : [other, self];
          if (actor === first && target === second) count(link.type.value, 0);
          if (actor === second && target === first) count(link.type.value, 1);
        }
      }
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ choice }) => choice);
}

function isBuiltIn({ vocabulary }: Registry, schema: string): boolean {
  return [DEFAULT_SCHEMA, ''].includes(schema) || (vocabulary.schemaRow(schema)?.origin ?? 'registry') !== 'registry';
}

/** The links of the user that say of two entities what `choice` says of them, in whichever entry they are. */
export function sameLinks(
  registry: Registry,
  choice: LinkChoice,
  ends: readonly [string, string],
): readonly From<Link>[] {
  return linksThatSay(registry, choice, ends).filter(({ part }) => isOwnLayer(part.layer));
}

/** The links, those of the user and others, that say of two entities what `choice` says of them, in whichever entry they are. */
export function linksThatSay(
  registry: Registry,
  { type, from }: LinkChoice,
  ends: readonly [string, string],
): readonly From<Link>[] {
  const row = registry.vocabulary.linkTypeRow(type);
  if (!row) return [];
  const [actor, other] = from === 0 ? ends : [ends[1], ends[0]];
  const written = (entity: string, key: string, named: string): readonly From<Link>[] =>
    (registry.entity(entity)?.links ?? []).filter(
      ({ item }) => item.type.value === type && linkValues(item, key).some(({ value }) => value === named),
    );
  const found = [...written(actor, row.to.key, other), ...written(other, row.from.key, actor)];
  const turned = row.isMutual ? [...written(actor, row.from.key, other), ...written(other, row.to.key, actor)] : [];
  return [...new Set([...found, ...turned])];
}
