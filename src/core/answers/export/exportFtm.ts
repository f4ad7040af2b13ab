import { FTM_NAMES, type FtmEntity } from '../../registry/bulk/ftmEntity';
import type { Registry } from '../../registry/merging/registry';
import type { Cited, Entity, Fact, Link, Source } from '../../registry/model';
import { isOpenKey, mayName, namingKey } from '../../registry/references';
import { BUILT_IN, propertyRowOf } from '../../registry/vocabulary/vocabulary';
import { memoize } from '../../text/base/lazy';
import { ftmIs, ftmRange } from './ftmModel';

// The registry in FollowTheMoney's JSON lines (followthemoney.tech): entities; relations as interval entities; sources as
// articles that are the proof of what comes from them; facts as notes on their entity, with the date as their name.

/** Data that FollowTheMoney has no word for, beside the properties of a line; its own programs ignore it. */
export interface OwnWords {
  /** The schema in the registry, where FollowTheMoney has none of that name. */
  readonly schema?: string | undefined;
  /** The built-in kind that a declared one is like. */
  readonly like?: string | undefined;
  /** Which of the names are headlines. */
  readonly headline?: readonly string[] | undefined;
  /** The type of a link in the registry, where FollowTheMoney has none of that name. */
  readonly type?: string | undefined;
  /** The keys of the ends of a declared type; of a type that is not declared only that of the object. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The property of the registry that an UnknownLink says. */
  readonly property?: string | undefined;
  /** The ids of what a supply is of. */
  readonly product?: readonly string[] | undefined;
}

export interface FtmLine extends FtmEntity {
  /** As OpenSanctions has it: ids of entities that were merged into this one. */
  readonly referents?: readonly string[];
  readonly dossier?: OwnWords;
}

/** The keys that FollowTheMoney cannot express, and how often they occur: "misspelling", "Event.amount". */
export type LeftOut = ReadonlyMap<string, number>;

/** The schemas of FollowTheMoney for those that are Dossier's own; a word that neither knows is an Asset too. */
const FTM_SCHEMAS: ReadonlyMap<string, string> = new Map([
  ['Product', 'Asset'],
  ['Technology', 'Asset'],
  ['Material', 'Asset'],
  ['Agreement', 'Event'],
  ['Regulation', 'Event'],
  ['Country', 'PublicBody'],
  ['Place', 'Address'],
]);

/** @param schema a built-in one, or a word that no registry declares. */
function ftmSchemaOf(schema: string): string {
  return BUILT_IN.schemaRow(schema)?.origin === 'FollowTheMoney' ? schema : (FTM_SCHEMAS.get(schema) ?? 'Asset');
}

/** The kinds of names that FollowTheMoney has. Misspellings are none. */
const NAME_PROPERTIES: ReadonlyMap<string, string> = new Map(FTM_NAMES.map(([property, kind]) => [kind, property]));

/** Before the id of a source, which an entity may have too. */
const SOURCE_ID = 'source:';
/** FollowTheMoney's words for what an ownership cost. */
const OWNERSHIP_WORDS: ReadonlyMap<string, string> = new Map([
  ['amount', 'sharesValue'],
  ['currency', 'sharesCurrency'],
]);

const PASSAGE = 'passage of a source';

/** Says the registry's files in FollowTheMoney's words. Bulk data is left out: it is written in them already. */
export class FtmExport {
  readonly #leftOut = new Map<string, number>();
  readonly #ids = new Set<string>();

  constructor(
    private readonly registry: Registry,
    /** Whether the user's own remarks (key `note`) are written too. */
    private readonly hasRemarks: boolean,
  ) {}

  /** The keys that the lines could not express; complete once all have been read. */
  get leftOut(): LeftOut {
    return this.#leftOut;
  }

  /** The sources, then each entity with its relations and facts, in the order of the registry. Their ids are always the same. */
  *lines(): Generator<FtmLine> {
    for (const source of this.registry.sources.values()) yield sourceLine(source);
    for (const entity of this.registry.entities()) yield* this.#entityLines(entity);
  }

