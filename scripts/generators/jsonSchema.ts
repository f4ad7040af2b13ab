import { END_KEY } from '../../src/core/registry/entries/parseDeclarations';
import { LANGUAGE_TAG } from '../../src/core/registry/entries/parseTexts';
import { NOUN_RULES } from '../../src/core/registry/formsOfName';
import { ENGLISH_LOCALIZER, problemMessage } from '../../src/core/registry/problemMessage';
import { type Bilingual, COLORS, type ValueKind } from '../../src/core/registry/vocabulary/rows';
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
} from '../../src/core/registry/vocabulary/tables/keys';
import { LINK_TYPE_ROWS } from '../../src/core/registry/vocabulary/tables/linkTypes';
import { PROPERTY_ROWS } from '../../src/core/registry/vocabulary/tables/properties';
import { BUILT_IN, LINK_STATUSES, TOPICS } from '../../src/core/registry/vocabulary/vocabulary';
import { FOLDER_SCOPE } from '../../src/core/text/yaml/split/registrySpans';
import { KINDS } from './kinds';

type Json = Readonly<Record<string, unknown>>;

interface Described {
  readonly key: string;
  readonly kind: ValueKind;
  readonly help: Bilingual;
}

/** The definition that describes the values of each kind. */
const DEFINITIONS: Readonly<Record<ValueKind, string>> = {
  text: 'texts',
  reference: 'words',
  source: 'words',
  date: 'dates',
  country: 'countries',
  topic: 'topics',
  language: 'words',
  url: 'words',
  path: 'word',
  identifier: 'words',
  number: 'words',
  share: 'words',
  currency: 'words',
  status: 'status',
  version: 'version',
  scope: 'scope',
  sources: 'sources',
  entities: 'entities',
  id: 'id',
  schema: 'schema',
  linkType: 'linkType',
  names: 'names',
  name: 'word',
  words: 'words',
  case: 'case',
  nouns: 'nouns',
  facts: 'facts',
  links: 'links',
  boolean: 'boolean',
  schemas: 'schemas',
  linkTypes: 'linkTypes',
  like: 'like',
  icon: 'icon',
  color: 'color',
  codes: 'words',
  end: 'end',
  between: 'between',
  sentence: 'texts',
};

const ref = (definition: string): Json => ({ $ref: `#/definitions/${definition}` });
const listOf = (definition: string): Json => ({ type: 'array', items: ref(definition) });
const oneOrMore = (definition: string): Json => ({ anyOf: [ref(definition), listOf(definition)] });
const anyOf = (...schemas: readonly Json[]): Json => ({ anyOf: schemas });
const known = (words: readonly string[]): Json => anyOf({ enum: words }, { type: 'string' });
const NOTHING: Json = { type: 'null' };

/** The JSON Schema (draft 7) of registry files, for editors; it is stricter than Dossier, which reports and reads on. */
export function jsonSchema(): Json {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Dossier entity registry',
    description:
      'Companies, people, products, agreements and events that Dossier recognises in notes. Every scalar is text: 000977 and 2025 mean what is written.',
    type: 'object',
    properties: propertiesOf(FILE_ROWS),
    definitions: { ...values(), ...maps() },
  };
}

function values(): Json {
  const byLanguage = (definition: string): Json => ({
    type: 'object',
    propertyNames: { pattern: LANGUAGE_TAG.source },
    properties: {
      en: described('In English.', definition),
      zh: described('In Chinese (中文).', definition),
      'zh-Hant': described('In Chinese with traditional characters (繁體中文).', definition),
    },
    additionalProperties: ref(definition),
  });
  return {
    word: { description: 'Any scalar; it is read as text.', type: ['string', 'number', 'boolean', 'null'] },
    words: oneOrMore('word'),
    between: { type: 'array', items: ref('words'), minItems: 2, maxItems: 2 },
    textsByLanguage: byLanguage('words'),
    texts: anyOf(
      ref('word'),
      { type: 'array', items: anyOf(ref('word'), ref('textsByLanguage')) },
      ref('textsByLanguage'),
    ),
    date: anyOf(
      { type: 'string', pattern: '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])(T.+)?)?)?$' },
      { type: 'integer', minimum: 1000, maximum: 9999 },
      NOTHING,
    ),
    dates: oneOrMore('date'),
    country: anyOf(
      { type: 'string', pattern: '^[A-Za-z]{2}$' },
      { description: 'Editors that follow YAML 1.1 read no (Norway) as false.', type: 'boolean' },
      NOTHING,
    ),
    countries: oneOrMore('country'),
    topic: known(TOPICS),
    topics: anyOf(ref('topic'), listOf('topic'), NOTHING),
    version: { enum: [1, '1'] },
    scope: { enum: [FOLDER_SCOPE] },
    id: anyOf({ type: 'string', pattern: '^\\S+$' }, { type: 'integer', minimum: 0 }),
    schema: known(BUILT_IN.schemas),
    linkType: known(BUILT_IN.linkTypes),
    case: { enum: ['exact', 'ignore'] },
    nouns: { enum: [true, false, ...NOUN_RULES] },
    status: { enum: LINK_STATUSES },
    like: anyOf({ enum: BUILT_IN.schemas }, NOTHING),
    icon: anyOf({ type: 'string', pattern: '^[a-z0-9-]+$' }, NOTHING),
    color: { enum: COLORS },
    end: anyOf({ type: 'string', pattern: END_KEY.source }, NOTHING),
    boolean: { enum: [true, false, 'true', 'false'] },
    name: anyOf(ref('word'), ref('nameWithValue')),
    nameOrNames: oneOrMore('name'),
    namesByLanguage: { ...byLanguage('nameOrNames'), not: { required: ['value'] } },
    names: anyOf(ref('name'), ref('namesByLanguage'), {
      type: 'array',
      items: anyOf(ref('name'), ref('namesByLanguage')),
    }),
  };
}

