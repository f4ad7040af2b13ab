import type { Layer, NameKind } from '../matching/nameKind';
import type { WordsOfName } from '../matching/wordsOfName';
import type { Problem } from '../text/base/problem';
import type { Span } from '../text/base/textEdit';
import type { CaseOverride } from '../text/units/letterCase';
import type { LinkTypeRow, NounRule, SchemaRow } from './vocabulary/rows';

// What a registry file says (`RegistryFile`, `Entry`) and what all files together say of an entity (`Entity`).
// Spans inside an entry count from the beginning of that entry's text, so that an edit above it moves nothing in it.

/** A scalar of the YAML source. `span` covers the text between the quotes, if there are any. */
export interface Scalar {
  readonly value: string;
  readonly span: Span;
}

/** A text that may be given by language. `lang` is a BCP-47 tag, or '' where the author gave none. */
export interface LocalizedScalar extends Scalar {
  readonly lang: string;
}

export interface EntryName extends LocalizedScalar, WordsOfName {
  readonly kind: NameKind;
  readonly case: CaseOverride | undefined;
  /** See `NounRule`; undefined where it does not say. */
  readonly words?: NounRule | undefined;
  /** ISO 8601, perhaps shortened; undefined where not given. */
  readonly startDate: string | undefined;
  readonly endDate: string | undefined;
}

/** A key that is neither a name nor a text nor a fact nor a link, with its values in order: `country`, `manufacturer`, … */
export interface Property {
  readonly key: Scalar;
  readonly values: readonly LocalizedScalar[];
  /** Written as a list: it adds to the values of lower layers, where a single value would replace them. */
  readonly list?: true;
}

/** The origin of a statement: a source, a place in it, or both. */
export interface Cited {
  /** The id of the source; undefined where only a place is given. */
  readonly source: Scalar | undefined;
  /** The passage in the source: "para. 2". */
  readonly at: readonly LocalizedScalar[];
}

export interface Fact {
  /** ISO 8601, perhaps shortened; undefined where not given or not a date. */
  readonly date: Scalar | undefined;
  readonly endDate: Scalar | undefined;
  readonly text: readonly LocalizedScalar[];
  /** The text is in the exact words of its source. */
  readonly isQuote: boolean;
  readonly sources: readonly Cited[];
  /** The id of the event that the fact is about. */
  readonly event: Scalar | undefined;
  readonly span: Span;
}

/** A typed relation whose missing end is the entity that it is written in. */
export interface Link {
  readonly type: Scalar;
  /** All other keys as written, but for the sources: `director`, `role`, `percentage`, `startDate`, … */
  readonly properties: readonly Property[];
  readonly sources: readonly Cited[];
  readonly span: Span;
}

/** The id of an entity or a source that an entry names, and the key under which it does. */
export interface Target {
  readonly kind: 'entity' | 'source';
  readonly key: string;
  readonly id: string;
  /** See `WrittenReference`. */
  readonly isOpen?: true;
}

/** One entry of the `entities` list of one file. */
export interface Entry {
  readonly id: Scalar;
  readonly schema: Scalar | undefined;
  /** In the order in which they are shown: names, aliases, weak, previous, misspelt. */
  readonly names: readonly EntryName[];
  /** A sentence that says what happened, shown like a name and never looked for in notes. */
  readonly headline: readonly LocalizedScalar[];
  readonly summary: readonly LocalizedScalar[];
  readonly description: readonly LocalizedScalar[];
  readonly properties: readonly Property[];
  readonly facts: readonly Fact[];
  readonly links: readonly Link[];
  /** Names of lower layers that this entry takes away. */
  readonly remove: readonly Scalar[];
  /** true: the entity does not exist; false: it does, although a lower layer disables it; undefined if not given. */
  readonly disabled: boolean | undefined;
  /** From the first key to the end of the last value. */
  readonly span: Span;
  /** The entities and sources that its properties, links and facts name, each once. */
  readonly targets: readonly Target[];
  /** Ids of entities that were merged into this one; undefined where there are none. */
  readonly formerIds?: readonly Scalar[] | undefined;
  /** Its words that are not built in; undefined where it has none. */
  readonly ownWords?: readonly OwnWord[] | undefined;
  /** The path of the user's own note on the entity, relative to the file; undefined where it has none. */
  readonly profile?: Scalar | undefined;
  /** A reported error in it may hide what it seems to lack. */
  readonly halfTyped?: true;
}

