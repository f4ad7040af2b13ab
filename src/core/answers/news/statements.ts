import type { Registry } from '../../registry/merging/registry';
import type { Entity, LocalizedScalar } from '../../registry/model';
import { hashText } from '../../text/base/hash';
import type { Resumable } from '../../text/base/lazy';
import { chronicleItem, type DatedItem } from '../entities/chronicle';
import { dateOrder } from '../entities/dateOrder';
import { attributeValue } from '../entities/entityAttributes';
import { linkValues } from '../entities/referencesOf';
import { relationsOf } from '../entities/relations';
import { occasionsOf, propertyValue } from '../entities/timelineItems';

/** What registries state of an entity, in a form that is told apart from what they stated earlier. */
export interface HashedStatement {
  readonly item: DatedItem;
  /** 32 bits of what stays when it changes: see `statementsOf`. */
  readonly key: number;
  /** 32 bits of what it says. */
  readonly hash: number;
  /** When a relation or a name ends, in ISO 8601, perhaps shortened; '' where only a status says so, undefined for no end. */
  readonly end: string | undefined;
}

const ITEMS_A_STEP = 100;

/**
 * Everything that registries state of an entity, in no order: facts, events, relations, names and properties. The key is, for
 * a fact, its sources and date; for a relation, its kind, which has the direction, and the other entity; for a name or a
 * property, its kind and language. The hash is of the value with share, dates and status. Neither has a place, so a
 * file may move and be written in another order or style; so may sources, roles and the languages of a text. Relations must be indexed before.
 */
export function* statementsOf(registry: Registry, entity: Entity): Resumable<readonly HashedStatement[]> {
  const all: HashedStatement[] = [];
  const add = (key: readonly unknown[], value: readonly unknown[], said: DatedItem['said'], end?: string): void => {
    const [keyText, hash] = [JSON.stringify(key), hashText(JSON.stringify(value))];
    const item = chronicleItem(registry, entity, said, JSON.stringify([entity.id, keyText, hash]));
    const order = dateOrder(item.date) ?? Number.NEGATIVE_INFINITY;
    all.push({ item: { ...item, order }, key: hashText(keyText), hash, end });
  };
  const textsIn = (texts: readonly LocalizedScalar[]) => texts.map(({ lang, value }) => [lang, value]).sort();
  for (const [at, occasion] of occasionsOf(registry, entity).entries()) {
    if (at % ITEMS_A_STEP === ITEMS_A_STEP - 1) yield;
    const { date, fact, event } = occasion;
    if (fact) {
      const { sources, text, endDate } = fact.item;
      const cited = sources.map(({ source }) => source?.value).sort();
      add(['fact', cited, fact.item.date?.value], [textsIn(text), endDate?.value], occasion);
    } else if (event) add(['event', event.id], [date, propertyValue(event, 'endDate')], occasion);
  }
  // Always in one language, so that a change of the reader's language is nothing new.
  for (const [at, relation] of relationsOf(registry, entity, 'en').entries()) {
    if (at % ITEMS_A_STEP === ITEMS_A_STEP - 1) yield;
    const { kind, other, product, percentage, amount, currency, startDate, endDate, status, reference } = relation;
    const { link } = reference;
    const roles = link ? [...linkValues(link, 'role'), ...linkValues(link, 'relationship')] : [];
    const value = [textsIn(roles), product?.id, percentage, amount, currency, startDate, endDate, status];
    add(['relation', kind, other.id], value, reference, endDate ?? (status === 'ended' ? '' : undefined));
  }
  for (const value of entity.names) {
    const { kind, lang, startDate, endDate } = value.item;
    add(['name', kind, lang], [value.item.value, startDate, endDate], { property: undefined, value }, endDate);
  }
  for (const [property, values] of entity.properties) {
    for (const value of values) {
      // What names an entity is a relation.
      if (attributeValue(registry, 'en', property, value.item).kind === 'entity') continue;
      add(['property', property, value.item.lang], [value.item.value], { property, value });
    }
  }
  return all;
}
