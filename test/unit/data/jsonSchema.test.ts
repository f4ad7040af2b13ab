import assert from 'node:assert/strict';
import { BUILT_IN, ENTRY_KEYS, TOPICS } from '../../../src/core/registry/vocabulary/vocabulary';
import { jsonSchema, validate } from './dataFiles';

describe('The JSON Schema', () => {
  const properties = jsonSchema.definitions.entity.properties;

  it('describes every key of an entity that has a meaning of its own', () => {
    for (const key of ENTRY_KEYS) assert.ok(properties[key]?.description, key);
  });

  it('suggests the schemas, topics and link types that Dossier knows', () => {
    const { schema, topic, linkType } = jsonSchema.definitions;
    assert.deepEqual(schema.anyOf[0].enum, BUILT_IN.schemas);
    assert.deepEqual(topic.anyOf[0].enum, TOPICS);
    assert.deepEqual(linkType.anyOf[0].enum, BUILT_IN.linkTypes);
    const link = jsonSchema.definitions.link.properties;
    for (const end of BUILT_IN.linkTypes.flatMap((type) => BUILT_IN.linkEnds(type)))
      assert.ok(link[end]?.description, end);
  });

  const entity = (value: object) => ({ version: 1, entities: [{ id: 'x', name: 'X', ...value }] });
  const accepted: readonly [string, unknown][] = [
    ['numbers where text is meant', entity({ name: 360, ticker: 977, date: 2025 })],
    [
      'names with a language, case and words',
      entity({
        alias: [{ value: '高通', lang: 'zh', notIn: ['高通胀'], near: ['芯片'], case: 'exact' }],
      }),
    ],
    [
      'names by language, one or several',
      entity({ name: { en: ['A', { value: 'B', case: 'ignore' }], 'zh-Hant': '甲' } }),
    ],
    [
      'unknown keys, schemas and link types',
      entity({ schema: 'Ship', flag: 'pa', links: [{ type: 'Charter', to: 'y' }] }),
    ],
    ['a supply with its product', entity({ links: [{ type: 'Supply', customer: 'y', product: 'z', amount: 5 }] })],
    ['dates that stop early', entity({ startDate: '2025-06', facts: [{ date: 2025, text: 'A fact' }, 'Another'] })],
    ['keys that have no value yet', entity({ summary: null, alias: null, facts: null, links: null })],
    ['an id of bulk data', { entities: [{ id: 'NK-a1', alias: 'X' }] }],
    ['an empty list', { version: '1', entities: null }],
  ];
  for (const [what, value] of accepted) {
    it(`accepts ${what}`, () => assert.ok(validate(value), JSON.stringify(validate.errors)));
  }

  const refused: readonly [string, unknown][] = [
    ['an entity without id', { entities: [{ name: 'X' }] }],
    ['an id with a space', { entities: [{ id: 'the firm' }] }],
    ['a name that is a list in a list', entity({ name: [['X']] })],
    ['an unknown case rule', entity({ alias: { value: 'X', case: 'lower' } })],
    ['an unknown language', entity({ name: { English: 'X' } })],
    ['a date in words', entity({ date: 'June 2025' })],
    ['a thirteenth month', entity({ date: '2025-13' })],
    ['a supply that names nothing but its product', entity({ links: [{ type: 'Supply', product: 'y' }] })],
    ['a fact without text', entity({ facts: [{ date: '2025' }] })],
    ['a link without its other end', entity({ links: [{ type: 'Ownership', percentage: 15 }] })],
    ['a country that is not a code', entity({ country: 'China' })],
    ['entities that are not a list', { entities: { x: 'X' } }],
  ];
  for (const [what, value] of refused) {
    it(`refuses ${what}`, () => assert.equal(validate(value), false));
  }
});
