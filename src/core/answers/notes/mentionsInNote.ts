import { type Mention, mentionAt } from '../../notes/mentions/mention';
import type { Entity } from '../../registry/model';
import { memoize } from '../../text/base/lazy';
import { isInLettersOf } from '../../text/languages/letters';
import { displayName, nameInLanguage, otherNames } from '../names/displayName';
import { Fit, nameQuery } from '../names/matchName';
import { fitOf, type NameHit } from '../names/searchNames';
import { ENDS_QUERY } from './noteTrigger';

/** One of several mentions, and its position among them. */
interface MentionStep {
  readonly mention: Mention;
  /** From 1 to `count`. */
  readonly number: number;
  readonly count: number;
}

/**
 * The next mention (or with `by` −1 the one before) of the entity that is mentioned at the offset, under any of its names;
 * after the last comes the first. Undefined if there is no mention. An ambiguous mention counts for each of its meanings.
 *
 * @param mentions sorted, without overlaps.
 */
export function nextMention(mentions: readonly Mention[], offset: number, by: 1 | -1): MentionStep | undefined {
  const here = mentionAt(mentions, offset);
  if (!here) return undefined;
  const same = mentions.filter(({ entities }) => entities.some((id) => here.entities.includes(id)));
  const index = (same.indexOf(here) + by + same.length) % same.length;
  return { mention: same[index]!, number: index + 1, count: same.length };
}

type Named = Pick<Mention, 'entities'>;

/** An entity and its mentions in a note. */
export interface EntityInNote<M extends Named = Mention> {
  readonly id: string;
  /** In the order of the note; an ambiguous mention counts for each entity that it may mean. */
  readonly mentions: readonly M[];
}

/** The entities of a note, in the order of first mention. `mentions` are those of one note, in order. */
export function entitiesInNote<M extends Named>(mentions: readonly M[]): readonly EntityInNote<M>[] {
  const byId = new Map<string, M[]>();
  for (const mention of mentions) {
    for (const id of mention.entities) memoize(byId, id, () => []).push(mention);
  }
  return Array.from(byId, ([id, list]) => ({ id, mentions: list }));
}

/** How often the notes of one month mention an entity. */
export interface MonthCount {
  /** `2025-07`. */
  readonly month: string;
  readonly mentions: number;
}

/** How many months are counted. */
const MOST_MONTHS = 24;

/**
 * Mentions by the months of their notes, the oldest first, also those without any in between: at most the 24 that end with the
 * last one. What has no month in its date is counted nowhere.
 *
 * @param notes their dates (ISO 8601, perhaps shortened; '' without one), and how often each mentions the entity.
 */
export function mentionsByMonth(
  notes: Iterable<{ readonly date: string; readonly mentions: number }>,
): readonly MonthCount[] {
  const counts = new Map<number, number>();
  for (const { date, mentions } of notes) {
    const [, year, month] = /^(\d{4})-(\d\d)/.exec(date) ?? [];
    if (year === undefined) continue;
    const number = Number(year) * 12 + Number(month) - 1;
    counts.set(number, (counts.get(number) ?? 0) + mentions);
  }
  if (counts.size === 0) return [];
  const last = [...counts.keys()].reduce((one, other) => Math.max(one, other));
  const first = [...counts.keys()]
    .filter((month) => month > last - MOST_MONTHS)
    .reduce((one, other) => Math.min(one, other));
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    month: monthOf(first + index),
    mentions: counts.get(first + index) ?? 0,
  }));
}

function monthOf(number: number): string {
  const [year, month] = [Math.floor(number / 12), (number % 12) + 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

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
