import type { Registry } from '../../registry/merging/registry';
import { type Entity, type Link, type Location, locate } from '../../registry/model';
import { propertyRowOf } from '../../registry/vocabulary/vocabulary';
import { relationWord, valueWord } from '../../registry/vocabulary/words';
import { memoize, type Resumable, runToEnd } from '../../text/base/lazy';
import { textFor } from '../names/displayName';
import { type Citation, citationsOf } from './citation';
import { type LinkReference, ownLinkIn } from './ownStatements';
import { linkValues, type Reference, referencesOf } from './referencesOf';

/** So many entities that name one are looked at in a step. */
const STEP = 16;

/** A relation to another entity, and what that is to this one. All is worked out when it is asked for, since an entity may have thousands. */
export class Relation {
  #alike: Reference[] | undefined;

  /**
   * @param reference the first that states it.
   * @param self the entity that is described.
   * @param kind what the other one is, as a key for words: a property for what this entity names (`manufacturer`: the
   *   maker), the same with `^` before it for what names this entity (`^manufacturer`: a product of it), a link type with
   *   the other's end for links (`Ownership.owner`, `Ownership.asset`).
   * @param isTrade whether this entity is the product that a link supplies, and so at neither end of it.
   */
  constructor(
    private readonly registry: Registry,
    readonly reference: Reference,
    readonly kind: string,
    readonly self: Entity,
    readonly other: Entity,
    private readonly locale: string,
    readonly isTrade = false,
  ) {}

  /** The kind in words: "Owned by". */
  get label(): string {
    const { registry, kind, self, other, locale } = this;
    // Only the word for an `UnknownLink` depends on the role.
    const role = kind.startsWith('UnknownLink.') ? this.role : undefined;
    return relationWord(registry.vocabulary, kind, role, { self: self.schema, other: other.schema }, locale);
  }

  /** As the author wrote it: "chief executive", "supplies". */
  get role(): string | undefined {
    const written = this.#value('role');
    return written === undefined ? this.#value('relationship') : valueWord('role', written, this.locale);
  }

  get percentage(): string | undefined {
    return this.#isOfOthers ? undefined : this.#value('percentage');
  }

  get amount(): string | undefined {
    return this.#isOfOthers ? undefined : this.#value('amount');
  }

  /** An ISO 4217 code, perhaps. */
  get currency(): string | undefined {
    return this.#value('currency');
  }

  /** The product of a `Supply`. */
  get product(): Entity | undefined {
    return this.isTrade ? undefined : this.registry.entity(this.#value('product') ?? '');
  }

  get startDate(): string | undefined {
    return this.period.startDate;
  }

  get endDate(): string | undefined {
    return this.period.endDate;
  }

  /** As the author wrote it: see `heldAt`. */
  get status(): string | undefined {
    return this.period.status;
  }

  /** Its dates and its status: one pass over what the link says, since a card asks for those of thousands. */
  get period(): Pick<Relation, 'startDate' | 'endDate' | 'status'> {
    let [startDate, date, endDate, status]: (string | undefined)[] = [];
    for (const { key, values } of this.reference.link?.properties ?? []) {
      if (key.value === 'startDate') startDate ??= textFor(this.locale, values);
      else if (key.value === 'date') date ??= textFor(this.locale, values);
      else if (key.value === 'endDate') endDate ??= textFor(this.locale, values);
      else if (key.value === 'status') status ??= textFor(this.locale, values);
    }
    return { startDate: startDate ?? date, endDate, status };
  }

  /** The citations of all links that state it. */
  get citations(): readonly Citation[] {
    const links = this.#references.flatMap(({ link }) => link ?? []);
    return citationsOf(
      this.registry,
      this.locale,
      links.flatMap(({ sources }) => sources),
    );
  }

  /** The link that states it, where a registry of the user has it. */
  get ownLink(): LinkReference | undefined {
    return ownLinkIn(this.reference) ?? this.#alike?.map(ownLinkIn).find((own) => own !== undefined);
  }

  /** Adds a reference that states the same. */
  confirm({ reference }: Relation): void {
    this.#alike ??= [];
    this.#alike.push(reference);
  }

  /** The location at which one entity names the other. */
  get location(): Location {
    return locate(this.reference.part, this.reference.to.span);
  }

  /** All that state it, at least one. */
  get #references(): readonly Reference[] {
    return [this.reference, ...(this.#alike ?? [])];
  }

  /** The share and the amount of a trade are those of the customer. */
  get #isOfOthers(): boolean {
    return this.isTrade && this.kind !== 'Supply.customer';
  }

  #value(key: string): string | undefined {
    const { link } = this.reference;
    return link && textFor(this.locale, linkValues(link, key));
  }
}