export interface Source {
  readonly id: string;
  readonly title: readonly LocalizedScalar[];
  readonly publisher: readonly LocalizedScalar[];
  readonly date: string | undefined;
  readonly url: string | undefined;
  /** The path of a note of the user, relative to the file. */
  readonly note: Scalar | undefined;
  /** The span of its id, from the beginning of the file. */
  readonly span: Span;
  readonly file: string;
}

/** An id that no entity has any more, and that of the entity that it was merged into. */
export interface FormerId {
  readonly former: string;
  readonly id: string;
}

/** An entry and where its text begins in its file. */
export interface PlacedEntry {
  readonly start: number;
  readonly entry: Entry;
}

/** A kind or a type of link that a file declares; the span is that of its name. */
export interface Declared<Row> {
  readonly name: string;
  readonly row: Row;
  readonly span: Span;
}

export type DeclaredWords<Row> = readonly Declared<Row>[];

/** A word of an entry that Dossier has not built in: its schema, or the type of a link. */
export interface OwnWord {
  readonly kind: 'schema' | 'linkType';
  readonly scalar: Scalar;
}

/** The contents of one file. `file` is the name that the shell gave it, a URI or a path; `core/` only compares it. */
export interface RegistryFile {
  readonly file: string;
  readonly layer: Layer;
  readonly entries: readonly PlacedEntry[];
  readonly sources: readonly Source[];
  /** The words of its entries that are not built in; spans count from the beginning of the file. */
  readonly ownWords: readonly OwnWord[];
  /** The former ids that its entries have, each with the id of its entry. */
  readonly formerIds: readonly FormerId[];
  readonly declared: { readonly schemas: DeclaredWords<SchemaRow>; readonly linkTypes: DeclaredWords<LinkTypeRow> };
  /** The day up to which the file was kept, an ISO 8601 date that may stop early; undefined where it does not say. */
  readonly asOf: string | undefined;
  /** The folder to whose notes the file is limited, by the key `scope`; undefined where it counts for all notes. */
  readonly scope: string | undefined;
  /** Spans count from the beginning of the file. */
  readonly problems: readonly Problem[];
}

/** A place in a registry file; the span counts from the beginning of its text. */
export interface Location {
  readonly file: string;
  readonly span: Span;
}

/** One of the entries that make up an entity. */
export interface EntityPart extends PlacedEntry {
  readonly file: string;
  readonly layer: Layer;
  /** See `RegistryFile`. */
  readonly scope?: string | undefined;
}

/** A value of a merged entity, and the part that it comes from. */
export interface From<T> {
  readonly part: EntityPart;
  readonly item: T;
}

/** An entity as all layers together describe it. Its names are in the order in which they are shown. */
export interface Entity {
  readonly id: string;
  /** FollowTheMoney schema, one of Dossier's own, or any other word; 'Thing' where no entry gives one. */
  readonly schema: string;
  /** The built-in kind that it behaves like: see `Vocabulary.like`. */
  readonly like: string;
  /** Whether its names are common nouns where they do not say. */
  readonly words: NounRule | undefined;
  readonly names: readonly From<EntryName>[];
  readonly headline: readonly From<LocalizedScalar>[];
  readonly summary: readonly LocalizedScalar[];
  readonly description: readonly LocalizedScalar[];
  /** By key, in the order in which they first appear. */
  readonly properties: ReadonlyMap<string, readonly From<LocalizedScalar>[]>;
  readonly facts: readonly From<Fact>[];
  readonly links: readonly From<Link>[];
  /** In ascending priority. */
  readonly parts: readonly EntityPart[];
}

/** The location of a span of a part in its file. */
export function locate(part: EntityPart, span: Span): Location {
  return { file: part.file, span: { start: part.start + span.start, end: part.start + span.end } };
}
