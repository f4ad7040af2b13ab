import type { Registry } from '../../registry/merging/registry';
import {
  type Entity,
  type EntityPart,
  type EntryName,
  type From,
  type Link,
  type LocalizedScalar,
  locate,
} from '../../registry/model';
import { inLanguage, nameKindWord, propertyWord, upperFirst } from '../../registry/vocabulary/words';
import { memoize, type Resumable } from '../../text/base/lazy';
import { greatestFirst } from '../../text/base/lists';
import { displayName } from '../names/displayName';
import { dateOrder } from './dateOrder';
import { attributeValue } from './entityAttributes';
import { type Held, heldAt, type Moment, momentIn, statusText } from './held';
import { type LinkReference, ownLinkIn } from './ownStatements';
import { linkValues, type Reference, referencesOf } from './referencesOf';
import { relationSentence } from './relationDetail';
import { relationTo } from './relations';
import {
  dateOf,
  type FactReference,
  type Occasion,
  occasionsOf,
  ownFactIn,
  propertyValue,
  standaloneItem,
  type TimelineItem,
  timelineItem,
} from './timelineItems';
import { periodText, valueText } from './valueText';

/** What a timeline says: an event, an agreement, a regulation, a fact or a link. `datedWords` says it. */
export interface DatedItem {
  /** Tells the items of a chronicle apart, and is the same in the next registry while nothing of it changes. */
  readonly key: string;
  /** The schema of the entity that it is (`Event`, `Agreement`, …), `fact` or `link`. */
  readonly kind: string;
  /** ISO 8601, perhaps shortened; '' for a fact or an event without a date. */
  readonly date: string;
  /** The date as a number: see `dateOrder`. Without a date it is before all others. */
  readonly order: number;
  readonly endDate: string | undefined;
  /** The entity that it is, or that the fact or link is written in. */
  readonly about: string;
  /** The ids of all entities that have to do with it, each once, without that of an event itself. */
  readonly involved: readonly string[];
  readonly said: Occasion | Reference | Attribution;
  /** The parts of entries in which it is written; one may be there twice. */
  readonly parts: readonly EntityPart[];
}

/** One name, or one value of a property, of an entity. No chronicle has them; the list of what is new has. */
export interface Attribution {
  /** The key of the property; undefined for a name. */
  readonly property: string | undefined;
  readonly value: From<LocalizedScalar & Partial<Pick<EntryName, 'kind'>>>;
}

/** Before its date has been read. */
export type Unordered = Omit<DatedItem, 'order'>;

const NAME = { en: 'Name', zh: '名称' } as const;

const ENTITIES_A_STEP = 100;

/** A fact about an event, and whose it is. */
interface FactAbout {
  readonly by: string;
  readonly occasion: Occasion;
}

/** By event, agreement or regulation. */
type FactsAbout = Map<Entity, FactAbout[]>;

/**
 * Everything in a registry that has a date, the newest first, and last the facts and events without one. A fact and its event are one item, that of the event (see
 * `occasionsOf`), which involves the entity of the fact too; so are an agreement and its own fact of the same date, which
 * says more, or the event that this fact is about, if no more is said of it; and a link that both of its ends have is one. Relations must be
 * indexed before.
 */
export function* chronicle(registry: Registry): Resumable<readonly DatedItem[]> {
  const items = new Map<string, DatedItem>();
  const factsAbout: FactsAbout = new Map();
  const begun = new Set<Entity>();
  const add = (item: Unordered): void => {
    const order = item.date === '' ? Number.NEGATIVE_INFINITY : dateOrder(item.date);
    if (order === undefined) return;
    const same = items.get(item.key);
    items.set(item.key, same ? { ...same, parts: [...same.parts, ...item.parts] } : { ...item, order });
  };
  let steps = 0;
  for (const entity of registry.entities()) {
    if (++steps % ENTITIES_A_STEP === 0) yield;
    if (entity.facts.length > 0) factsOf(registry, entity, factsAbout).forEach(add);
    if (beginsWithEvent(registry, entity)) begun.add(entity);
    if (entity.links.length > 0) datedLinks(registry, entity).forEach(add);
  }
  // The event with which it begins says all that there is to say of it.
  const isSaid = (entity: Entity): boolean => begun.has(entity) && !factsAbout.has(entity);
  // Whose a fact about an event is, and where that event says that it begins, those that have to do with it.
  const withWhom = ({ by, occasion }: FactAbout): readonly string[] => {
    const entity = registry.entity(by)!;
    return isSaid(entity) && occasion.date === dateOf(entity) ? [by, ...namedIn(registry, entity)] : [by];
  };
  for (const entity of registry.entities()) {
    if (++steps % ENTITIES_A_STEP === 0) yield;
    if (isSaid(entity)) continue;
    const facts = factsAbout.get(entity) ?? [];
    const dated = dateOf(entity) ?? facts.find(({ occasion }) => occasion.date !== undefined)?.occasion.date;
    const date = dated ?? (entity.schema === 'Event' || facts.length > 0 ? '' : undefined);
    if (date === undefined) continue;
    const involved = [...namedIn(registry, entity), ...facts.flatMap(withWhom)];
    add({
      key: entity.id,
      kind: entity.schema,
      date,
      endDate: propertyValue(entity, 'endDate'),
      about: entity.id,
      involved: known(registry, involved).filter((id) => id !== entity.id),
      said: facts.find(({ by }) => by === entity.id)?.occasion ?? { date: dated, fact: undefined, event: entity },
      parts: [...entity.parts, ...facts.flatMap(({ occasion }) => occasion.fact?.part ?? [])],
    });
  }
  yield;
  return greatestFirst([...items.values()], ({ order }) => order);
}

