import { nameKey } from '../../text/languages/nameKey';
import { namesByLanguage } from '../drafts/namesInSelection';
import type { KnownNames } from '../incoming/knownNames';
import { allNames, type EntityProposal, type ProposalDoubt } from '../incoming/proposals';

/** The new entities that records offer. Their names are known like those of the registry from then on. */
export class FreshEntities {
  readonly #byId = new Map<string, EntityProposal>();
  readonly #names: KnownNames;

  constructor(names: KnownNames) {
    this.#names = names;
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

  addDoubt(id: string, doubt: ProposalDoubt): void {
    const entity = this.#byId.get(id)!;
    if (!entity.doubts.some(({ code }) => code === doubt.code))
      this.#byId.set(id, { ...entity, doubts: [...entity.doubts, doubt] });
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
