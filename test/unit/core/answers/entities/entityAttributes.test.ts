import assert from 'node:assert/strict';
import { attributesOf } from '../../../../../src/core/answers/entities/entityAttributes';
import { entityOf, registryOfEntries } from '../registryOf';

/** `rank key: value, value` of each property of an entity with these fields. */
function check(fields: string, locale: string, ...expected: readonly string[]): void {
  it(`${fields} for ${locale}`, () => {
    const registry = registryOfEntries(`  - { id: x, name: X, ${fields} }\n  - { id: y, name: { en: Y, zh: 乙 } }\n`);
    const found = attributesOf(registry, entityOf(registry, 'x'), locale).map(({ key, rank, values }) => {
      const texts = values.map((value) => {
        const { kind, ...rest } = value;
        return `${kind} ${value.kind === 'entity' ? value.entity.id : Object.values(rest).filter(Boolean).join('/')}`;
      });
      return `${rank} ${key}: ${texts.join(', ')}`;
    });
    assert.deepEqual(found, expected);
  });
}

describe('the properties of an entity', () => {
  check('startDate: 2024, endDate: 2025', 'en', 'key date: date 2024/2025');
  check('startDate: 2024', 'en', 'key startDate: date 2024');
  check('endDate: 2025', 'en', 'key endDate: date 2025');
  check('amount: 5, currency: USD', 'en', 'key amount: amount 5/USD');
  check('amount: 5', 'en', 'key amount: amount 5');
  check('currency: USD', 'en', 'key currency: text USD');
  check('at: para. 3', 'en', 'detail at: text para. 3');
  check('releaseDate: some day', 'en', 'key releaseDate: text some day');
  check('parent: [y, z]', 'zh', 'key parent: entity y, text z');
  check('colour: { en: green, zh: 绿 }', 'zh', 'more colour: text 绿');
  check('colour: { en: [green, red], zh: 绿 }', 'en', 'more colour: text green, text red');
  check('colour: [green, red]', 'zh', 'more colour: text green, text red');
  check('zoo: 1, colour: 2, ticker: 3', 'en', 'key ticker: text 3', 'more zoo: text 1', 'more colour: text 2');
});

it('what matters most comes first: makers and dates, then codes and sources, then what only the author knows', () => {
  const registry = registryOfEntries(`
  - id: h20
    schema: Product
    wikidataId: Q1
    colour: [green, black]
    note: Keep an eye on it.
    name: H20
    topics: [export.control]
    isVariantOf: hopper
    releaseDate: 2023-12
    country: us
    manufacturer: nvidia
    source: caixin
    at: para. 2
`);
  assert.deepEqual(
    attributesOf(registry, entityOf(registry, 'h20'), 'en').map(({ key, rank }) => `${rank} ${key}`),
    [
      'key manufacturer',
      'key isVariantOf',
      'key country',
      'key releaseDate',
      'detail topics',
      'detail wikidataId',
      'detail source',
      'more colour',
      'more note',
    ],
  );
});
