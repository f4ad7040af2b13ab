import assert from 'node:assert/strict';
import { relationDetail } from '../../../../../src/core/answers/entities/relationDetail';
import { relationsOf } from '../../../../../src/core/answers/entities/relations';
import { entityOf, registryOfEntries } from '../registryOf';

const ENTRIES = `
  - { id: h20, schema: Product, name: { en: H20, zh: 氢二十 } }
  - { id: baidu, schema: Company, name: Baidu }
  - id: nvidia
    schema: Company
    name: Nvidia
    links:
      - { type: Supply, customer: baidu, product: h20, percentage: 12.5, amount: 400000000, currency: USD }
      - { type: Ownership, owner: baidu, percentage: a third, role: { en: founding shareholder, zh: 创始股东 } }
      - { type: UnknownLink, object: baidu, role: supplies }
      - { type: UnknownLink, object: baidu, role: ships boards to }
      - { type: Partnership, partner: baidu }
`;

describe('relationDetail', () => {
  const registry = registryOfEntries(ENTRIES);
  const details = (id: string, locale: string) =>
    relationsOf(registry, entityOf(registry, id), locale).map((relation) => [
      relation.label,
      relationDetail(relation, locale),
    ]);

  it('says what is supplied, which share, for how much and in what role', () => {
    assert.deepEqual(details('nvidia', 'en'), [
      ['Customers', 'H20, 12.5%, $400M'],
      ['Owned by', 'a third, founding shareholder'],
      ['Supplies', undefined],
      ['Ships boards to', undefined],
      ['Partners', undefined],
    ]);
  });

  it('is in the language of the reader', () => {
    assert.deepEqual(details('nvidia', 'zh-cn').slice(0, 2), [
      ['客户', '氢二十，12.5%，4亿美元'],
      ['股东', 'a third，创始股东'],
    ]);
  });

  it('reads a role that has no words for the other end as a sentence with both names', () => {
    assert.deepEqual(details('baidu', 'en'), [
      ['Suppliers', 'H20, 12.5%, $400M'],
      ['Owns', 'a third, founding shareholder'],
      ['Supplied by', undefined],
      ['Related', 'Nvidia ships boards to Baidu'],
      ['Partners', undefined],
    ]);
  });
});
