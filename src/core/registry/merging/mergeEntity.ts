import type { Problem } from '../../base/problem';
import { problem, shiftProblem } from '../../base/problem';
import type { Entity, From, LocalizedScalar, Part, Property } from '../model';
import { mergeFacts, mergeLinks } from './mergeItems';
import { mergeNames, mergeTexts } from './mergeTexts';

/** What an entity without a schema is: FollowTheMoney's root. */
export const DEFAULT_SCHEMA = 'Thing';

/** Tells of a problem at a place in a part. */
export type PartReport = (part: Part, found: Problem) => void;

/** The names of an entity of all its parts, farthest first. All that merging tells, it tells of names. */
export function namesOf(id: string, parts: readonly Part[], report: PartReport): Entity['names'] {
  const names = mergeNames(parts, (part, { value, span }) =>
    report(part, problem('remove-without-effect', span, { value })),
  );
  if (!parts.some(({ entry }) => hasName(entry.names) || entry.halfTyped)) {
    const first = parts[0]!;
    report(first, problem('missing-name', first.entry.id.span, { id }));
  }
  return names;
}

/**
 * One entity of all its parts, farthest first: single values replace, language maps merge by language, lists add,
 * `remove` takes names away.
 */
export function mergeEntity(id: string, parts: readonly Part[]): Entity {
  let schema: string | undefined;
  let summary: readonly LocalizedScalar[] = [];
  let description: readonly LocalizedScalar[] = [];
  for (const { entry } of parts) {
    schema = entry.schema?.value ?? schema;
    summary = mergeTexts(summary, entry.summary);
    description = mergeTexts(description, entry.description);
  }
  return {
    id,
    schema: schema ?? DEFAULT_SCHEMA,
    names: namesOf(id, parts, () => undefined),
    summary,
    description,
    properties: mergeProperties(parts),
    facts: mergeFacts(parts),
    links: mergeLinks(parts),
    parts,
  };
}

/**
 * What `mergeEntity` makes of a single part, made when it is asked for: most entities have one part, and after a key
 * press in a large file nobody looks at most of them.
 */
export class SinglePartEntity implements Entity {
  readonly id: string;
  readonly parts: readonly [Part];
  #names: Entity['names'] | undefined;
  #properties: Entity['properties'] | undefined;
  #facts: Entity['facts'] | undefined;
  #links: Entity['links'] | undefined;

  constructor(parts: readonly [Part]) {
    this.id = parts[0].entry.id.value;
    this.parts = parts;
  }

  get schema(): string {
    return this.parts[0].entry.schema?.value ?? DEFAULT_SCHEMA;
  }

  get summary(): Entity['summary'] {
    return this.parts[0].entry.summary;
  }

  get description(): Entity['description'] {
    return this.parts[0].entry.description;
  }

  get names(): Entity['names'] {
    this.#names ??= this.#from(this.parts[0].entry.names);
    return this.#names;
  }

  get facts(): Entity['facts'] {
    this.#facts ??= this.#from(this.parts[0].entry.facts);
    return this.#facts;
  }

  get links(): Entity['links'] {
    this.#links ??= this.#from(this.parts[0].entry.links);
    return this.#links;
  }

  get properties(): Entity['properties'] {
    this.#properties ??= mergeProperties(this.parts);
    return this.#properties;
  }

  #from<T>(items: readonly T[]): readonly From<T>[] {
    return items.map((item) => ({ part: this.parts[0], item }));
  }
}

function mergeProperties(parts: readonly Part[]): Entity['properties'] {
  const properties = new Map<string, readonly From<LocalizedScalar>[]>();
  for (const part of parts) {
    for (const property of part.entry.properties) {
      const { value: key } = property.key;
      properties.set(key, mergeProperty(properties.get(key), property, part));
    }
  }
  return properties;
}

function hasName(names: readonly { kind: string }[]): boolean {
  return names.some(({ kind }) => kind === 'name');
}

function mergeProperty(
  far: readonly From<LocalizedScalar>[] | undefined,
  property: Property,
  part: Part,
): readonly From<LocalizedScalar>[] {
  const near = property.values.map((item) => ({ part, item }));
  if (!far) return near;
  if (property.list) {
    const present = new Set(far.map(({ item }) => `${item.lang} ${item.value}`));
    return [...far, ...near.filter(({ item }) => !present.has(`${item.lang} ${item.value}`))];
  }
  if (near.every(({ item }) => item.lang === '')) return near;
  const texts = mergeTexts(
    far.map(({ item }) => item),
    property.values,
  );
  const owner = new Map([...far, ...near].map((each) => [each.item, each]));
  return texts.map((text) => owner.get(text)!);
}

/** The problem as seen from the part's file. */
export function placeInFile(part: Part, found: Problem): Problem {
  return shiftProblem(found, part.start);
}
