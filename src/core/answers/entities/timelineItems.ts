import { isOwnLayer } from '../../matching/nameKind';
import type { Registry } from '../../registry/merging/registry';
import {
  type Entity,
  type EntityPart,
  type Fact,
  type From,
  type LocalizedScalar,
  type Location,
  locate,
} from '../../registry/model';
import { inLanguage } from '../../registry/vocabulary/words';
import { memoize } from '../../text/base/lazy';
import { greatestFirst } from '../../text/base/lists';
import { displayName, textFor } from '../names/displayName';
import { type Citation, citationsOf } from './citation';
import { dateOrder } from './dateOrder';
import { referencesTo } from './relations';

/** A fact or an event, with its date. */
export interface TimelineItem {
  /** ISO 8601, perhaps shortened; undefined if none is given. */
  readonly date: string | undefined;
  readonly endDate: string | undefined;
  /** A quotation is in quotation marks. */
  readonly text: string;
  /** The text is the name or headline of the event, which is not to be cut. */
  readonly isName?: true;
  readonly citations: readonly Citation[];
  /** The event that this is, or that the fact is about. */
  readonly event: string | undefined;
  readonly location: Location;
  /** The fact that this is, where a registry of the user has it. */
  readonly ownFact?: FactReference;
}

/** A fact of an entity by what it says, so that it is found again after other edits. */
export interface FactReference {
  readonly entity: string;
  /** Its first text, and its date or ''. */
  readonly text: string;
  readonly date: string;
}

/** A fact, with the event that it is about if there is one, or an event alone. */
export interface Occasion {
  readonly date: string | undefined;
  readonly fact: From<Fact> | undefined;
  readonly event: Entity | undefined;
}

/**
 * The facts of an entity, and the events and dated agreements that involve it, newest first, those without a date last; without words: a country is in
 * thousands of events. A fact and an event that say the same are one: the event that the fact names, or else the only one that
 * involves the entity on the very day of the fact.
 */
