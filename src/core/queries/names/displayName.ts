import type { Entity, EntryName, From } from '../../registry/model';
import { hasHan } from '../../text/han';
import { languageScore } from './language';

/** The name that the card, the tree and every list show to a reader of `locale` (BCP 47); the id if there is none. */
export function displayName(entity: Entity, locale: string): string {
  return shownName(entity, locale)?.item.value ?? entity.id;
}

/** The name that `displayName` shows, with the part that it comes from. */
export function shownName(entity: Entity, locale: string): From<EntryName> | undefined {
  let best: From<EntryName> | undefined;
  let bestScore = -1;
  for (const name of entity.names) {
    if (name.item.kind !== 'name') continue;
    const score = languageScore(locale, name.item.lang);
    if (score > bestScore) {
      best = name;
      bestScore = score;
    }
  }
  return best ?? entity.names.find((name) => name.item.kind !== 'misspelling') ?? entity.names[0];
}

/**
 * Names of the entity in other languages, one a language, to show beside `displayName`. If no name has a language, the
 * first alias in the other script (Han or not) is used.
 */
export function otherNames(entity: Entity, locale: string): readonly string[] {
  const shown = shownName(entity, locale)?.item;
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
