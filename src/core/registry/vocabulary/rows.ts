import type { NameKind } from '../../matching/nameKind';
import type { CaseOverride } from '../../text/units/letterCase';

// The kinds of rows in tables/, which together are what Dossier knows about keys, schemas, link types and topics. Names
// are those of FollowTheMoney (followthemoney.tech) where it has one, then those of schema.org, then our own.

/** The kind of the values of a key; docs/registry.md describes each. */
export type ValueKind =
  | 'text'
  | 'reference'
  | 'source'
  | 'date'
  | 'country'
  | 'topic'
  | 'language'
  | 'url'
  | 'path'
  | 'identifier'
  | 'number'
  | 'share'
  | 'currency'
  | 'status'
  // These belong to single keys of the format.
  | 'version'
  | 'scope'
  | 'sources'
  | 'entities'
  | 'id'
  | 'schema'
  | 'linkType'
  | 'names'
  | 'name'
  | 'words'
  | 'case'
  | 'nouns'
  | 'facts'
  | 'links'
  | 'boolean'
  // These belong to what a registry declares.
  | 'schemas'
  | 'linkTypes'
  | 'like'
  | 'icon'
  | 'color'
  | 'codes'
  | 'end'
  | 'between'
  | 'sentence';

export type VocabularyOrigin = 'FollowTheMoney' | 'schema.org' | 'Dossier' | 'registry';

/** Words in both languages. They do not depend on the display language: a card may be in another one than the editor. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/** What another entity is to the entity that is described: "Owned by". */
export interface Label extends Bilingual {
  /** Words that fit better where either of the two is of one of these schemas. The first that fits wins. */
  readonly for?: readonly (Bilingual & { readonly self?: readonly string[]; readonly other?: readonly string[] })[];
  /** The place among the relations of an entity, from 1; those without a rank come last. */
  readonly rank?: number;
}

export const COLORS = [
  'company',
  'organization',
  'publicBody',
  'person',
  'product',
  'technology',
  'agreement',
  'event',
] as const;
export type Color = (typeof COLORS)[number];

/**
 * Whether a name is a common noun, which is found in all its forms: in those of the language that it is in, and where the registry does not
 * give it one in English, or in those of this language (BCP 47).
 */
export type NounRule = boolean | string;

export interface SchemaRow extends Bilingual {
  readonly name: string;
  readonly origin: VocabularyOrigin;
  /** The words for several. */
  readonly plural: Bilingual;
  /** A codicon. */
  readonly icon: string;
  /** The colour of its mentions: package.json contributes it as `dossier.company`. */
  readonly color: Color | 'other';
  /** The member of VS Code's `SymbolKind` that looks most like it. */
  readonly symbol:
    | 'Class'
    | 'Constant'
    | 'Event'
    | 'Field'
    | 'Interface'
    | 'Key'
    | 'Module'
    | 'Namespace'
    | 'Object'
    | 'Operator'
    | 'Package'
    | 'Property'
    | 'Struct'
    | 'Variable';
  /** The schema in whose group it is listed, where it has none of its own. */
  readonly group?: string;
  /** Of a kind that a registry declares: the built-in one that it behaves like. */
  readonly like?: string;
  /** For its names that have no rule of their own. */
  readonly case?: CaseOverride;
  readonly words?: NounRule;
  /** Forms of codes that are names of such entities: `[A-Z]` is a capital letter, `#` a digit, all else itself. */
  readonly codes?: readonly string[];
  /** Keys of the user's own that the card shows. */
  readonly card?: readonly string[];
  readonly help: Bilingual;
}

/** A key of the file format. */
export interface KeyRow extends Bilingual {
  readonly key: string;
  readonly kind: ValueKind;
  /** What kind of names a key of kind `names` has. */
  readonly nameKind?: NameKind;
  /** For references: the schemas of the entities that it usually names. */
  readonly targets?: readonly string[];
  readonly help: Bilingual;
  /** What counts where the key is left out, in words; undefined if nothing does. */
  readonly absent?: string;
  readonly example: string;
}

