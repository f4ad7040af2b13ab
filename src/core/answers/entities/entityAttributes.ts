import type { Registry } from '../../registry/merging/registry';
import { type Entity, type From, type LocalizedScalar, type Location, locate } from '../../registry/model';
import { isOpenKey } from '../../registry/references';
import { propertyOrder, propertyRowOf } from '../../registry/vocabulary/vocabulary';
import { valueWord } from '../../registry/vocabulary/words';
import { headlineBeside, languageScore } from '../names/displayName';
import type { Citation } from './citation';
import { dateOrder } from './dateOrder';
import { citationsOfEntity } from './timelineItems';

export type AttributeValue =
  | { readonly kind: 'entity'; readonly entity: Entity }
  | { readonly kind: 'country'; readonly code: string }
  | { readonly kind: 'topic'; readonly code: string }
  | { readonly kind: 'date'; readonly date: string; readonly endDate: string | undefined }
  /** `amount` is a number as text; `currency` an ISO 4217 code, perhaps. */
  | { readonly kind: 'amount'; readonly amount: string; readonly currency: string | undefined }
  | { readonly kind: 'citation'; readonly citation: Citation }
  | { readonly kind: 'text'; readonly text: string };

export interface Attribute {
  /** The property as the registry has it; words for it come with the language of the editor. */
  readonly key: string;
  readonly values: readonly AttributeValue[];
  /** `key`: what a reader looks for first; `line`: a text; `detail`: identifiers, codes, sources; `more`: what Dossier does not know. */
  readonly rank: 'key' | 'line' | 'detail' | 'more';
  /** The location of the first value. */
  readonly location: Location;
}

/** The properties of an entity with their values resolved, what matters most first: the headline beside a name, if there is one. */
export function attributesOf(registry: Registry, entity: Entity, locale: string): readonly Attribute[] {
  const attributes: Attribute[] = [];
  for (const [key, values] of entity.properties) {
    const attribute = attributeOf(registry, entity, locale, key, values);
    if (attribute) attributes.push(attribute);
  }
  return [...headlineOf(entity, locale), ...attributes.sort((a, b) => order(a) - order(b) || 0)];
}

function headlineOf(entity: Entity, locale: string): readonly Attribute[] {
  const headline = headlineBeside(entity, locale);
  const from = entity.headline.find(({ item }) => item === headline);
  if (!from) return [];
  const values = [{ kind: 'text', text: from.item.value }] as const;
  return [{ key: 'headline', values, rank: 'key', location: locate(from.part, from.item.span) }];
}

function order({ key, rank }: Attribute): number {
  return rank === 'more' ? Number.POSITIVE_INFINITY : propertyOrder(key) + (rank === 'detail' ? 1000 : 0);
}

function attributeOf(
  registry: Registry,
  entity: Entity,
  locale: string,
  key: string,
  values: readonly From<LocalizedScalar>[],
): Attribute | undefined {
  const first = values[0];
  if (!first) return undefined;
  const attribute = { key, rank: rankOf(registry, key, entity.schema), location: locate(first.part, first.item.span) };
  const value = (name: string): string | undefined => entity.properties.get(name)?.[0]?.item.value;
  switch (key) {
    case 'startDate':
      // What went on for a day is on that date; all else has lasted since.
      if (!entity.properties.has('endDate') && entity.like !== 'Event') break;
      return {
        ...attribute,
        key: 'date',
        values: [{ kind: 'date', date: first.item.value, endDate: value('endDate') }],
      };
    case 'endDate':
      if (entity.properties.has('startDate')) return undefined;
      return { ...attribute, values: [{ kind: 'date', date: first.item.value, endDate: undefined }] };
    case 'amount':
      return { ...attribute, values: [{ kind: 'amount', amount: first.item.value, currency: value('currency') }] };
    case 'currency':
      if (entity.properties.has('amount')) return undefined;
      break;
    case 'at':
      if (entity.properties.has('source')) return undefined;
      break;
    case 'source': {
      const citations = citationsOfEntity(registry, entity, locale);
      return { ...attribute, values: citations.map((citation) => ({ kind: 'citation', citation })) };
    }
  }
  return {
    ...attribute,
    values: valuesFor(values, locale).map((item) => attributeValue(registry, locale, key, item)),
  };
}

function rankOf({ vocabulary }: Registry, key: string, schema: string): Attribute['rank'] {
  const row = propertyRowOf(key);
  if (vocabulary.schemaRow(schema)?.card?.includes(key)) return 'key';
  return row ? (row.shown ?? 'key') : vocabulary.valueKind(key) === 'reference' ? 'key' : 'more';
}

/** One value of a property, with what it names looked up. */
export function attributeValue(
  registry: Registry,
  locale: string,
  key: string,
  { value, lang }: LocalizedScalar,
): AttributeValue {
  const isOpen = lang === '' && isOpenKey(registry.vocabulary, key);
  const named = isOpen ? registry.entity(value) : undefined;
  if (named) return { kind: 'entity', entity: named };
  switch (registry.vocabulary.valueKind(key)) {
    case 'reference': {
      const entity = registry.entity(value);
      return entity ? { kind: 'entity', entity } : { kind: 'text', text: value };
    }
    case 'country':
      return { kind: 'country', code: value };
    case 'topic':
      return { kind: 'topic', code: value };
    case 'date':
      if (dateOrder(value) !== undefined) return { kind: 'date', date: value, endDate: undefined };
      return { kind: 'text', text: value };
    default:
      return { kind: 'text', text: valueWord(key, value, locale) };
  }
}

/** The values in the language that serves the reader best; all of them if none has a language. */
export function valuesFor(values: readonly From<LocalizedScalar>[], locale: string): readonly LocalizedScalar[] {
  const items = values.map(({ item }) => item);
  const best = items.reduce((score, { lang }) => Math.max(score, languageScore(locale, lang)), 0);
  return items.filter(({ lang }) => languageScore(locale, lang) === best);
}
