import type { Entity, Fact, From, Link, LocalizedScalar, Property } from '../model';
import { mayName } from '../references';
import type { Vocabulary } from '../vocabulary/vocabulary';

/** What an entity says, with the present ids of the entities that it names by former ones. Spans stay those of the text. */
export class PresentIds {
  /** @param presentId gives the present id for a former one, and any other text as it is. */
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly presentId: (id: string) => string,
  ) {}

  properties(properties: Entity['properties']): Entity['properties'] {
    return new Map(
      Array.from(properties, ([key, values]) => [
        key,
        mayName(this.vocabulary, key) ? values.map((from) => ({ ...from, item: this.#present(from.item) })) : values,
      ]),
    );
  }

  links(links: readonly From<Link>[]): readonly From<Link>[] {
    return links.map(({ part, item }) => ({ part, item: this.#link(item) }));
  }

  facts(facts: readonly From<Fact>[]): readonly From<Fact>[] {
    return facts.map(({ part, item }) => {
      const event = item.event && { ...item.event, value: this.presentId(item.event.value) };
      return { part, item: event?.value === item.event?.value ? item : { ...item, event } };
    });
  }

  #link(link: Link): Link {
    const properties = link.properties.map((property): Property => {
      const { key, values } = property;
      if (!mayName(this.vocabulary, key.value)) return property;
      const present = values.map((value) => this.#present(value));
      return present.every((value, index) => value === values[index]) ? property : { ...property, values: present };
    });
    return properties.every((property, index) => property === link.properties[index]) ? link : { ...link, properties };
  }

  #present(scalar: LocalizedScalar): LocalizedScalar {
    const value = scalar.lang === '' ? this.presentId(scalar.value) : scalar.value;
    return value === scalar.value ? scalar : { ...scalar, value };
  }
}
