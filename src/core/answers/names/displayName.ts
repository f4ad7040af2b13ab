import { isWrong, type NameKind } from '../../matching/nameKind';
import type { Entity, LocalizedScalar } from '../../registry/model';
import { areInSameLetters } from '../../text/languages/letters';
import { bestFor } from './textFor';

/** A name that is shown, or the headline of an event, which has no kind. */
export interface ShownName extends LocalizedScalar {
  readonly kind?: NameKind;
}

/** The name or headline that the card, the tree and every list show to a reader of `locale` (BCP 47); the id if there is none. */
export function displayName(entity: Entity, locale: string): string {
  return shownName(entity, locale)?.value ?? entity.id;
}

/** The name or headline that `displayName` shows; undefined if the entity has neither. */
export function shownName(entity: Entity, locale: string): ShownName | undefined {
  const names = entity.names.map(({ item }) => item);
  return bestFor(locale, titlesOf(entity)) ?? names.find(({ kind }) => !isWrong(kind)) ?? names[0];
}

/** The names of kind `name`, or else the headlines. */
function titlesOf({ names, headline }: Entity): readonly ShownName[] {
  const titles = names.flatMap(({ item }) => (item.kind === 'name' ? [item] : []));
  return titles.length > 0 ? titles : headline.map(({ item }) => item);
}

/**
 * Names (or headlines) of the entity in other languages, one a language, to show beside `displayName`. If no name has a
 * language, the first alias in other letters is used.
 */
export function otherNames(entity: Entity, locale: string): readonly string[] {
  const shown = shownName(entity, locale);
  if (!shown) return [];
  const seen = new Set([shown.lang]);
  const others: string[] = [];
  for (const { lang, value } of titlesOf(entity)) {
    if (seen.has(lang) || value === shown.value) continue;
    seen.add(lang);
    if (!others.includes(value)) others.push(value);
  }
  if (others.length > 0) return others;
  const alias = entity.names.find(({ item }) => item.kind === 'alias' && !areInSameLetters(item.value, shown.value));
  return alias ? [alias.item.value] : [];
}

/** The headline to show beside the name of an event that has both, for a reader of `locale`; undefined for all else. */
export function headlineBeside({ names, headline }: Entity, locale: string): ShownName | undefined {
  if (!names.some(({ item }) => item.kind === 'name')) return undefined;
  return bestFor(
    locale,
    headline.map(({ item }) => item),
  );
}
