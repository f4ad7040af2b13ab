import { KnownNames, nearSpellings } from '../incoming/knownNames';
import { nameKey } from '../incoming/nameKey';
import { allNames, type EntityProposal, type ProposalDoubt } from '../incoming/proposals';
import { namesByLanguage } from '../registry/drafts/namesInSelection';
import { identifiersIn } from '../registry/merging/sharedIdentifiers';
import type { Snapshot } from '../snapshot';
import { foldedName } from '../text/canonical';
import type { IncomingRecord } from './incomingRecord';

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

  /** The entity that has a name of the record. An alias that both have makes them no one entity. */
  named({ names, aliases }: IncomingRecord): string | undefined {
    const main = (names.length > 0 ? names : aliases).map(nameKey);
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

  /** A value of an entity. The first that is given counts; each other one is a doubt. @param separator between values in a text. */
  addValue(id: string, key: string, value: string | readonly string[], separator: string): void {
    const entity = this.#byId.get(id)!;
    const present = Object.hasOwn(entity.values ?? {}, key) ? entity.values?.[key] : undefined;
    if (present === undefined) {
      this.#byId.set(id, { ...entity, values: { ...entity.values, [key]: value } });
      for (const identifier of identifiersIn(key, value))
        if (!this.#identifiers.has(identifier)) this.#identifiers.set(identifier, id);
    } else if (!isSame(present, value)) {
      const parameters = { key, value: [value].flat().join(separator) };
      const isTold = entity.doubts.some(
        ({ code, parameters: told }) => code === 'given-twice' && told.key === key && told.value === parameters.value,
      );
      if (!isTold) this.#byId.set(id, { ...entity, doubts: [...entity.doubts, { code: 'given-twice', parameters }] });
    }
  }

  /** Why the entity of a record may be one of those: it has an identifier of it, or is spelt nearly like it. */
  lookAlikes({ names, values, isDistinct }: IncomingRecord): readonly ProposalDoubt[] {
    for (const [key, value] of values) {
      const same = identifiersIn(key, value).find((identifier) => this.#identifiers.has(identifier));
      const other = this.nameOf(this.#identifiers.get(same ?? '') ?? '');
      if (other !== undefined) return [{ code: 'same-value', parameters: { key, value: `${value}`, other } }];
    }
    // Of an entity that is new there is no dossier to open, so none is named.
    const alike = isDistinct ? [] : nearSpellings(names, this.#names);
    return alike.map((doubt) => ({ ...doubt, parameters: { ...doubt.parameters, id: '' } }));
  }

  #know(id: string, names: readonly string[]): void {
    for (const name of names) {
      this.callAlso(id, name);
      if (this.#byId.size <= MOST_COMPARED) this.#names.add(name, id);
    }
  }
}

function isSame(one: string | readonly string[], other: string | readonly string[]): boolean {
  return foldedName([one].flat().join()) === foldedName([other].flat().join());
}