/** An item of a chronicle in words, and how it relates to the moment of the reader. */
export interface DatedWords extends TimelineItem {
  readonly held: Held;
  /** "planned", "ended" or "until 2025-03" of a link of which that is so; '' else. */
  readonly status: string;
  /** "until 2025-03" of a link of which only the end is known; '' else. */
  readonly until: string;
  /** The entities that the text names first, in this order. */
  readonly named: readonly Entity[];
}

/**
 * An item of the chronicle of that registry in words for a reader of `locale` (BCP 47). A fact says whose it is, unless it is
 * of the `subject`, an entity whose name the reader sees; a link is "Jensen Huang leads Nvidia (chief executive)".
 */
export function datedWords(
  registry: Registry,
  { said, about }: Pick<DatedItem, 'said' | 'about'>,
  locale: string,
  moment: Moment,
  subject?: string,
): DatedWords {
  if ('property' in said) return attributionWords(registry, registry.entity(about)!, said, locale, subject);
  if (!('from' in said)) {
    const entity = registry.entity(about)!;
    const item =
      about === subject ? timelineItem(registry, said, locale) : standaloneItem(registry, entity, said, locale);
    const held = heldAt({ startDate: item.date, endDate: undefined }, moment);
    return { ...item, held, status: '', until: '', named: [entity] };
  }
  const relation = relationTo(registry, said, locale)!;
  const { startDate, endDate, citations, location } = relation;
  const held = heldAt(relation, momentIn(registry, location, moment));
  const until = periodText({ startDate: undefined, endDate }, undefined, locale);
  const status = statusText(relation, moment, locale) || (held === 'over' || startDate === undefined ? until : '');
  return {
    date: startDate ?? endDate,
    endDate: startDate && endDate,
    until: startDate === undefined ? until : '',
    ...relationSentence(registry.vocabulary, relation, locale),
    citations,
    event: undefined,
    location,
    held,
    status,
  };
}

/** "Also: Larkmoor", "Sector: Optics"; after the name of the entity, unless it is the subject. */
function attributionWords(
  registry: Registry,
  entity: Entity,
  { property, value: { item, part } }: Attribution,
  locale: string,
  subject: string | undefined,
): DatedWords {
  const label =
    property === undefined
      ? upperFirst(nameKindWord(item.kind ?? 'name', locale)) || inLanguage(NAME, locale)
      : propertyWord(registry.vocabulary, property, locale, entity.schema);
  const value =
    property === undefined ? item.value : valueText(attributeValue(registry, locale, property, item), locale);
  const subjects = entity.id === subject ? [] : [displayName(entity, locale)];
  const separator = inLanguage({ en: ': ', zh: '：' }, locale);
  return {
    date: undefined,
    endDate: undefined,
    text: [...subjects, label, value].join(separator),
    citations: [],
    event: undefined,
    location: locate(part, item.span),
    held: 'undated',
    status: '',
    until: '',
    named: subjects.length > 0 ? [entity] : [],
  };
}

/**
 * The same on one line, for a reader who sees nothing else. A link says first, as a narrow sidebar cuts off the end, if it is planned
 * or over, or only its end is known.
 */
export function datedLine(registry: Registry, item: DatedItem, locale: string, moment: Moment): TimelineItem {
  const words = datedWords(registry, item, locale, moment);
  return { ...words, text: [words.status, words.text].filter(Boolean).join(' · ') };
}

/** The fact that an item is, where a registry of the user has it. */
export function ownFactOf({ said }: Pick<DatedItem, 'said'>): FactReference | undefined {
  return 'fact' in said ? ownFactIn(said) : undefined;
}

