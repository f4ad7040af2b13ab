import { memoize } from '../../text/base/lazy';
import { type Problem, problem, shiftProblem } from '../../text/base/problem';
import type { Cited, Entity, EntityPart, Entry, Fact, From, Link, LocalizedScalar, Property } from '../model';
import { DEFAULT_SCHEMA, type Vocabulary } from '../vocabulary/vocabulary';
import { isSimple } from './entryTable';
import type { PresentIds } from './formerIds';
import { mergeNames, mergeTexts, replaces } from './mergeTexts';

/** Reports a problem of a part; its span counts from the beginning of the part's entry. */
export type PartReport = (part: EntityPart, found: Problem) => void;

/** The names of an entity, of its parts in ascending priority. All problems that merging finds are about names. */
export function namesOf(
  vocabulary: Vocabulary,
  id: string,
  parts: readonly EntityPart[],
  report: PartReport,
): Entity['names'] {
  const [first] = parts;
  if (first && parts.length === 1 && isSimple(first.entry)) {
    return first.entry.names.map((item) => ({ part: first, item }));
  }
  const names = mergeNames(parts, (part, { value, span }) => {
    const isGiven =
      part.scope !== undefined && parts.some(({ entry }) => entry.names.some((name) => name.value === value));
    report(
      part,
      isGiven ? problem('beyond-scope', span, { key: 'remove' }) : problem('remove-without-effect', span, { value }),
    );
  });
  const mayHaveHeadline = vocabulary.like(mergedSchema(parts)) === 'Event';
  const isCalled = ({ names: own, headline }: Entry) => hasName(own) || (mayHaveHeadline && headline.length > 0);
  if (first && !parts.some(({ entry }) => isCalled(entry) || entry.halfTyped)) {
    report(first, problem('missing-name', first.entry.id.span, { id }));
  }
  return names;
}

/**
 * The entity of its parts in ascending priority: single values replace those of lower priority, texts by language do so
 * language by language, lists add to them, `remove` takes names away. What takes long is merged when it is first asked for.
 */
export class MergedEntity implements Entity {
  #schema: string | undefined;
  #names: Entity['names'] | undefined;
  #properties: Entity['properties'] | undefined;
  #facts: Entity['facts'] | undefined;
  #links: Entity['links'] | undefined;

  readonly #vocabulary: Vocabulary;
  readonly #presentIds: PresentIds | undefined;

  constructor(
    vocabulary: Vocabulary,
    readonly id: string,
    readonly parts: readonly EntityPart[],
    presentIds?: PresentIds,
  ) {
    this.#vocabulary = vocabulary;
    this.#presentIds = presentIds;
  }

  get schema(): string {
    this.#schema ??= mergedSchema(this.parts);
    return this.#schema;
  }

  get like(): string {
    return this.#vocabulary.like(this.schema);
  }

  get words(): Entity['words'] {
    return this.#vocabulary.schemaRow(this.schema)?.words;
  }

  get headline(): Entity['headline'] {
    return this.parts.reduce<Entity['headline']>((lower, part) => {
      const own = part.entry.headline;
      return [
        ...lower.filter(({ item }) => !own.some((each) => replaces(each, item))),
        ...own.map((item) => ({ part, item })),
      ];
    }, []);
  }

  get summary(): Entity['summary'] {
    return this.parts.reduce<Entity['summary']>((lower, { entry }) => mergeTexts(lower, entry.summary), []);
  }

  get description(): Entity['description'] {
    return this.parts.reduce<Entity['description']>((lower, { entry }) => mergeTexts(lower, entry.description), []);
  }

  get names(): Entity['names'] {
    this.#names ??= namesOf(this.#vocabulary, this.id, this.parts, () => undefined);
    return this.#names;
  }

