import { memoize } from '../../base/memoize';
import type { Resumable } from '../../base/resumable';
import type { Registry } from '../../registry/merging/registry';
import type { Entity, Location } from '../../registry/model';
import { inLanguage } from '../../registry/vocabulary/words';
import { displayName } from '../names/displayName';
import type { Citation } from './citation';
import { dateOrder } from './dateOrder';
import { linkValues, referencesOf } from './references';
import { relationDetail } from './relationDetail';
import { relationTo } from './relations';
import { dateOf, occasionsOf, timelineItem } from './timeline';

/** Something with a date: an event, an agreement, a regulation, a fact or a link. */
export interface DatedItem {
  /** Tells the items of a chronicle apart, and is the same in the next registry while nothing of it changes. */
  readonly key: string;
  /** The schema of the entity that it is (`Event`, `Agreement`, …), `fact` or `link`. */
  readonly kind: string;
  /** ISO 8601, perhaps shortened. */
  readonly date: string;
  readonly endDate: string | undefined;
  readonly text: string;
  /** The entity that it is, or that the fact or link is written in. */
  readonly about: string;
  /** The ids of all entities that have to do with it, each once, without that of an event itself. */
  readonly involved: readonly string[];
  readonly citation: Citation | undefined;
  readonly place: Location;
}

const ENTITIES_A_STEP = 100;

/**
 * Everything in a registry that has a date, the newest first. A fact and its event are one item, that of the event (see
 * `occasionsOf`), which involves the entity of the fact too. Relations must be indexed before. Texts are for a reader of
 * `locale` (BCP 47).
 */
export function* chronicle(registry: Registry, locale: string): Resumable<readonly DatedItem[]> {
  const items: DatedItem[] = [];
  /** What the facts about an event add to it. */
  const told = new Map<Entity, { readonly date: string | undefined; readonly by: string }[]>();
  let steps = 0;
  for (const entity of registry.entities()) {
    if (++steps % ENTITIES_A_STEP === 0) yield;
    if (entity.facts.length > 0) items.push(...factsOf(registry, entity, locale, told));
    if (entity.links.length > 0) items.push(...datedLinks(registry, entity, locale));
  }
  for (const entity of registry.entities()) {
    if (++steps % ENTITIES_A_STEP === 0) yield;
    const facts = told.get(entity) ?? [];
    const date = dateOf(entity) ?? facts.find((fact) => fact.date !== undefined)?.date;
    if (date === undefined) continue;
    const { endDate, text, citation, place } = timelineItem(registry, { date, fact: undefined, event: entity }, locale);
    const named = referencesOf(entity).map(({ to }) => to.value);
    const involved = known(registry, [...named, ...facts.map(({ by }) => by)]).filter((id) => id !== entity.id);
    items.push({
      key: entity.id,
      kind: entity.schema,
      date,
      endDate,
      text,
      about: entity.id,
      involved,
      citation,
      place,
    });
  }
  yield;
  return newestFirst(items);
}

/** Without what has no date that can be read. */
export function newestFirst<T extends { readonly date: string }>(items: readonly T[]): readonly T[] {
  const keyed = items.flatMap((item) => {
    const order = dateOrder(item.date);
    return order === undefined ? [] : [{ item, order }];
  });
  return keyed.sort((a, b) => b.order - a.order).map(({ item }) => item);
}

function factsOf(
  registry: Registry,
  entity: Entity,
  locale: string,
  told: Map<Entity, { readonly date: string | undefined; readonly by: string }[]>,
): readonly DatedItem[] {
  const items: DatedItem[] = [];
  for (const occasion of occasionsOf(registry, entity)) {
    const { date, fact, event } = occasion;
    if (!fact) continue;
    if (event) memoize(told, event, () => []).push({ date, by: entity.id });
    else if (date !== undefined) {
      const { endDate, text, citation, place } = timelineItem(registry, occasion, locale);
      const key = JSON.stringify([entity.id, date, fact.item.text[0]?.value]);
      items.push({ key, kind: 'fact', date, endDate, text, about: entity.id, involved: [entity.id], citation, place });
    }
  }
  return items;
}

/** A link as "Nvidia – Led by: Jensen Huang · chief executive". */
function datedLinks(registry: Registry, entity: Entity, locale: string): readonly DatedItem[] {
  const items: DatedItem[] = [];
  for (const reference of referencesOf(entity)) {
    const relation = reference.link && relationTo(registry, reference, locale);
    if (!reference.link || relation?.startDate === undefined) continue;
    const { label, other, startDate: date, endDate, citation, place } = relation;
    const [self, name] = [entity, other].map((each) => displayName(each, locale));
    const sentence = inLanguage({ en: `${self} – ${label}: ${name}`, zh: `${self}—${label}：${name}` }, locale);
    const text = [sentence, relationDetail(relation, locale)].filter(Boolean).join(' · ');
    const key = JSON.stringify([entity.id, relation.kind, other.id, date]);
    const product = linkValues(reference.link, 'product').map(({ value }) => value);
    const involved = known(registry, [entity.id, other.id, ...product]);
    items.push({ key, kind: 'link', date, endDate, text, about: entity.id, involved, citation, place });
  }
  return items;
}

function known(registry: Registry, ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].filter((id) => registry.entity(id) !== undefined);
}
