import assert from 'node:assert/strict';
import type { Bilingual, Label } from '../../../../../src/core/registry/vocabulary/rows';
import {
  ENTRY_ROWS,
  FACT_ROWS,
  FILE_ROWS,
  LINK_ROWS,
  NAME_ROWS,
  SOURCE_ROWS,
} from '../../../../../src/core/registry/vocabulary/tables/keys';
import {
  LINK_KIND_ROWS,
  LINK_TYPE_ROWS,
  ROLE_ROWS,
} from '../../../../../src/core/registry/vocabulary/tables/linkTypes';
import { PROPERTY_ROWS } from '../../../../../src/core/registry/vocabulary/tables/properties';
import { SCHEMA_ROWS } from '../../../../../src/core/registry/vocabulary/tables/schemas';
import { TOPIC_ROWS } from '../../../../../src/core/registry/vocabulary/tables/topics';
import { BUILT_IN, PROPERTY_KEYS } from '../../../../../src/core/registry/vocabulary/vocabulary';

const LABELS: readonly Label[] = [
  ...PROPERTY_ROWS.flatMap(({ label, inverse }) => (inverse ? [label, inverse] : [label])),
  ...LINK_TYPE_ROWS.flatMap(({ from, to }) => [from.label, to.label]),
];

describe('the tables of the vocabulary', () => {
  it('have one row for each schema, topic, property and link type', () => {
    for (const names of [
      SCHEMA_ROWS.map(({ name }) => name),
      TOPIC_ROWS.map(({ code }) => code),
      [...ENTRY_ROWS, ...PROPERTY_ROWS].map(({ key }) => key),
      LINK_TYPE_ROWS.map(({ type }) => type),
      ROLE_ROWS.map(({ role }) => role),
    ]) {
      assert.deepEqual([...new Set(names)], names);
    }
  });

  it('have words in English and in Chinese for everything', () => {
    const keys = [...FILE_ROWS, ...SOURCE_ROWS, ...ENTRY_ROWS, ...NAME_ROWS, ...FACT_ROWS, ...LINK_ROWS];
    const words: readonly Bilingual[] = [
      ...SCHEMA_ROWS.flatMap((row): Bilingual[] => [row, row.plural]),
      ...TOPIC_ROWS,
      ...LINK_TYPE_ROWS,
      ...keys,
      ...LABELS.flatMap((label) => [label, ...(label.for ?? [])]),
      ...ROLE_ROWS.flatMap(({ subject, object }) => [subject, object]),
    ];
    for (const { en, zh } of words) {
      assert.match(en, /^[\x20-\x7e]+$/);
      assert.match(zh, /\p{Script=Han}/u, en);
    }
  });

  it('name only schemas and link types that there are', () => {
    const schemas = [
      ...PROPERTY_ROWS.flatMap(({ fits, targets }) => [...(fits === 'any' ? [] : (fits ?? [])), ...(targets ?? [])]),
      ...LINK_KIND_ROWS.flatMap(({ from, to }) => [...from, ...to]),
      ...LABELS.flatMap((label) => label.for ?? []).flatMap(({ self, other }) => [...(self ?? []), ...(other ?? [])]),
      ...BUILT_IN.schemas.flatMap((name) => BUILT_IN.schemaRow(name)?.group ?? []),
    ];
    assert.deepEqual(
      schemas.filter((schema) => !BUILT_IN.schemas.includes(schema)),
      [],
    );
    const types = [
      ...PROPERTY_ROWS.flatMap(({ links }) => (links === 'any' ? [] : (links ?? []))),
      ...LINK_KIND_ROWS.map(({ type }) => type),
    ];
    assert.deepEqual(
      types.filter((type) => !BUILT_IN.linkTypes.includes(type)),
      [],
    );
  });

  it('have an inverse and targets for references only, and an inverse for all of them', () => {
    for (const { key, kind, inverse, targets } of PROPERTY_ROWS) {
      const isReference = kind === 'reference';
      assert.equal(
        inverse !== undefined,
        isReference,
        `${key}: its row ${isReference ? 'lacks' : 'needs no'} "inverse"`,
      );
      if (targets) assert.ok(isReference, `${key}: only a reference has "targets"`);
    }
  });

  it('have a place among the relations of an entity for all that is often asked for, without gaps', () => {
    const ranks = new Set(LABELS.flatMap(({ rank }) => rank ?? []).sort((a, b) => a - b));
    assert.deepEqual(
      [...ranks],
      Array.from(ranks, (_, index) => index + 1),
    );
    // A property says the same as the end of a link.
    for (const en of ['Owns', 'Products', 'Regulates', 'Family', 'Associates']) {
      assert.equal(new Set(LABELS.flatMap((label) => (label.en === en && label.rank) || [])).size, 1, en);
    }
  });

  it('describe every key in a sentence, in both languages', () => {
    const rows = [
      ...SCHEMA_ROWS,
      ...PROPERTY_ROWS,
      ...LINK_TYPE_ROWS,
      ...LINK_TYPE_ROWS.flatMap(({ from, to }) => [from, to]),
    ];
    for (const { help } of rows) {
      assert.match(help.en, /^[A-Z].*[.]$/);
      assert.match(help.zh, /\p{Script=Han}.*。$/u);
    }
  });
});