  get facts(): Entity['facts'] {
    if (this.#facts) return this.#facts;
    const facts = mergeFacts(this.parts);
    this.#facts = this.#presentIds?.facts(facts) ?? facts;
    return this.#facts;
  }

  get links(): Entity['links'] {
    if (this.#links) return this.#links;
    const links = mergeLinks(this.parts);
    this.#links = this.#presentIds?.links(links) ?? links;
    return this.#links;
  }

  get properties(): Entity['properties'] {
    if (this.#properties) return this.#properties;
    const properties = mergeProperties(this.parts);
    this.#properties = this.#presentIds?.properties(properties) ?? properties;
    return this.#properties;
  }
}

function mergeProperties(parts: readonly EntityPart[]): Entity['properties'] {
  const properties = new Map<string, PropertyValues>();
  for (const part of parts) {
    for (const property of part.entry.properties) {
      memoize(properties, property.key.value, () => new PropertyValues()).overlay(property, part);
    }
  }
  return new Map(Array.from(properties, ([key, { values }]) => [key, values]));
}

/** The values of one property; an entity may have thousands of parts. */
class PropertyValues {
  values: From<LocalizedScalar>[] = [];
  #present: Set<string> | undefined;

  /** Adds the values of a part of higher priority than all before. */
  overlay({ list, values: items }: Property, part: EntityPart): void {
    const own = items.map((item) => ({ part, item }));
    if (list && this.values.length > 0) {
      const present = this.#present ?? new Set(this.values.map(({ item }) => valueKey(item)));
      this.values.push(...own.filter(({ item }) => !present.has(valueKey(item))));
      for (const { item } of own) present.add(valueKey(item));
      this.#present = present;
      return;
    }
    const isByLanguage = items.some(({ lang }) => lang !== '');
    const kept = this.values.filter(({ item }) => isByLanguage && !items.some((each) => replaces(each, item)));
    this.values = [...kept, ...own];
    this.#present = undefined;
  }
}

function valueKey({ lang, value }: LocalizedScalar): string {
  return `${lang} ${value}`;
}

/** The kind that the last entry with one gives. */
export function mergedSchema(parts: readonly EntityPart[]): string {
  return parts.findLast(({ entry }) => entry.schema)?.entry.schema?.value ?? DEFAULT_SCHEMA;
}

function hasName(names: readonly { kind: string }[]): boolean {
  return names.some(({ kind }) => kind === 'name');
}

/** The problem as seen from the part's file. */
export function placeInFile(part: EntityPart, found: Problem): Problem {
  return shiftProblem(found, part.start);
}

/** The facts of parts in ascending priority. One that several parts have, as a copied entry does, counts once, as the last part's. */
function mergeFacts(parts: readonly EntityPart[]): readonly From<Fact>[] {
  return eachOnce(parts, ({ facts }) => facts, factKey);
}

/** The links of the parts, in the same way. */
function mergeLinks(parts: readonly EntityPart[]): readonly From<Link>[] {
  return eachOnce(parts, ({ links }) => links, linkKey);
}

function eachOnce<T>(
  parts: readonly EntityPart[],
  itemsOf: (entry: Entry) => readonly T[],
  keyOf: (item: T) => string,
): readonly From<T>[] {
  const all = parts.flatMap((part) => itemsOf(part.entry).map((item) => ({ part, item })));
  return all.length > 1 ? [...new Map(all.map((each) => [keyOf(each.item), each])).values()] : all;
}

function factKey({ date, endDate, text, sources, event }: Fact): string {
  return JSON.stringify([date?.value, endDate?.value, textsKey(text), sourcesKey(sources), event?.value]);
}

/** A key of a link, equal for links that say the same. */
export function linkKey({ type, properties, sources }: Link): string {
  const said = properties.map(({ key, values }) => [key.value, textsKey(values)]);
  return JSON.stringify([type.value, said, sourcesKey(sources)]);
}

function sourcesKey(sources: readonly Cited[]): readonly unknown[] {
  return sources.map(({ source, at }) => [source?.value, textsKey(at)]);
}

function textsKey(texts: readonly LocalizedScalar[]): readonly (readonly string[])[] {
  return texts.map(({ lang, value }) => [lang, value]);
}