/** Keys of former versions, which editors mark. */
const FORMER_WORDS: Json = Object.fromEntries(
  ['notNear', 'otherSense'].map((key) => [
    key,
    { deprecationMessage: problemMessage({ code: 'former-key', parameters: { key } }, ENGLISH_LOCALIZER) },
  ]),
);

function maps(): Json {
  return {
    nameWithValue: { type: 'object', required: ['value'], properties: { ...propertiesOf(NAME_ROWS), ...FORMER_WORDS } },
    cited: anyOf(ref('word'), { type: 'object', properties: propertiesOf(CITED_ROWS) }),
    sourcesOfStatement: oneOrMore('cited'),
    source: anyOf(ref('word'), { type: 'object', properties: propertiesOf(SOURCE_ROWS) }),
    sources: anyOf({ type: 'object', additionalProperties: ref('source') }, NOTHING),
    schemaDeclaration: anyOf({ type: 'object', properties: propertiesOf(SCHEMA_DECLARATION_ROWS) }, NOTHING),
    schemas: anyOf({ type: 'object', additionalProperties: ref('schemaDeclaration') }, NOTHING),
    linkDeclaration: anyOf({ type: 'object', properties: propertiesOf(LINK_DECLARATION_ROWS) }, NOTHING),
    linkTypes: anyOf({ type: 'object', additionalProperties: ref('linkDeclaration') }, NOTHING),
    fact: anyOf({ type: 'string' }, { type: 'object', required: ['text'], properties: statementOf(FACT_ROWS) }),
    facts: anyOf(listOf('fact'), ref('fact'), NOTHING),
    link: link(),
    links: anyOf(listOf('link'), ref('link'), NOTHING),
    entity: entity(),
    entities: anyOf(listOf('entity'), NOTHING),
  };
}

function link(): Json {
  const ends = new Map<string, Described>();
  for (const { from, to } of LINK_TYPE_ROWS) {
    for (const { key, help } of [from, to]) if (!ends.has(key)) ends.set(key, { key, kind: 'reference', help });
  }
  const properties = PROPERTY_ROWS.filter(({ links }) => links);
  return {
    type: 'object',
    required: ['type'],
    properties: statementOf([
      ...LINK_ROWS,
      ...ends.values(),
      ...properties,
      ...ENTRY_ROWS.filter(({ key }) => key === 'summary'),
    ]),
    allOf: BUILT_IN.linkTypes.map((type) => ({
      if: { properties: { type: { const: type } }, required: ['type'] },
      // Not as a literal key: the linter takes an object with a member `then` for a promise.
      ...Object.fromEntries([['then', anyOf(...BUILT_IN.linkEnds(type).map((end) => ({ required: [end] })))]]),
    })),
    defaultSnippets: LINK_TYPE_ROWS.map(({ type, help, from }) => ({
      label: type,
      description: help.en,
      body: { type, [from.key]: '$1' },
    })),
  };
}

function entity(): Json {
  return {
    type: 'object',
    required: ['id'],
    properties: propertiesOf([...ENTRY_ROWS, ...PROPERTY_ROWS.filter(({ fits, links }) => fits || !links)]),
    defaultSnippets: [
      {
        label: 'Entity',
        description: 'An entity with names in two languages',
        body: { id: '$1', schema: '$2', name: { en: '$3', zh: '$4' }, summary: '$5' },
      },
      {
        label: 'Event',
        description: 'An entry of the timeline',
        body: { id: '$1', schema: 'Event', headline: '$2', date: '$3', involved: ['$4'] },
      },
    ],
  };
}

/** The properties of a fact or a link, whose sources may each say a place. */
function statementOf(rows: readonly Described[]): Json {
  const { help } = rows.find(({ key }) => key === 'source')!;
  return {
    ...propertiesOf(rows),
    source: described(`${help.en} ${KINDS.source.help}`, 'sourcesOfStatement'),
  };
}

function propertiesOf(rows: readonly Described[]): Json {
  return Object.fromEntries(
    rows.map(({ key, kind, help }) => [
      key,
      described([help.en, KINDS[kind].help].filter(Boolean).join(' '), DEFINITIONS[kind]),
    ]),
  );
}

/** Beside `$ref` draft 7 ignores all else, so that a description needs `allOf`. */
function described(description: string, definition: string): Json {
  return { description, allOf: [ref(definition)] };
}
