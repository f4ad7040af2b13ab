import { identifiersIn } from '../../registry/merging/sharedIdentifiers';
import { nameKey } from '../../text/languages/nameKey';
import { foldedName } from '../../text/units/canonical';
import { VALUE_SEPARATOR } from '../../text/units/csv';
import { namesByLanguage } from '../drafts/namesInSelection';
import type { KnownNames } from '../incoming/knownNames';
import { allNames, type EntityProposal, type ProposalDoubt } from '../incoming/proposals';

/** The new entities that records offer. Their names and identifiers are known like those of the registry from then on. */
export class FreshEntities {
  readonly #byId = new Map<string, EntityProposal>();
  readonly #names: KnownNames;
  readonly #owners: Map<string, string | undefined>;

  /** @param owners of identifiers in the registry, as `identifiersOf` has them. */
  constructor(names: KnownNames, owners: ReadonlyMap<string, string | undefined>) {
    this.#names = names;
    this.#owners = new Map(owners);
  }

  /** Ids by `identifiersIn`, of known and new entities. */
  get owners(): ReadonlyMap<string, string | undefined> {
    return this.#owners;
  }

  all(): readonly EntityProposal[] {
    return [...this.#byId.values()];
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** The first name of an entity. */
  nameOf(id: string): string | undefined {
    return this.#byId.get(id)?.names[0]?.value;
  }

  add(entity: EntityProposal): void {
    this.#byId.set(entity.id, entity);
    this.#know(entity.id, allNames(entity));
  }

  /** The entity that has one of these names. An alias that both have makes them no one entity. */
  named(names: readonly string[]): string | undefined {
    const main = names.map(nameKey);
    return names
      .flatMap((name) => this.#names.idsOf(name))
      .find((id) => this.#byId.get(id)?.names.some(({ value }) => main.includes(nameKey(value))));
  }

  /** Further names of an entity, as aliases or as its name in another language. */
  addNames(id: string, more: readonly string[]): void {
    const entity = this.#byId.get(id)!;
    const { names, aliases } = namesByLanguage([...new Set([...allNames(entity), ...more])]);
    this.#byId.set(id, { ...entity, names, aliases });
    this.#know(id, more);
  }

  /** A value of an entity. The first that is given counts; each other one is a doubt. */
  addValue(id: string, key: string, value: string | readonly string[]): void {
    const entity = this.#byId.get(id)!;
    const { values = {} } = entity;
    const present = Object.hasOwn(values, key) ? values[key] : undefined;
    if (present === undefined) {
      this.#byId.set(id, { ...entity, values: { ...values, [key]: value } });
      for (const identifier of identifiersIn(key, value))
        if (this.#owners.get(identifier) === undefined) this.#owners.set(identifier, id);
    } else if (!isSame(present, value)) {
      const parameters = { key, value: [value].flat().join(VALUE_SEPARATOR) };
      this.addDoubt(id, { code: 'given-twice', parameters });
    }
  }

  addDoubt(id: string, doubt: ProposalDoubt): void {
    const entity = this.#byId.get(id)!;
    const { code, parameters } = doubt;
    const isTold = entity.doubts.some(
      (each) =>
        each.code === code && each.parameters.key === parameters.key && each.parameters.value === parameters.value,
    );
    if (!isTold) this.#byId.set(id, { ...entity, doubts: [...entity.doubts, doubt] });
  }

  /** A further text on an entity. */
  addText(id: string, text: string): void {
    const entity = this.#byId.get(id)!;
    if (!entity.texts.includes(text)) this.#byId.set(id, { ...entity, texts: [...entity.texts, text] });
  }

  #know(id: string, names: readonly string[]): void {
    for (const name of names) this.#names.add(name, id, this.#byId.get(id)!.schema);
  }
}

function isSame(one: string | readonly string[], other: string | readonly string[]): boolean {
  return foldedName([one].flat().join()) === foldedName([other].flat().join());
}
