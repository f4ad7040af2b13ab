import assert from 'node:assert/strict';
import { type Grouping, groupEntities } from '../../../../../src/core/answers/entities/entityGroups';
import {
  nameOrder,
  type Sort,
  sortByName,
  sortEntities,
  sortNewestFirst,
} from '../../../../../src/core/answers/entities/sortEntities';
import type { Registry } from '../../../../../src/core/registry/merging/registry';
import { BUILT_IN } from '../../../../../src/core/registry/vocabulary/vocabulary';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { registryOf, registryOfEntries } from '../registryOf';

function registryOfNames(schema: string, names: readonly string[]): Registry {
  return registryOfEntries(names.map((name, n) => `  - { id: e${n}, schema: ${schema}, name: ${name} }\n`).join(''));
}

function sorted(locale: string, names: readonly string[]): readonly string[] {
  const entities = [...registryOfNames('Company', names).entities()];
  return runToEnd(sortByName(entities, locale)).map((entity) => entity.names[0]?.item.value ?? '');
}

describe('groupEntities', () => {
  function grouped(entries: string, grouping: Grouping, locale = 'en'): readonly string[] {
    const groups = runToEnd(groupEntities(BUILT_IN, [...registryOfEntries(entries).entities()], grouping, locale));
    return groups.map(({ label, entities }) => `${label}: ${entities.map(({ id }) => id).join(' ')}`);
  }

  it('has one group without a title where none are wanted', () => {
    assert.deepEqual(grouped('  - { id: a, name: A }\n', 'none'), [': a']);
  });

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
      runToEnd(groupEntities(BUILT_IN, [...registry.entities()], 'kind', 'en')).map(
        ({ key, entities }) => `${key} ${entities.length}`,
      ),
      ['Company 2', 'Person 1', 'PublicBody 1', 'Place 2', 'Event 1', 'Bank 1', 'Club 1', 'Vessel 1', 'Thing 1'],
    );
  });

  it('has a group for each country, in the language of the reader, and those without one last', () => {
    const entries = `
  - { id: a, name: A, country: [us, CN] }
  - { id: b, name: B }
  - { id: c, name: C, nationality: cn }
`;
    assert.deepEqual(grouped(entries, 'country'), ['China: a c', 'United States: a', ': b']);
    assert.deepEqual(grouped(entries, 'country', 'zh-cn'), ['美国: a', '中国: a c', ': b']);
  });

  it('has one group for a sector in two languages', () => {
    const entries = `
  - { id: a, name: A, sector: { en: Semiconductors, zh: 半导体 } }
  - { id: b, name: B, sector: Semiconductors }
  - { id: c, name: C, sector: Mining of everything }
`;
    assert.deepEqual(grouped(entries, 'sector'), ['Mining of everything: c', 'Semiconductors: a b']);
    assert.deepEqual(grouped(entries, 'sector', 'zh-cn'), ['半导体: a b', 'Mining of everything: c']);
  });

  it('has a group for each topic', () => {
    const entries =
      '  - { id: a, name: A, topics: [export.control, corp.public] }\n  - { id: b, name: B, topics: mine }\n';
    assert.deepEqual(grouped(entries, 'topic').length, 3);
    assert.ok(grouped(entries, 'topic').includes('mine: b'));
  });

  it('has a group for each file, with what each of them says something of', () => {
    const own = 'entities:\n  - { id: a, note: X }\n  - { id: b, name: B }\n';
    const registry = registryOf('entities:\n  - { id: a, name: A }\n', own);
    const groups = runToEnd(groupEntities(BUILT_IN, [...registry.entities()], 'file', 'en'));
    assert.deepEqual(
      groups.map(({ label, entities }) => `${label}: ${entities.map(({ id }) => id).join(' ')}`),
      ['0.yaml: a', '1.yaml: a b'],
    );
  });
});

describe('nameOrder', () => {
  it('has events after all others, by date', () => {
    const registry = registryOfEntries(`
  - { id: old, schema: Event, name: A, date: 2024 }
  - { id: zeta, schema: Company, name: Zeta }
  - { id: new, schema: Event, name: B, date: 2025 }
  - { id: alpha, schema: Person, name: Alpha }
`);
    assert.equal(
      runToEnd(nameOrder(registry, 'en'))
        .map(({ id }) => id)
        .join(' '),
      'alpha zeta new old',
    );
  });
});

describe('sortEntities', () => {
  const entities = [...registryOfNames('Company', ['A', 'B', 'C', 'D', 'E']).entities()];
  const times = new Map([
    ['e1', 2],
    ['e2', 5],
    ['e3', 2],
  ]);
  const latest = new Map([
    ['e1', '2025-07'],
    ['e2', ''],
    ['e3', '2025-07-16'],
  ]);

  function order(sort: Sort): string {
    const work = sortEntities(entities, sort, (id) => times.get(id) ?? 0, latest);
    return runToEnd(work)
      .map(({ id }) => id)
      .join(' ');
  }

  it('leaves the order by name as it is', () => {
    assert.equal(order('name'), 'e0 e1 e2 e3 e4');
  });

  it('puts those that are mentioned most first, and equals in the order by name', () => {
    assert.equal(order('mentions'), 'e2 e1 e3 e0 e4');
  });

  it('puts those that were mentioned last first, then those of undated notes, then those that are not mentioned', () => {
    assert.equal(order('latest'), 'e3 e1 e2 e0 e4');
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
