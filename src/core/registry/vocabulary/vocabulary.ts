import type { NameKind } from '../../matching/nameKind';
import type { Bilingual, KeyRow, LinkTypeRow, PropertyRow, SchemaRow, ValueKind } from './rows';
import { CITED_ROWS, ENTRY_ROWS, FACT_ROWS, FILE_ROWS, LINK_ROWS, NAME_ROWS, SOURCE_ROWS } from './tables/keys';
import { LINK_KIND_ROWS } from './tables/linkKinds';
import { LINK_TYPE_ROWS } from './tables/linkTypes';
import { PROPERTY_ROWS } from './tables/properties';
import { SCHEMA_ROWS } from './tables/schemas';
import { TOPIC_ROWS } from './tables/topics';

// Look-ups in the tables. What is not in a table is not a mistake: authors may use keys, schemas and link types of their own.

function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

const SCHEMA_BY_NAME: ReadonlyMap<string, SchemaRow> = byKey<SchemaRow>(SCHEMA_ROWS, ({ name }) => name);
const PROPERTY_BY_KEY: ReadonlyMap<string, PropertyRow> = byKey(PROPERTY_ROWS, ({ key }) => key);
const LINK_BY_TYPE: ReadonlyMap<string, LinkTypeRow> = byKey(LINK_TYPE_ROWS, ({ type }) => type);
const END_KEYS: ReadonlySet<string> = new Set(LINK_TYPE_ROWS.flatMap(({ from, to }) => [from.key, to.key]));

/** What an entity is to which no entry gives a schema: FollowTheMoney's root. */
export const DEFAULT_SCHEMA = 'Thing';

export const SCHEMAS: readonly string[] = [...SCHEMA_BY_NAME.keys()];
export const LINK_TYPES: readonly string[] = [...LINK_BY_TYPE.keys()];
/** What `status` of a link may be. */
export const LINK_STATUSES: readonly string[] = ['planned', 'ended'];
export const TOPICS: readonly string[] = TOPIC_ROWS.map(({ code }) => code);

/** The keys of an entry that have a meaning of their own, which are not properties. */
export const ENTRY_KEYS: readonly string[] = ENTRY_ROWS.map(({ key }) => key);

/** The keys that hold names, in the order in which their names are shown, with the kind of these names. */
export const NAME_KINDS: ReadonlyMap<string, NameKind> = new Map(
  ENTRY_ROWS.flatMap(({ key, nameKind }) => (nameKind ? [[key, nameKind] as const] : [])),
);

/** The properties that entities have; those of links alone are left out. */
export const PROPERTY_KEYS: readonly string[] = PROPERTY_ROWS.filter(({ fits, links }) => fits || !links).map(
  ({ key }) => key,
);

export function schemaRow(name: string): SchemaRow | undefined {
  return SCHEMA_BY_NAME.get(name);
}

export function propertyRowOf(key: string): PropertyRow | undefined {
  return PROPERTY_BY_KEY.get(key);
}

export function linkTypeRow(type: string): LinkTypeRow | undefined {
  return LINK_BY_TYPE.get(type);
}

/** Where a property comes in the table, from 0; after all others where it is not known. */
export function propertyOrder(key: string): number {
  const row = PROPERTY_BY_KEY.get(key);
  return row ? PROPERTY_ROWS.indexOf(row) : PROPERTY_ROWS.length;
}

/** What the values of a property or of an end of a link are; `text` for every key that is not known. */
export function valueKind(key: string): ValueKind {
  return PROPERTY_BY_KEY.get(key)?.kind ?? (END_KEYS.has(key) ? 'reference' : 'text');
}

/** The properties that fit a schema, the likeliest first; those that fit any where the schema is not known. */
export function propertiesOf(schema: string): readonly string[] {
  return PROPERTY_ROWS.filter(({ fits }) => fits === 'any' || fits?.includes(schema)).map(({ key }) => key);
}

/** The schemas of the entities that a reference usually names; undefined where it may be any. */
export function targetSchemas(key: string): readonly string[] | undefined {
  if (END_KEYS.has(key) && !PROPERTY_BY_KEY.has(key)) return endSchemas(key);
  return (PROPERTY_BY_KEY.get(key) ?? ROWS.fact.get(key))?.targets;
}

