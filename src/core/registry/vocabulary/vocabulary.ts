import type { NameKind } from '../../matching/nameKind';
import { CodeForms } from './codeForms';
import type { Bilingual, KeyRow, Label, LinkKindsRow, LinkTypeRow, PropertyRow, SchemaRow, ValueKind } from './rows';
import {
  CITED_ROWS,
  ENTRY_ROWS,
  FACT_ROWS,
  FILE_ROWS,
  LINK_DECLARATION_ROWS,
  LINK_ROWS,
  NAME_ROWS,
  SCHEMA_DECLARATION_ROWS,
  SOURCE_ROWS,
} from './tables/keys';
import { LINK_KIND_ROWS, LINK_TYPE_ROWS } from './tables/linkTypes';
import { PROPERTY_ROWS } from './tables/properties';
import { PLACE_SCHEMAS, SCHEMA_ROWS } from './tables/schemas';
import { TOPIC_ROWS } from './tables/topics';

// Look-ups in the tables, and in what registries declare beside them. What is in neither is not a mistake: authors may use
// keys, schemas and link types of their own.

function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

const PROPERTY_BY_KEY: ReadonlyMap<string, PropertyRow> = byKey(PROPERTY_ROWS, ({ key }) => key);

/** The schema of an entity whose entries give none: FollowTheMoney's root. */
export const DEFAULT_SCHEMA = 'Thing';

/** The values of `status` of a link. */
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

export function propertyRowOf(key: string): PropertyRow | undefined {
  return PROPERTY_BY_KEY.get(key);
}

/** Where a property comes in the table, from 0; after all others where it is not known. */
export function propertyOrder(key: string): number {
  const row = PROPERTY_BY_KEY.get(key);
  return row ? PROPERTY_ROWS.indexOf(row) : PROPERTY_ROWS.length;
}

/** The maps of a registry file, each of which has keys of its own. */
export type MapKind =
  | 'file'
  | 'source'
  | 'schemaDeclaration'
  | 'linkDeclaration'
  | 'entry'
  | 'name'
  | 'fact'
  | 'link'
  | 'cited';

const ROWS: Readonly<Record<MapKind, ReadonlyMap<string, KeyRow>>> = {
  file: byKey(FILE_ROWS, ({ key }) => key),
  source: byKey(SOURCE_ROWS, ({ key }) => key),
  schemaDeclaration: byKey(SCHEMA_DECLARATION_ROWS, ({ key }) => key),
  linkDeclaration: byKey(LINK_DECLARATION_ROWS, ({ key }) => key),
  entry: byKey(ENTRY_ROWS, ({ key }) => key),
  name: byKey(NAME_ROWS, ({ key }) => key),
  fact: byKey(FACT_ROWS, ({ key }) => key),
  link: byKey(LINK_ROWS, ({ key }) => key),
  cited: byKey(CITED_ROWS, ({ key }) => key),
};

/** A key that belongs to the format itself; undefined for properties, ends of links and unknown keys. */
export function keyRow(section: MapKind, key: string): KeyRow | undefined {
  return ROWS[section].get(key);
}

/**
 * The kinds of entities and the types of links that a registry knows: the built-in ones, and those that its files declare,
 * which count in place of a built-in one of the same name. Immutable, and part of the registry.
 */
export class Vocabulary {
  /** The names of the kinds, in the order in which a reader looks for them; a declared one comes after the kind that it is like. */
  readonly schemas: readonly string[];
  readonly linkTypes: readonly string[];
  /** Between which kinds links make sense, the most usual first; of declared types those that say it. */
  readonly linkKinds: readonly LinkKindsRow[];
  /** The codes that are names of declared kinds. */
  readonly codes: CodeForms;
  readonly #schemas: ReadonlyMap<string, SchemaRow>;
  readonly #linkTypes: ReadonlyMap<string, LinkTypeRow>;
  readonly #ends: ReadonlySet<string>;
  readonly #tyingEnds: ReadonlySet<string>;
  readonly #endsOfTypes: ReadonlyMap<string, readonly string[]>;
  readonly #endLabels: ReadonlyMap<string, Label>;
  /** By link type: what each of its two ends is to the other, as `Ownership.owner`. */
  readonly #endKinds: ReadonlyMap<string, { readonly from: string; readonly to: string }>;

