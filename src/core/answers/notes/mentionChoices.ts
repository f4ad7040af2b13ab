import type { Entity } from '../../registry/model';
import { isInLettersOf } from '../../text/languages/letters';
import { displayName, otherNames } from '../names/displayName';
import { Fit, nameQuery } from '../names/matchName';
import { nameInLanguage } from '../names/nameInLanguage';
import { fitOf, type NameHit } from '../names/searchNames';
import { ENDS_QUERY } from './noteTrigger';

/** A name that may be written for an entity. */
export interface MentionChoice {
  readonly entity: Entity;
  /** The name as it is to be written. */
  readonly name: string;
  /** Another name: in another language or, for an alias, the main name. */
  readonly other: string | undefined;
}

/**
 * What may be written for a hit in a text of the language `locale` (BCP 47): its name in that language, and before it an
 * alias in its script if the typed text is the beginning of the alias and not of the name. Nothing for an event that has
 * a headline in place of a name: notes are not searched for it.
 */
export function mentionChoices(hit: NameHit, typed: string, locale: string): readonly MentionChoice[] {
  const { entity } = hit;
  const name = nameInLanguage(entity, locale);
  if (!entity.names.some(({ item }) => item.value === name)) return [];
  const choices = [{ entity, name, other: nameBeside(entity, name, locale) }];
  const query = nameQuery(typed);
  const alias = hit.name;
  if (!query || alias?.kind !== 'alias' || alias.value === name) return choices;
  const isTyped = hit.fit !== undefined && hit.fit <= Fit.prefix;
  if (isTyped && isInLettersOf(alias.value, locale) && (fitOf(query, name) ?? Fit.loose) > Fit.prefix) {
    choices.unshift({ entity, name: alias.value, other: name });
  }
  return choices;
}

/**
 * The rest of a name of the entity that begins with `typed`, up to a sign that is not typed after `@`; of several the
 * longest, because "Volt River" may be the beginning of "Volt River Energy".
 */
export function restOfName({ entity, fit }: NameHit, typed: string): string {
  const query = nameQuery(typed);
  if (!query || fit === undefined || fit > Fit.prefix) return '';
  const begun = entity.names.filter(({ item }) => (fitOf(query, item.value) ?? Fit.loose) <= Fit.prefix);
  const rests = begun.map(({ item }) => item.value.slice(typed.length).split(ENDS_QUERY, 1)[0]!);
  return rests.reduce((longest, rest) => (rest.length > longest.length ? rest : longest), '');
}

/** A name to show beside `name`, in another language if there is one; undefined if the entity has no other name. */
function nameBeside(entity: Entity, name: string, locale: string): string | undefined {
  return [...otherNames(entity, locale), displayName(entity, locale)].find((other) => other !== name);
}