export function occasionsOf(registry: Registry, entity: Entity): readonly Occasion[] {
  const events = new Set<Entity>();
  const isDated = (from: Entity): boolean =>
    from.like === 'Event' || (from.like === 'Agreement' && dateOf(from) !== undefined);
  for (const { from } of referencesTo(registry, entity.id, isDated)) events.add(from);
  const byDay = new Map<string, Entity[]>();
  for (const event of events) if (event.like === 'Event') memoize(byDay, dateOf(event) ?? '', () => []).push(event);
  const occasions = entity.facts.map((fact): Occasion => {
    const { date, event: named } = fact.item;
    const sameDay = date && DAY.test(date.value) ? byDay.get(date.value) : undefined;
    const event = named ? registry.entity(named.value) : sameDay?.length === 1 ? sameDay[0] : undefined;
    return { date: date?.value ?? (event && dateOf(event)), fact, event };
  });
  for (const { event } of occasions) if (event) events.delete(event);
  for (const event of events) occasions.push({ date: dateOf(event), fact: undefined, event });
  return greatestFirst(occasions, ({ date }) => dateOrder(date));
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** An occasion in words for a reader of `locale`. */
export function timelineItem(registry: Registry, { date, fact, event }: Occasion, locale: string): TimelineItem {
  return fact ? factItem(registry, fact, event, date, locale) : eventItem(registry, event!, date, locale);
}

/**
 * A timeline item for a list of many entities: the text of a fact begins with the entity's name, "Nvidia: Meets the
 * minister."
 */
export function standaloneItem(registry: Registry, entity: Entity, occasion: Occasion, locale: string): TimelineItem {
  const item = timelineItem(registry, occasion, locale);
  const { text } = item;
  const said = text.replace(/^“/, '');
  const isNamed = ({ item: { value } }: From<LocalizedScalar>): boolean =>
    said.startsWith(value) && !/^[a-z\d]/i.test(said.slice(value.length));
  if (!occasion.fact || [...entity.names, ...entity.headline].some(isNamed)) return item;
  const name = displayName(entity, locale);
  return { ...item, text: inLanguage({ en: `${name}: ${text}`, zh: `${name}：${text}` }, locale) };
}

/** The date of an entity that has one, as of an event or an agreement: its `date` or `startDate`. */
export function dateOf(entity: Entity): string | undefined {
  return propertyValue(entity, 'date') ?? propertyValue(entity, 'startDate');
}

export function propertyValue(entity: Entity, key: string): string | undefined {
  return entity.properties.get(key)?.[0]?.item.value;
}

/** All values of a property, perhaps in several languages. */
export function textsOf(entity: Entity, key: string): readonly LocalizedScalar[] {
  return entity.properties.get(key)?.map(({ item }) => item) ?? [];
}

function factItem(
  registry: Registry,
  { item, part }: From<Fact>,
  event: Entity | undefined,
  date: string | undefined,
  locale: string,
): TimelineItem {
  const { endDate, text, isQuote, sources } = item;
  const own = citationsOf(registry, locale, sources);
  const said = textFor(locale, text) ?? '';
  return {
    date,
    endDate: endDate?.value,
    text: isQuote ? quotation(said) : said,
    citations: own.length > 0 || !event ? own : citationsOfEntity(registry, event, locale),
    event: event?.id,
    location: locate(part, text[0]?.span ?? item.span),
    ...(isOwnLayer(part.layer) && { ownFact: factReference({ item, part }) }),
  };
}

/** The fact of an occasion, where a registry of the user has it. */
export function ownFactIn({ fact }: Occasion): FactReference | undefined {
  return fact && isOwnLayer(fact.part.layer) ? factReference(fact) : undefined;
}

export function factReference({ item: { text, date }, part }: From<Fact>): FactReference {
  return { entity: part.entry.id.value, text: text[0]!.value, date: date?.value ?? '' };
}

/** The fact, in a registry of the user if one has it; undefined where it is there no longer. */
export function factOf(registry: Registry, { entity, text, date }: FactReference): From<Fact> | undefined {
  const found = registry
    .entity(entity)
    ?.facts.filter(({ item }) => item.text[0]?.value === text && (item.date?.value ?? '') === date);
  return found?.find(({ part }) => isOwnLayer(part.layer)) ?? found?.[0];
}

function eventItem(registry: Registry, event: Entity, date: string | undefined, locale: string): TimelineItem {
  return {
    date,
    endDate: propertyValue(event, 'endDate'),
    text: displayName(event, locale),
    isName: true,
    citations: citationsOfEntity(registry, event, locale),
    event: event.id,
    location: definitionOf(event),
  };
}

/** The citations of an entity itself. */
export function citationsOfEntity(registry: Registry, entity: Entity, locale: string): readonly Citation[] {
  const at = textsOf(entity, 'at');
  const sources = textsOf(entity, 'source').map((source) => ({ source, at }));
  const placed = at.length === 0 ? [] : [{ source: undefined, at }];
  return citationsOf(registry, locale, sources.length > 0 ? sources : placed);
}

/** The location at which an entity is defined: that of its first name, or else at its headline or its id. */
export function definitionOf(entity: Entity): Location {
  const name = entity.names[0];
  const shown = name ?? entity.headline[0];
  return shown ? locate(shown.part, shown.item.span) : definitionIn(entity.parts[0]!);
}

/** The location of an entry: that of its main name, or else at its headline or its id. */
export function definitionIn(part: EntityPart): Location {
  const { names, headline, id } = part.entry;
  return locate(part, (names.find(({ kind }) => kind === 'name') ?? headline[0] ?? id).span);
}

/** The text in quotation marks, as English and Chinese both write them; unchanged where it is in such marks already. */
export function quotation(text: string): string {
  return /^(?:“[^“”]*”|"[^"]*"|「[^「」]*」)$/su.test(text) ? text : `“${text}”`;
}