/** The link that an item is, where a registry of the user has it. */
export function ownLinkOf({ said }: Pick<DatedItem, 'said'>): LinkReference | undefined {
  return 'from' in said ? ownLinkIn(said) : undefined;
}

/**
 * Something that is said of an entity as an item, also where it has no date: a fact or an event without those who have to do with
 * it, a relation with all that its link names.
 *
 * @param key see `DatedItem`.
 */
export function chronicleItem(registry: Registry, entity: Entity, said: DatedItem['said'], key: string): Unordered {
  const about = entity.id;
  const involved = [about];
  if ('property' in said) {
    return { key, kind: 'property', date: '', endDate: undefined, about, involved, said, parts: [said.value.part] };
  }
  if ('from' in said) return linkItem(registry, said, key);
  const { date = '', fact, event } = said;
  if (fact)
    return { key, kind: 'fact', date, endDate: fact.item.endDate?.value, about, involved, said, parts: [fact.part] };
  const endDate = propertyValue(event!, 'endDate');
  return { key, kind: event!.schema, date, endDate, about: event!.id, involved, said, parts: event!.parts };
}

function linkItem(registry: Registry, said: Reference, key: string): Unordered {
  const { from, to, link, part } = said;
  const [start, endDate] = link ? datesOf(link) : [];
  const involved = [from.id, to.value];
  const linkEnds = link ? registry.vocabulary.linkEnds(link.type.value) : [];
  for (const { key: name, values } of link?.properties ?? []) {
    if (!linkEnds.includes(name.value)) for (const { value } of values) involved.push(value);
  }
  return {
    key,
    kind: 'link',
    // What is only known to have ended is of that day.
    date: start ?? endDate ?? '',
    endDate: start && endDate,
    about: from.id,
    involved: known(registry, involved),
    said,
    parts: [part],
  };
}

function datesOf(link: Link): readonly [start: string | undefined, end: string | undefined] {
  const [start, date, end] = ['startDate', 'date', 'endDate'].map((key) => linkValues(link, key)[0]?.value);
  return [start ?? date, end];
}

/** Whether an event says that it begins: a fact of its own of that date is about one. What is an event itself, or has an end, says more. */
function beginsWithEvent(registry: Registry, entity: Entity): boolean {
  const own = dateOf(entity);
  if (own === undefined || entity.like === 'Event' || propertyValue(entity, 'endDate') !== undefined) return false;
  return entity.facts.some(
    ({ item: { date, event } }) =>
      date?.value === own && ![undefined, entity].includes(registry.entity(event?.value ?? '')),
  );
}

function factsOf(registry: Registry, entity: Entity, factsAbout: FactsAbout): readonly Unordered[] {
  const items: Unordered[] = [];
  let own = dateOf(entity);
  for (const occasion of occasionsOf(registry, entity)) {
    const { date, fact, event } = occasion;
    if (!fact) continue;
    if (event) memoize(factsAbout, event, () => []).push({ by: entity.id, occasion });
    else if (date !== undefined && date === own) {
      memoize(factsAbout, entity, () => []).push({ by: entity.id, occasion: { ...occasion, event: entity } });
      // Other facts of that day are items of their own.
      own = undefined;
    } else {
      const key = JSON.stringify([entity.id, date, fact.item.text[0]?.value]);
      items.push(chronicleItem(registry, entity, occasion, key));
    }
  }
  return items;
}

function datedLinks(registry: Registry, entity: Entity): readonly Unordered[] {
  const items: Unordered[] = [];
  const said = new Set<Link>();
  for (const reference of referencesOf(registry, entity)) {
    const { link, key: end, to } = reference;
    if (!link) continue;
    // What else a link names has part in it, and is no relation of its own.
    const linkEnds = registry.vocabulary.linkEnds(link.type.value);
    if (linkEnds.length > 0 ? !linkEnds.includes(end) : said.has(link)) continue;
    said.add(link);
    const [start, endDate] = datesOf(link);
    if ((start ?? endDate) === undefined || !registry.entity(to.value)) continue;
    const type = link.type.value;
    const ends = [`${end}:${to.value}`, `${registry.vocabulary.oppositeEnd(type, end) ?? ''}:${entity.id}`].sort();
    const key = JSON.stringify([type, ...ends, start ?? endDate, linkValues(link, 'role')[0]?.value]);
    items.push(linkItem(registry, reference, key));
  }
  return items;
}

function namedIn(registry: Registry, entity: Entity): readonly string[] {
  return referencesOf(registry, entity).map(({ to }) => to.value);
}

function known(registry: Registry, ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].filter((id) => registry.entity(id) !== undefined);
}