function endSchemas(key: string): readonly string[] | undefined {
  const schemas = LINK_KIND_ROWS.flatMap(({ type, from, to }) => [
    ...(LINK_BY_TYPE.get(type)?.from.key === key ? from : []),
    ...(LINK_BY_TYPE.get(type)?.to.key === key ? to : []),
  ]);
  return schemas.length > 0 ? [...new Set(schemas)] : undefined;
}

/** The keys of the ends of a link type: two, or one where both have the same; none where the type is not known. */
export function linkEnds(type: string): readonly string[] {
  const row = LINK_BY_TYPE.get(type);
  if (!row) return [];
  return row.from.key === row.to.key ? [row.from.key] : [row.from.key, row.to.key];
}

/** The key of the other end of a link: of an `Ownership`, `asset` for `owner`. undefined for other words. */
export function oppositeEnd(type: string, end: string): string | undefined {
  const row = LINK_BY_TYPE.get(type);
  if (row?.from.key === end) return row.to.key;
  return row?.to.key === end ? row.from.key : undefined;
}

/** The maps of a registry file, each of which has keys of its own. */
export type MapKind = 'file' | 'source' | 'entry' | 'name' | 'fact' | 'link' | 'cited';

const ROWS: Readonly<Record<MapKind, ReadonlyMap<string, KeyRow>>> = {
  file: byKey(FILE_ROWS, ({ key }) => key),
  source: byKey(SOURCE_ROWS, ({ key }) => key),
  entry: byKey(ENTRY_ROWS, ({ key }) => key),
  name: byKey(NAME_ROWS, ({ key }) => key),
  fact: byKey(FACT_ROWS, ({ key }) => key),
  link: byKey(LINK_ROWS, ({ key }) => key),
  cited: byKey(CITED_ROWS, ({ key }) => key),
};

/**
 * The known keys of a section, the likeliest first.
 *
 * @param of the schema of an entry or the type of a link: what fits it comes first.
 */
export function keysOf(section: MapKind, of = ''): readonly string[] {
  if (section === 'entry') {
    const called = of === 'Event' ? ['headline', 'name'] : ['name'];
    const usual = ['id', 'schema', ...called, 'alias', 'summary', ...propertiesOf(of), 'facts', 'links'];
    return [...new Set([...usual, ...ENTRY_KEYS, ...PROPERTY_KEYS])];
  }
  const keys = [...ROWS[section].keys()];
  if (section !== 'link') return keys;
  const known = LINK_BY_TYPE.has(of);
  const properties = PROPERTY_ROWS.filter(({ links }) => (known && links !== 'any' ? links?.includes(of) : links));
  const [type = '', ...others] = keys;
  return [type, ...(known ? linkEnds(of) : END_KEYS), ...properties.map(({ key }) => key), ...others];
}

/** A key that belongs to the format itself; undefined for properties, ends of links and unknown keys. */
export function keyRow(section: MapKind, key: string): KeyRow | undefined {
  return ROWS[section].get(key);
}

/**
 * What a key of a section is for; undefined where the key is not known there.
 *
 * @param of the type of a link, whose ends say more than a key does for any link.
 */
export function keyHelp(section: MapKind, key: string, of = ''): Bilingual | undefined {
  const own = keyRow(section, key);
  if (own || (section !== 'entry' && section !== 'link')) return own?.help;
  const type = section === 'link' ? LINK_BY_TYPE.get(of) : undefined;
  return (type && [type.from, type.to].find((end) => end.key === key))?.help ?? PROPERTY_BY_KEY.get(key)?.help;
}

/** What the values of a key of a section are; undefined where the key is not known there. */
export function kindIn(section: MapKind, key: string): ValueKind | undefined {
  const own = keyRow(section, key)?.kind;
  const isProperty = (section === 'entry' || section === 'link') && (PROPERTY_BY_KEY.has(key) || END_KEYS.has(key));
  return own ?? (isProperty ? valueKind(key) : undefined);
}
