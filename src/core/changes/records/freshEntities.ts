import type { Snapshot } from '../../registry/engine/snapshot';
import { identifiersIn } from '../../registry/merging/sharedIdentifiers';
import { nameKey } from '../../text/languages/nameKey';
import { foldedName } from '../../text/units/canonical';
import { VALUE_SEPARATOR } from '../../text/units/csv';
import { namesByLanguage } from '../drafts/namesInSelection';
import { type KnownName, KnownNames, nearSpellings } from '../incoming/knownNames';
import { allNames, type EntityProposal, type ProposalDoubt } from '../incoming/proposals';
import type { IncomingRecord } from './record';

/** Entities whose spelling later ones are compared with: each name has an entry for each of its letters, which takes time. */
const MOST_COMPARED = 5_000;

/** The new entities that records offer, which are compared with each other. */
export class FreshEntities {
  readonly #byId = new Map<string, EntityProposal>();
  /** Ids by what the entities are called. */
  readonly #ids = new Map<string, string>();
  readonly #names: KnownNames;
  /** Ids by `identifiersIn`. */
  readonly #identifiers = new Map<string, string>();

  constructor(snapshot: Snapshot) {
    this.#names = new KnownNames(snapshot);
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

  idOf(name: string): string | undefined {
    return this.#ids.get(nameKey(name));
  }

  add(entity: EntityProposal): void {
    this.#byId.set(entity.id, entity);
    this.#know(entity.id, allNames(entity));
  }

  /** Lets other records call an entity so. The first that is called so counts. */
  callAlso(id: string, name: string): void {
    if (!this.#ids.has(nameKey(name))) this.#ids.set(nameKey(name), id);
  }

  /** The entity that has one of these names. An alias that both have makes them no one entity. */
  named(names: readonly string[]): string | undefined {
    const main = names.map(nameKey);
    return main
      .map((key) => this.#ids.get(key))
      .find((id) => this.#byId.get(id ?? '')?.names.some(({ value }) => main.includes(nameKey(value))));
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
        if (!this.#identifiers.has(identifier)) this.#identifiers.set(identifier, id);
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

  /** Why the entity of a record may be one of those: it has an identifier of it, or is spelt nearly like it. */
  lookAlikes({ names, values, schema, isDistinct }: IncomingRecord): readonly ProposalDoubt[] {
    for (const [key, value] of values) {
      const same = identifiersIn(key, value).find((identifier) => this.#identifiers.has(identifier));
      const other = this.nameOf(this.#identifiers.get(same ?? '') ?? '');
      if (other !== undefined) return [{ code: 'same-value', parameters: { key, value: `${value}`, other } }];
    }
    // Of an entity that is new there is no dossier to open, so none is named.
    const alike = isDistinct ? [] : nearSpellings(names, schema, this.#names);
    return alike.map((doubt) => ({ ...doubt, parameters: { ...doubt.parameters, id: '' } }));
  }

  /** The person among these whose name in other letters sounds like this one. */
  soundingLike(name: string, schema: string): KnownName | undefined {
    return this.#names.soundingLike(name, schema);
  }

  #know(id: string, names: readonly string[]): void {
    for (const name of names) {
      this.callAlso(id, name);
      if (this.#byId.size <= MOST_COMPARED) this.#names.add(name, id, this.#byId.get(id)!.schema);
    }
  }
}

function isSame(one: string | readonly string[], other: string | readonly string[]): boolean {
  return foldedName([one].flat().join()) === foldedName([other].flat().join());
}