  *#entityLines(entity: Entity): Generator<FtmLine> {
    const schema = ftmSchemaOf(entity.like);
    const properties = new Properties();
    for (const { item } of entity.names) {
      const property = NAME_PROPERTIES.get(item.kind);
      if (property === undefined) this.#leave(item.kind);
      else properties.add(property, item.value);
    }
    const headline = entity.headline.map(({ item }) => item.value);
    for (const value of headline) properties.add('name', value);
    for (const { value } of entity.summary) properties.add('summary', value);
    for (const { value } of entity.description) properties.add('description', value);
    const ties: FtmLine[] = [];
    for (const [key, values] of entity.properties) {
      for (const { item } of values) ties.push(...this.#property(entity, schema, key, item.value, properties));
    }
    const referents = entity.parts.flatMap(({ entry }) => (entry.formerIds ?? []).map(({ value }) => value));
    yield {
      id: entity.id,
      schema,
      properties: properties.all,
      ...(referents.length > 0 && { referents }),
      ...ownWords({
        schema: schema === entity.schema ? undefined : entity.schema,
        like: entity.like === entity.schema ? undefined : entity.like,
        headline: headline.length > 0 ? headline : undefined,
      }),
    };
    yield* ties;
    for (const { item } of entity.links) yield* this.#link(entity, item);
    for (const { item } of entity.facts) yield this.#fact(entity, item);
  }

  /** Puts a value where it belongs; a tie that the schema has no property for is a line of its own. */
  #property(entity: Entity, schema: string, key: string, value: string, properties: Properties): readonly FtmLine[] {
    if (key === 'source') {
      properties.add('proof', SOURCE_ID + value);
      return [];
    }
    if (key === 'note' && this.hasRemarks) properties.add('notes', value);
    if (key === 'at') this.#leave(PASSAGE);
    if (key === 'note' || key === 'at' || key === 'profile') return [];
    const range = ftmRange(schema, key);
    const isOpen = isOpenKey(this.registry.vocabulary, key);
    const other = mayName(this.registry.vocabulary, key) ? this.registry.entity(value) : undefined;
    if (!other) {
      if (range === '') properties.add(key, value);
      else this.#leave(`${entity.schema}.${key}`);
      return [];
    }
    if (range === '' && !isOpen) properties.add(key, other.names[0]?.item.value ?? value);
    else if (range !== undefined && ftmIs(ftmSchemaOf(other.like), range)) properties.add(key, value);
    else {
      const role = propertyRowOf(key)?.label.en ?? key;
      const tie = { subject: [entity.id], object: [value], role: [role] };
      return [
        { id: this.#idOf(key, entity.id, value), schema: 'UnknownLink', properties: tie, dossier: { property: key } },
      ];
    }
    return [];
  }

