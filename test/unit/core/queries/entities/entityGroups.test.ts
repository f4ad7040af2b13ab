import assert from 'node:assert/strict';
import { runToEnd } from '../../../../../src/core/base/resumable';
import { entityGroups } from '../../../../../src/core/queries/entities/entityGroups';
import { sortByName, sortNewestFirst } from '../../../../../src/core/queries/entities/sortEntities';
import type { Registry } from '../../../../../src/core/registry/merging/registry';
import { registryOfEntries } from '../registryOf';

function registryOfNames(schema: string, names: readonly string[]): Registry {
  return registryOfEntries(names.map((name, n) => `  - { id: e${n}, schema: ${schema}, name: ${name} }\n`).join(''));
}

function sorted(locale: string, names: readonly string[]): readonly string[] {
  const entities = [...registryOfNames('Company', names).entities()];
  return runToEnd(sortByName(entities, locale)).map((entity) => entity.names[0]?.item.value ?? '');
}

describe('entityGroups', () => {
  it('has the known kinds first, countries with places, then other schemas, then entities without a schema', () => {
    const schemas = [
      'Event',
      'Vessel',
      '',
      'Country',
      'Person',
      'Bank',
      'Company',
      'Place',
      'Club',
      'PublicBody',
      'Company',
    ];
    const registry = registryOfEntries(
      schemas.map((schema, n) => `  - { id: e${n}, name: E${n}${schema && `, schema: ${schema}`} }\n`).join(''),
    );
    assert.deepEqual(
      runToEnd(entityGroups(registry.entities())).map(({ key, entities }) => `${key} ${entities.length}`),
      ['Company 2', 'Person 1', 'PublicBody 1', 'Place 2', 'Event 1', 'Bank 1', 'Club 1', 'Vessel 1', 'Thing 1'],
    );
  });
});

describe('sortByName', () => {
  it('sorts as the language of the reader does', () => {
    assert.deepEqual(sorted('en', ['Zeta', 'apple', 'H100', 'Äpfel', 'H20', 'Apple']), [
      'Äpfel',
      'apple',
      'Apple',
      'H20',
      'H100',
      'Zeta',
    ]);
  });

  it('sorts Chinese by pinyin', () => {
    assert.deepEqual(sorted('zh-cn', ['中芯国际', '阿里巴巴', '华为', '百度']), [
      '阿里巴巴',
      '百度',
      '华为',
      '中芯国际',
    ]);
  });

  it('keeps the order of equal names, and pauses while it reads many', () => {
    const names = Array.from({ length: 9000 }, (_, n) => `N${(n * 7919) % 3000}`);
    const entities = [...registryOfNames('Company', names).entities()];
    let steps = 0;
    const work = sortByName(entities, 'en');
    let step = work.next();
    for (; !step.done; step = work.next()) steps++;
    assert.ok(steps > 10, `${steps} steps`);
    const number = (id: string): number => Number(names[Number(id.slice(1))]?.slice(1));
    const expected = entities.toSorted((a, b) => number(a.id) - number(b.id));
    assert.deepEqual(
      step.value.map(({ id }) => id),
      expected.map(({ id }) => id),
    );
  });
});

describe('sortNewestFirst', () => {
  it('puts the latest first and those without a date last', () => {
    const dates = ['date: 2025-04', 'country: us', 'startDate: 2025-07-15', 'date: 2025-07-15', 'date: 1999'];
    const registry = registryOfEntries(
      dates.map((date, n) => `  - { id: e${n}, schema: Event, name: E, ${date} }\n`).join(''),
    );
    const found = runToEnd(sortNewestFirst([...registry.entities()]));
    assert.equal(found.map(({ id }) => id).join(' '), 'e2 e3 e0 e4 e1');
  });
});
