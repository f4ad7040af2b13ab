import assert from 'node:assert/strict';
import { isIsoDate } from '../../../../src/core/registry/isoDate';
import {
  ENTRY_KEYS,
  isSchema,
  LINK_TYPES,
  oppositeEnd,
  PROPERTY_KEYS,
  valueType,
} from '../../../../src/core/registry/vocabulary';
import { nearest } from '../../../../src/core/text/nearest';

describe('vocabulary', () => {
  it('knows what the values of a key are', () => {
    const types = {
      manufacturer: 'reference',
      involved: 'reference',
      source: 'source',
      date: 'date',
      country: 'country',
      topics: 'topic',
      website: 'url',
      wikidataId: 'identifier',
      percentage: 'number',
      note: 'text',
      toString: 'text',
      __proto__: 'text',
    };
    for (const [key, type] of Object.entries(types)) assert.equal(valueType(key), type, key);
  });

  it('lists no key twice, and none that is no property', () => {
    assert.equal(new Set(PROPERTY_KEYS).size, PROPERTY_KEYS.length);
    assert.deepEqual(
      PROPERTY_KEYS.filter((key) => ENTRY_KEYS.includes(key)),
      [],
    );
  });

  it('has a reference at both ends of every link', () => {
    for (const [type, { from, to }] of LINK_TYPES) {
      assert.equal(valueType(from), 'reference');
      assert.equal(valueType(to), 'reference');
      assert.equal(oppositeEnd(type, from), to);
      assert.equal(oppositeEnd(type, to), from);
    }
    assert.equal(oppositeEnd('Ownership', 'director'), undefined);
    assert.equal(oppositeEnd('Friendship', 'owner'), undefined);
  });

  it('knows its schemas as they are written', () => {
    assert.equal(isSchema('Company'), true);
    for (const word of ['company', 'toString', '']) assert.equal(isSchema(word), false);
  });
});

describe('isIsoDate', () => {
  const good = ['2025', '2025-06', '2025-06-09', '2024-02-29', '2000-02-29', '2025-06-09T10:00:00Z'];
  const bad = [
    '',
    '25',
    '2025-6',
    '2025-13',
    '2025-00',
    '2025-06-31',
    '2025-02-29',
    '1900-02-29',
    '2025-06-09 10:00',
    '2025/06',
    'June',
  ];
  for (const date of good) it(date, () => assert.equal(isIsoDate(date), true));
  for (const date of bad) it(`not ${date}`, () => assert.equal(isIsoDate(date), false));
});

describe('nearest', () => {
  const check = (word: string, expected: string | undefined) =>
    it(`${word}: ${expected}`, () => assert.equal(nearest(word, ['nvidia', 'nvidia-asia', 'intel', 'ge']), expected));
  check('nvidai', 'nvidia');
  check('nvida', 'nvidia');
  check('nvidia-aisa', 'nvidia-asia');
  check('intell', 'intel');
  check('g', undefined);
  check('gee', 'ge');
  check('samsung', undefined);
});