  #link(entity: Entity, link: Link): readonly FtmLine[] {
    const type = link.type.value;
    const row = this.registry.vocabulary.linkTypeRow(type);
    const values = (key: string): readonly string[] =>
      link.properties.filter((each) => each.key.value === key).flatMap((each) => each.values.map(({ value }) => value));
    const to = row?.to.key ?? namingKey(link, this.registry.vocabulary, (id) => this.registry.entity(id) !== undefined);
    const isFrom = to !== undefined && values(to).length > 0;
    const end = isFrom ? to : row?.from.key;
    const other = end === undefined ? undefined : values(end).find((id) => this.registry.entity(id));
    if (end === undefined || other === undefined) {
      this.#leave(`link of type ${type}`);
      return [];
    }
    const [actor, target] = isFrom ? [entity.id, other] : [other, entity.id];
    const fits = (id: string, key: string): boolean => {
      const range = ftmRange(type, key);
      return range !== undefined && ftmIs(ftmSchemaOf(this.registry.likeOf(id) ?? ''), range);
    };
    const isFtm = row?.origin === 'FollowTheMoney' && fits(actor, row.from.key) && fits(target, row.to.key);
    const schema = isFtm ? type : 'UnknownLink';
    const properties = new Properties();
    properties.add(isFtm ? row.from.key : 'subject', actor);
    properties.add(isFtm ? row.to.key : 'object', target);
    if (!isFtm) properties.add('role', row?.en ?? type);
    const remark = ftmRange(schema, 'role') === '' ? 'role' : 'relationship';
    for (const { key, values: given } of link.properties) {
      if (key.value === row?.from.key || key.value === to) continue;
      for (const { value } of given) this.#linkProperty(schema, key.value, remark, value, properties);
    }
    this.#cite(link.sources, properties);
    const start = values('startDate')[0];
    const id = this.#idOf(type, actor, target, ...(start === undefined ? [] : [start]));
    const product = values('product');
    const isOwn = row === undefined || row.origin === 'registry';
    const own = {
      type: isFtm ? undefined : type,
      from: isOwn ? row?.from.key : undefined,
      to: isOwn ? to : undefined,
      product: product.length > 0 ? product : undefined,
    };
    return [{ id, schema, properties: properties.all, ...ownWords(own) }];
  }

  #linkProperty(schema: string, key: string, remark: string, value: string, properties: Properties): void {
    const property = schema === 'Ownership' ? (OWNERSHIP_WORDS.get(key) ?? key) : key;
    if (ftmRange(schema, property) === '') properties.add(property, value);
    else if (key === 'status' || key === 'role' || key === 'relationship') properties.add(remark, value);
    else if (key === 'product') properties.add('summary', this.registry.entity(value)?.names[0]?.item.value ?? value);
    else this.#leave(`${schema}.${key}`);
  }

  #fact({ id }: Entity, { date, endDate, text, sources, isQuote, event }: Fact): FtmLine {
    const properties = new Properties();
    properties.add('entity', id);
    const span = [date?.value, endDate?.value].filter((each) => each !== undefined).join('/');
    if (span !== '') properties.add('name', span);
    for (const { value } of text) properties.add('description', value);
    this.#cite(sources, properties);
    if (isQuote) this.#leave('Note.quote');
    if (event) this.#leave('Note.event');
    return { id: this.#idOf('fact', id, ...(span === '' ? [] : [span])), schema: 'Note', properties: properties.all };
  }

  #cite(sources: readonly Cited[], properties: Properties): void {
    for (const { source, at } of sources) {
      if (source) properties.add('proof', SOURCE_ID + source.value);
      if (at.length > 0) this.#leave(PASSAGE);
    }
  }

  /** "Ownership:softbank:arm", with a number from the second that would have the same. */
  #idOf(...parts: readonly string[]): string {
    const id = parts.map((part) => part.replaceAll(':', '%3A')).join(':');
    let free = id;
    for (let number = 2; this.#ids.has(free); number++) free = `${id}:${number}`;
    this.#ids.add(free);
    return free;
  }

  #leave(what: string): void {
    this.#leftOut.set(what, (this.#leftOut.get(what) ?? 0) + 1);
  }
}

/** The values of properties, each once. */
class Properties {
  readonly #all = new Map<string, string[]>();

  get all(): Readonly<Record<string, readonly string[]>> {
    return Object.fromEntries(this.#all);
  }

  add(key: string, value: string): void {
    const values = memoize(this.#all, key, () => []);
    if (!values.includes(value)) values.push(value);
  }
}

function sourceLine({ id, title, publisher, date, url }: Source): FtmLine {
  const properties = new Properties();
  for (const { value } of title) properties.add('title', value);
  for (const { value } of publisher) properties.add('publisher', value);
  if (date !== undefined) properties.add('publishedAt', date);
  if (url !== undefined) properties.add('sourceUrl', url);
  return { id: SOURCE_ID + id, schema: 'Article', properties: properties.all };
}

function ownWords(words: { [K in keyof OwnWords]: OwnWords[K] | undefined }): { readonly dossier?: OwnWords } {
  const said = Object.entries(words).filter(([, value]) => value !== undefined);
  return said.length === 0 ? {} : { dossier: Object.fromEntries(said) };
}
