import type { Entity, EntryName } from '../../registry/model';
import { hasHan } from '../../text/han';
import { bestFor } from './language';

/** The name that the card, the tree and every list show to a reader of `locale` (BCP 47); the id if there is none. */
export function displayName(entity: Entity, locale: string): string {
  return shownName(entity, locale)?.value ?? entity.id;
}

/** The name that `displayName` shows; undefined if the entity has none. */
export function shownName(entity: Entity, locale: string): EntryName | undefined {
  const names = entity.names.map(({ item }) => item);
  const main = names.filter(({ kind }) => kind === 'name');
  return bestFor(locale, main) ?? names.find(({ kind }) => kind !== 'misspelling') ?? names[0];
}

/**
 * Names of the entity in other languages, one a language, to show beside `displayName`. If no name has a language, the
 * first alias in the other script (Han or not) is used.
 */
export function otherNames(entity: Entity, locale: string): readonly string[] {
  const shown = shownName(entity, locale);
  if (!shown) return [];
  const seen = new Set([shown.lang]);
  const others: string[] = [];
  for (const { item } of entity.names) {
    if (item.kind !== 'name' || seen.has(item.lang) || item.value === shown.value) continue;
    seen.add(item.lang);
    if (!others.includes(item.value)) others.push(item.value);
  }
  if (others.length > 0) return others;
  const han = hasHan(shown.value);
  const alias = entity.names.find(({ item }) => item.kind === 'alias' && hasHan(item.value) !== han);
  return alias ? [alias.item.value] : [];
}
