import type { Entity } from '../../registry/model';
import { DEFAULT_SCHEMA, type Vocabulary } from '../../registry/vocabulary/vocabulary';
import { schemaPlural, valueWord, wordOfKind } from '../../registry/vocabulary/words';
import { memoize, type Resumable } from '../../text/base/lazy';
import { fileNameOf } from '../../text/base/paths';
import { nameCollator } from '../names/displayName';
import { valuesFor } from './entityAttributes';

export const GROUPINGS = ['kind', 'country', 'sector', 'topic', 'file', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Entities that have something in common. */
export interface EntityGroup {
  /** The value that they share: a schema, a code, a sector in words, a file; '' for those that have none of these. */
  readonly key: string;
  /** In the language of the reader; '' if the key is. */
  readonly label: string;
  /** At least one, in the order in which they were given. */
  readonly entities: readonly Entity[];
}

const ENTITIES_A_STEP = 1000;

/**
 * The entities in groups; one that has several countries, sectors, topics or files is in each of their groups. Kinds are in a
 * fixed order: the known schemas, then the author's own, then entities without a schema. All other groups are sorted as a
 * reader of `locale` (BCP 47) does, with those that have nothing in common last.
 */
export function* groupEntities(
  vocabulary: Vocabulary,
  entities: readonly Entity[],
  grouping: Grouping,
  locale: string,
): Resumable<readonly EntityGroup[]> {
  const byKey = new Map<string, Entity[]>();
  let count = 0;
  for (const entity of entities) {
    const keys = keysOf(vocabulary, entity, grouping, locale);
    for (const key of keys.length > 1 ? new Set(keys) : keys.length === 1 ? keys : NO_KEY)
      memoize(byKey, key, () => []).push(entity);
    if (++count % ENTITIES_A_STEP === 0) yield;
  }
  const groups = Array.from(byKey, ([key, group]) => ({
    key,
    label: labelOf(vocabulary, key, grouping, locale),
    entities: group,
  }));
  const { compare } = nameCollator(locale);
  return groups.sort((a, b) =>
    grouping === 'kind'
      ? rank(vocabulary, a.key) - rank(vocabulary, b.key) || (a.key < b.key ? -1 : 1)
      : Number(a.key === '') - Number(b.key === '') || compare(a.label, b.label),
  );
}

const NO_KEY = [''];

/** A key may be there twice. */
function keysOf(vocabulary: Vocabulary, entity: Entity, grouping: Grouping, locale: string): readonly string[] {
  const { properties, schema, parts } = entity;
  const codes = (key: string) => (properties.get(key) ?? []).map(({ item }) => item.value.toLowerCase());
  switch (grouping) {
    case 'kind':
      return [vocabulary.schemaRow(schema)?.group ?? schema];
    case 'country':
      return codes(properties.has('country') ? 'country' : 'nationality');
    case 'sector': {
      const sectors = valuesFor(properties.get('sector') ?? [], locale);
      return sectors.map(({ value }) => valueWord('sector', value, locale));
    }
    case 'topic':
      return codes('topics');
    case 'file':
      return parts.map(({ file }) => file);
    case 'none':
      return [];
  }
}

function labelOf(vocabulary: Vocabulary, key: string, grouping: Grouping, locale: string): string {
  switch (grouping) {
    case 'kind':
      return schemaPlural(vocabulary, key, locale);
    case 'file':
      return fileNameOf(key);
    default:
      return wordOfKind(vocabulary, grouping, key, locale);
  }
}

function rank({ schemas }: Vocabulary, key: string): number {
  if (key === DEFAULT_SCHEMA) return schemas.length + 1;
  const index = schemas.indexOf(key);
  return index < 0 ? schemas.length : index;
}