describe('the vocabulary', () => {
  it('knows what the values of a key are', () => {
    const kinds = {
      manufacturer: 'reference',
      involved: 'reference',
      asset: 'reference',
      source: 'source',
      date: 'date',
      country: 'country',
      topics: 'topic',
      website: 'url',
      wikidataId: 'identifier',
      percentage: 'share',
      note: 'text',
      toString: 'text',
      __proto__: 'text',
    };
    for (const [key, kind] of Object.entries(kinds)) assert.equal(BUILT_IN.valueKind(key), kind, key);
  });

  it('has a reference at both ends of every link', () => {
    for (const type of BUILT_IN.linkTypes) {
      const ends = BUILT_IN.linkEnds(type);
      assert.ok(ends.length === 1 || ends.length === 2, type);
      for (const end of ends) {
        assert.equal(BUILT_IN.valueKind(end), 'reference');
        assert.equal(BUILT_IN.oppositeEnd(type, end), ends.find((other) => other !== end) ?? end);
      }
    }
    assert.deepEqual(BUILT_IN.linkEnds('Competition'), ['competitor']);
    assert.equal(BUILT_IN.oppositeEnd('Ownership', 'director'), undefined);
    assert.equal(BUILT_IN.oppositeEnd('Friendship', 'owner'), undefined);
  });

  it('knows the keys of each section, and those of a schema or link type first', () => {
    assert.deepEqual(BUILT_IN.keysOf('file'), [
      'version',
      'asOf',
      'scope',
      'sources',
      'schemas',
      'linkTypes',
      'entities',
    ]);
    assert.deepEqual(BUILT_IN.keysOf('link', 'Family').slice(0, 4), ['type', 'person', 'relative', 'role']);
    assert.ok(
      BUILT_IN.keysOf('link', 'Supply').includes('product') &&
        !BUILT_IN.keysOf('link', 'Ownership').includes('product'),
    );
    for (const type of BUILT_IN.linkTypes)
      for (const key of ['startDate', 'endDate', 'amount', 'percentage', 'role', 'source', 'at']) {
        assert.ok(BUILT_IN.keysOf('link', type).includes(key), `${type} ${key}`);
      }
    assert.equal(BUILT_IN.kindIn('link', 'product'), 'reference');
    assert.equal(BUILT_IN.kindIn('fact', 'parent'), undefined);
    assert.ok(!PROPERTY_KEYS.includes('product') && PROPERTY_KEYS.includes('source'));
  });

  it('offers a schema what fits it, and any other what fits all', () => {
    assert.equal(BUILT_IN.propertiesOf('Product')[0], 'manufacturer');
    assert.ok(!BUILT_IN.propertiesOf('Person').includes('manufacturer'));
    for (const schema of ['Ship', 'toString']) assert.equal(BUILT_IN.propertiesOf(schema)[0], 'country', schema);
    assert.deepEqual(BUILT_IN.targetSchemas('director'), ['Person']);
    assert.equal(BUILT_IN.targetSchemas('involved'), undefined);
  });
});
