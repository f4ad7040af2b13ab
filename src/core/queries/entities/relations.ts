import type { Registry } from '../../registry/merging/registry';
import { type Entity, type Location, locate } from '../../registry/model';
import { oppositeEnd, propertyRow } from '../../registry/vocabulary/vocabulary';
import { relationWord, valueWord } from '../../registry/vocabulary/words';
import { textFor } from '../names/language';
import { type Citation, citationOf } from './citation';
import { linkValues, type Reference, referencesOf } from './references';

/** What another entity is to this one. */
export interface Relation {
  /**
   * What the other one is, as a key for words: a property for what this entity names (`manufacturer`: the maker), the
   * same with `^` before it for what names this entity (`^manufacturer`: a product of it), a link type with the other's
   * end for links (`Ownership.owner`, `Ownership.asset`).
   */
  readonly kind: string;
  readonly other: Entity;
  /** The same in words: "Owned by". */
  readonly label: string;
  /** As the author wrote it: "chief executive", "supplies". */
  readonly role: string | undefined;
  readonly percentage: string | undefined;
  readonly amount: string | undefined;
  /** An ISO 4217 code, perhaps. */
  readonly currency: string | undefined;
  /** What a `Supply` supplies. */
  readonly product: Entity | undefined;
  readonly startDate: string | undefined;
  readonly endDate: string | undefined;
  readonly citation: Citation | undefined;
  /** Where one entity names the other. */
  readonly place: Location;
}

/** The places in other entities, or in those of them that are wanted, that name this one, in the order of the registry. */
export function referencesTo(
  registry: Registry,
  id: string,
  isWanted: (from: Entity) => boolean = () => true,
): readonly Reference[] {
  const from = registry.referrersOf(id).map((each) => registry.entity(each)!);
  return from.filter(isWanted).flatMap((each) => referencesOf(each).filter(({ to }) => to.value === id));
}

/** What tells the relations of one entity apart: those that differ in dates, shares or amounts are several. */
export function relationKey(relation: Relation): string {
  const { kind, other, role, product, percentage, amount, currency, startDate, endDate } = relation;
  return JSON.stringify([kind, other.id, role, product?.id, percentage, amount, currency, startDate, endDate]);
}

/**
 * All relations of an entity, each once: first to the entities that it names, then to those that name it. Events that
 * name it are left out: they are many, and in its timeline. Words are for a reader of `locale` (BCP 47).
 */
export function relationsOf(registry: Registry, entity: Entity, locale: string): readonly Relation[] {
  const relations: Relation[] = [];
  const seen = new Set<string>();
  const add = (relation: Relation): void => {
    const key = relationKey(relation);
    if (seen.has(key)) return;
    seen.add(key);
    relations.push(relation);
  };
  for (const reference of referencesOf(entity)) {
    const relation = relationTo(registry, reference, locale);
    if (relation) add(relation);
  }
  for (const reference of referencesTo(registry, entity.id, ({ schema }) => schema !== 'Event')) {
    const ends = { self: entity, other: reference.from };
    add(relationBy(registry, reference, incomingKind(reference), ends, locale));
  }
  for (const relation of tradeIn(registry, entity, locale)) add(relation);
  return relations;
}

/**
 * Who supplies a product and who buys it: it is at neither end of such a link, so both ends are others to it. Its maker is not
 * listed again as a supplier, unless the link gives a role or a date: the customer's row shows the share, amount and source.
 */
function tradeIn(registry: Registry, product: Entity, locale: string): readonly Relation[] {
  const isTrade = ({ key, link }: Reference): boolean =>
    link?.type.value === 'Supply' &&
    key !== 'product' &&
    linkValues(link, 'product').some(({ value }) => value === product.id);
  const trade = registry.referrersOf(product.id).flatMap((id) => referencesOf(registry.entity(id)!).filter(isTrade));
  const named = referencesOf(product).filter(({ link }) => !link);
  const isImplied = ({ kind, other, role, startDate, endDate }: Relation): boolean =>
    (role ?? startDate ?? endDate) === undefined &&
    named.some(({ key, to }) => to.value === other.id && propertyRow(key)?.implies === kind);
  return trade.flatMap((reference) => {
    const ends = { self: product, other: reference.from };
    const one = relationBy(registry, reference, incomingKind(reference), ends, locale);
    const other = relationTo(registry, reference, locale);
    const both = other ? [one, other].filter((relation) => !isImplied(relation)) : [one];
    return both.map((relation) => ({ ...relation, ...partIn(relation), product: undefined }));
  });
}

/** The share and the amount are those of the customer. */
function partIn({ kind, percentage, amount }: Relation): Pick<Relation, 'percentage' | 'amount'> {
  return kind === 'Supply.customer' ? { percentage, amount } : { percentage: undefined, amount: undefined };
}

/** What the entity that is named is to the one that names it; undefined if there is no such entity. */
export function relationTo(registry: Registry, reference: Reference, locale: string): Relation | undefined {
  const other = registry.entity(reference.to.value);
  return other && relationBy(registry, reference, outgoingKind(reference), { self: reference.from, other }, locale);
}

function relationBy(
  registry: Registry,
  reference: Reference,
  kind: string,
  { self, other }: { readonly self: Entity; readonly other: Entity },
  locale: string,
): Relation {
  const { link } = reference;
  const value = (key: string): string | undefined => link && textFor(locale, linkValues(link, key));
  const written = value('role');
  const role = written === undefined ? value('relationship') : valueWord('role', written, locale);
  return {
    kind,
    other,
    label: relationWord(kind, role, { self: self.schema, other: other.schema }, locale),
    role,
    percentage: value('percentage'),
    amount: value('amount'),
    currency: value('currency'),
    product: registry.entity(value('product') ?? ''),
    startDate: value('startDate') ?? value('date'),
    endDate: value('endDate'),
    citation: link && citationOf(registry, locale, linkValues(link, 'source')[0]?.value, linkValues(link, 'at')),
    place: locate(reference.part, reference.to.span),
  };
}

function outgoingKind({ key, link }: Reference): string {
  return link ? `${link.type.value}.${key}` : key;
}

/** Of a link that names this entity at one end, the other entity is the other end. */
function incomingKind({ key, link }: Reference): string {
  if (!link) return `^${key}`;
  const end = oppositeEnd(link.type.value, key);
  return end ? `${link.type.value}.${end}` : `^${link.type.value}.${key}`;
}