/** The places in other entities, or in those of them that are wanted, that name this one, in the order of the registry. */
export function referencesTo(
  registry: Registry,
  id: string,
  isWanted: (from: Entity) => boolean = () => true,
): readonly Reference[] {
  const from = registry.referrersOf(id).map((each) => registry.entity(each)!);
  return from.filter(isWanted).flatMap((each) => referencesOf(registry, each, id));
}

/** A key that tells the relations of one entity apart: those that differ in dates, shares or amounts are several. */
export function relationKey(relation: Relation): string {
  const { kind, other, role, product, percentage, amount, currency, startDate, endDate, status } = relation;
  return JSON.stringify([kind, other.id, role, product?.id, percentage, amount, currency, startDate, endDate, status]);
}

/**
 * All relations of an entity, each once: first to the entities that it names, then to those that name it. Events that
 * name it are left out: they are many, and in its timeline. Words are for a reader of `locale` (BCP 47).
 */
export function relationsOf(registry: Registry, entity: Entity, locale: string): readonly Relation[] {
  return runToEnd(relationsInSteps(registry, entity, locale));
}

/** The same in steps: the first time, what others say of the entity has to be looked up. */
export function* relationsInSteps(registry: Registry, entity: Entity, locale: string): Resumable<readonly Relation[]> {
  const { id } = entity;
  const relations: Relation[] = [];
  const first = new Map<string, Relation>();
  const known = new Map<string, Relation>();
  const add = (relation: Relation): void => {
    const sameOther = first.get(relation.other.id);
    if (!sameOther) first.set(relation.other.id, relation);
    else {
      memoize(known, relationKey(sameOther), () => sameOther);
      const same = memoize(known, relationKey(relation), () => relation);
      if (same !== relation) {
        same.confirm(relation);
        return;
      }
    }
    relations.push(relation);
  };
  for (const reference of referencesOf(registry, entity)) {
    const relation = relationTo(registry, reference, locale);
    if (relation) add(relation);
  }
  const trade: Reference[] = [];
  for (const [at, referrer] of registry.referrersOf(id).entries()) {
    if (at % STEP === STEP - 1) yield;
    const from = registry.entity(referrer)!;
    if (from.links.some(({ item }) => isTradeIn(item, id))) {
      const others = referencesOf(registry, from).filter(({ key }) => key !== 'product');
      trade.push(...others.filter(({ link }) => link && isTradeIn(link, id)));
    }
    if (from.like === 'Event') continue;
    for (const reference of referencesOf(registry, from, id)) {
      add(new Relation(registry, reference, incomingKind(registry, reference), entity, from, locale));
    }
  }
  for (const relation of tradeRelations(registry, entity, trade, locale)) add(relation);
  return relations;
}

/** Whether a link states who supplies the product, or buys it. */
function isTradeIn(link: Link, product: string): boolean {
  if (link.type.value !== 'Supply') return false;
  return linkValues(link, 'product').some(({ value }) => value === product);
}

/**
 * Who supplies a product and who buys it: it is at neither end of such a link, so both ends are others to it. Its maker is not
 * listed again as a supplier, unless the link gives a role, a date or a status: the customer's row shows the share, amount and source.
 */
function tradeRelations(
  registry: Registry,
  product: Entity,
  trade: readonly Reference[],
  locale: string,
): readonly Relation[] {
  const named = referencesOf(registry, product).filter(({ link }) => !link);
  const isImplied = ({ kind, other, role, startDate, endDate, status }: Relation): boolean =>
    (role ?? startDate ?? endDate ?? status) === undefined &&
    named.some(({ key, to }) => to.value === other.id && propertyRowOf(key)?.implies === kind);
  return trade.flatMap((reference) => {
    const { from, to } = reference;
    const relation = (kind: string, self: Entity, other: Entity): Relation =>
      new Relation(registry, reference, kind, self, other, locale, true);
    const one = relation(incomingKind(registry, reference), product, from);
    const other = registry.entity(to.value);
    if (!other) return [one];
    return [one, relation(outgoingKind(reference), from, other)].filter((each) => !isImplied(each));
  });
}

/** The relation of the entity that is named to the one that names it; undefined if there is no such entity. */
export function relationTo(registry: Registry, reference: Reference, locale: string): Relation | undefined {
  const other = registry.entity(reference.to.value);
  return other && new Relation(registry, reference, outgoingKind(reference), reference.from, other, locale);
}

function outgoingKind({ key, link }: Reference): string {
  return link ? `${link.type.value}.${key}` : key;
}

/**
 * The kind of a relation that another entity states: where its link names this entity at one end, the other entity is
 * the other end.
 */
function incomingKind({ vocabulary }: Registry, { key, link }: Reference): string {
  if (!link) return `^${key}`;
  return vocabulary.oppositeKind(link.type.value, key) ?? `^${link.type.value}.${key}`;
}