  constructor(schemas: readonly SchemaRow[] = [], linkTypes: readonly LinkTypeRow[] = []) {
    this.#schemas = byKey(inOrder(schemas), ({ name }) => name);
    this.codes = new CodeForms(schemas);
    const types = new Set(linkTypes.map(({ type }) => type));
    const builtIn = LINK_TYPE_ROWS.filter(({ type }) => !types.has(type));
    this.#linkTypes = byKey([...builtIn, ...linkTypes], ({ type }) => type);
    this.schemas = [...this.#schemas.keys()];
    this.linkTypes = [...this.#linkTypes.keys()];
    this.linkKinds = [
      ...linkTypes.flatMap(({ type, between }) => (between ? { type, ...between } : [])),
      ...LINK_KIND_ROWS.filter(({ type }) => !types.has(type)),
    ];
    const rows = [...this.#linkTypes.values()];
    this.#ends = new Set(rows.flatMap(({ from, to }) => [from.key, to.key]));
    this.#tyingEnds = new Set(rows.flatMap(({ ties, from, to }) => (ties ? [from.key, to.key] : [])));
    this.#endsOfTypes = new Map(rows.map(({ type, from, to }) => [type, [...new Set([from.key, to.key])]]));
    this.#endKinds = new Map(
      rows.map(({ type, from, to }) => [type, { from: `${type}.${from.key}`, to: `${type}.${to.key}` }]),
    );
    this.#endLabels = new Map(
      rows.flatMap(({ type, from, to }) => [to, from].map(({ key, label }) => [`${type}.${key}`, label] as const)),
    );
  }

  schemaRow(name: string): SchemaRow | undefined {
    return this.#schemas.get(name);
  }

  linkTypeRow(type: string): LinkTypeRow | undefined {
    return this.#linkTypes.get(type);
  }

  /** The built-in kind that entities of a schema behave like: itself for a built-in one, and for one that is not known. */
  like(schema: string): string {
    return this.#schemas.get(schema)?.like ?? schema;
  }

  /** Whether an entity of a schema is of one of these kinds, itself or by what it is like; one without a schema may be any. */
  isOfKind(schema: string, kinds: readonly string[]): boolean {
    return [DEFAULT_SCHEMA, ''].includes(schema) || kinds.includes(schema) || kinds.includes(this.like(schema));
  }

  /** Whether entities of a schema are places on Earth. */
  isPlace(schema: string | undefined): boolean {
    return schema !== undefined && PLACE_SCHEMAS.some((place) => place === this.like(schema));
  }

  /** Whether a key of an entry is an end of a declared relation that ties its two ends: `used: [cobalt-strike]`. */
  ties(key: string): boolean {
    return this.#tyingEnds.has(key);
  }

  /** What the values of a property or of an end of a link are; `text` for every key that is not known. */
  valueKind(key: string): ValueKind {
    return PROPERTY_BY_KEY.get(key)?.kind ?? (this.#ends.has(key) ? 'reference' : 'text');
  }

  /** The properties that fit a schema, the likeliest first; those that fit any where the schema is not known. */
  propertiesOf(schema: string): readonly string[] {
    const like = this.like(schema);
    return PROPERTY_ROWS.filter(({ fits }) => fits === 'any' || fits?.includes(like)).map(({ key }) => key);
  }

  /** The built-in kinds of the entities that a reference usually names; undefined where it may be any. */
  targetSchemas(key: string): readonly string[] | undefined {
    if (this.#ends.has(key) && !PROPERTY_BY_KEY.has(key)) return this.#endSchemas(key);
    return (PROPERTY_BY_KEY.get(key) ?? ROWS.fact.get(key))?.targets;
  }

  #endSchemas(key: string): readonly string[] | undefined {
    const schemas = this.linkKinds.flatMap(({ type, from, to }) => [
      ...(this.#linkTypes.get(type)?.from.key === key ? from : []),
      ...(this.#linkTypes.get(type)?.to.key === key ? to : []),
    ]);
    return schemas.length > 0 ? [...new Set(schemas)] : undefined;
  }

  /** The keys of the ends of a link type: two, or one where both have the same; none where the type is not known. */
  linkEnds(type: string): readonly string[] {
    return this.#endsOfTypes.get(type) ?? NO_ENDS;
  }

  /** The link types that have an end with one of these keys. */
  linkTypesWith(ends: readonly string[]): readonly string[] {
    return this.linkTypes.filter((type) => this.linkEnds(type).some((end) => ends.includes(end)));
  }

  /** The key of the other end of a link: of an `Ownership`, `asset` for `owner`. undefined for other words. */
  oppositeEnd(type: string, end: string): string | undefined {
    const row = this.#linkTypes.get(type);
    if (row?.from.key === end) return row.to.key;
    return row?.to.key === end ? row.from.key : undefined;
  }

  /** What the one at the other end of a link is: `Ownership.asset` for the end `owner`. undefined for other words. */
  oppositeKind(type: string, end: string): string | undefined {
    const row = this.#linkTypes.get(type);
    if (row?.from.key === end) return this.#endKinds.get(type)?.to;
    return row?.to.key === end ? this.#endKinds.get(type)?.from : undefined;
  }

  /** The label of the end of a link, `Ownership.owner`; undefined where the type is not known. */
  linkLabel(end: string): Label | undefined {
    return this.#endLabels.get(end);
  }

  /**
   * The label of a link's end that is written as a property, `employer: acme`; undefined if several types of link have
   * it.
   */
  endLabel(key: string, isInverse: boolean): Label | undefined {
    if (!this.#ends.has(key)) return undefined;
    const rows = [...this.#linkTypes.values()].filter(({ from, to }) => from.key === key || to.key === key);
    const [row, another] = rows;
    if (!row || another) return undefined;
    return (row.from.key === key) === isInverse ? row.to.label : row.from.label;
  }

  /**
   * The known keys of a section, the likeliest first.
   *
   * @param of the schema of an entry or the type of a link: what fits it comes first.
   */
  keysOf(section: MapKind, of = ''): readonly string[] {
    if (section === 'entry') {
      const called = this.like(of) === 'Event' ? ['headline', 'name'] : ['name'];
      const usual = ['id', 'schema', ...called, 'alias', 'summary', ...this.propertiesOf(of), 'facts', 'links'];
      return [...new Set([...usual, ...ENTRY_KEYS, ...PROPERTY_KEYS])];
    }
    const keys = [...ROWS[section].keys()];
    if (section !== 'link') return keys;
    const known = this.#linkTypes.has(of);
    const properties = PROPERTY_ROWS.filter(({ links }) => (known && links !== 'any' ? links?.includes(of) : links));
    const [type = '', ...others] = keys;
    return [type, ...(known ? this.linkEnds(of) : this.#ends), ...properties.map(({ key }) => key), ...others];
  }

  /**
   * What a key of a section is for; undefined where the key is not known there.
   *
   * @param of the type of a link, whose ends say more than a key does for any link.
   */
  keyHelp(section: MapKind, key: string, of = ''): Bilingual | undefined {
    const own = keyRow(section, key);
    if (own || (section !== 'entry' && section !== 'link')) return own?.help;
    const type = section === 'link' ? this.#linkTypes.get(of) : undefined;
    return (type && [type.from, type.to].find((end) => end.key === key))?.help ?? PROPERTY_BY_KEY.get(key)?.help;
  }

  /** What the values of a key of a section are; undefined where the key is not known there. */
  kindIn(section: MapKind, key: string): ValueKind | undefined {
    const own = keyRow(section, key)?.kind;
    const isProperty = (section === 'entry' || section === 'link') && (PROPERTY_BY_KEY.has(key) || this.#ends.has(key));
    return own ?? (isProperty ? this.valueKind(key) : undefined);
  }
}

const NO_ENDS: readonly string[] = [];

/** The built-in kinds and the declared ones, each of these after the kind that it is like, or last. */
function inOrder(declared: readonly SchemaRow[]): readonly SchemaRow[] {
  const names = new Set(declared.map(({ name }) => name));
  const builtIn: readonly SchemaRow[] = SCHEMA_ROWS;
  const isLast = ({ like }: SchemaRow) => !builtIn.some(({ name }) => name === like);
  return [
    ...builtIn.flatMap((row) => [
      ...(names.has(row.name) ? [] : [row]),
      ...declared.filter(({ like }) => like === row.name),
    ]),
    ...declared.filter(isLast),
  ];
}

/** The built-in vocabulary, without declarations of any registry. */
export const BUILT_IN = new Vocabulary();