/** What one of two entities does to the other: the words between their names. `for` gives the schemas of the two, `self` of the one that does it. */
export interface PropertyVerb extends Label {
  /** Which of the two does it, the entity that is named or the one that names it; both where it is left out. */
  readonly by?: 'named' | 'naming';
  /** Which of the two acts on the other, so that a map has it left; neither where it has no direction. */
  readonly left?: 'named' | 'naming';
}

/** A property of an entity, of a link, or of both. */
export type PropertyRow = ReferenceRow | ValueRow;

/** A property whose values are ids of entities. */
export interface ReferenceRow extends AnyPropertyRow {
  readonly kind: 'reference';
  /** What cannot be an id is text, as "Bonn" is. */
  readonly isPerhapsText?: true;
  /** What the entity with the property is to the one that it names. */
  readonly inverse: Label;
  /** Undefined for what only links have. */
  readonly verb: PropertyVerb | undefined;
  /** The link that it implies, as type and end. Who makes a product also supplies it. */
  readonly implies?: string;
  /** The schemas of the entities that it usually names. */
  readonly targets?: readonly string[];
}

interface ValueRow
  extends AnyPropertyRow,
    Partial<Record<Exclude<keyof ReferenceRow, keyof AnyPropertyRow>, undefined>> {
  readonly kind: Exclude<ValueKind, 'reference'>;
}

interface AnyPropertyRow {
  readonly key: string;
  readonly kind: ValueKind;
  readonly origin: VocabularyOrigin;
  readonly label: Label;
  /** The schemas that it is offered for first. */
  readonly fits?: readonly string[] | 'any';
  /** The link types that it belongs to. */
  readonly links?: readonly string[] | 'any';
  /**
   * The words over a column of a table that mean it, with commas between, beside its key and its label. A table may hold a reference only
   * where there is this; '' for no further words.
   */
  readonly columns?: string;
  /** `line`: a text with a line of its own on a card; `detail`: too much for a card; `more`: a remark that is shown last. */
  readonly shown?: 'line' | 'detail' | 'more';
  readonly help: Bilingual;
}

/** One end of a link type: the key that names the entity there, and what that one is to the entity at the other end. */
export interface LinkEnd {
  readonly key: string;
  readonly label: Label;
  readonly help: Bilingual;
}

/** Schemas between which links of a type make sense. */
export interface LinkKindsRow {
  readonly type: string;
  /** The schemas of the end that acts. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Properties that a person is asked for; `amount` with its currency. */
export type LinkDetail = 'role' | 'relationship' | 'percentage' | 'product' | 'amount';

export interface LinkTypeRow extends Bilingual {
  readonly type: string;
  readonly origin: VocabularyOrigin;
  readonly help: Bilingual;
  /** What it says of both ends, with `{from}` and `{to}` for their names. */
  readonly sentence: Bilingual;
  /** The same, beginning with `{to}`; undefined where the direction says nothing. */
  readonly turned?: Bilingual;
  /** What *Add Relation…* asks for, beside its status and date: keys of properties, in this order. */
  readonly asks: readonly LinkDetail[];
  /** Whether it means the same with its ends swapped: neither acts on the other. */
  readonly isMutual?: true;
  /** Of a relation that a registry declares: whether a strong name of one end is evidence for a weak name of the other. */
  readonly ties?: true;
  /** Of a relation that a registry declares: the kinds of its two ends. */
  readonly between?: Omit<LinkKindsRow, 'type'>;
  /** The words between the two names, from the one who acts. */
  readonly verb: Bilingual;
  /** The words of a sentence about it, as sources of regular expressions: nouns for its two ends, for what is done, and verbs that end it. */
  readonly words?: Readonly<Partial<Record<'doer' | 'other' | 'does' | 'ended', string>>>;
  /** The end that acts: who owns, directs, supplies. */
  readonly from: LinkEnd;
  readonly to: LinkEnd;
}
