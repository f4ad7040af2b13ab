import assert from 'node:assert/strict';
import { type RegistryText, readRegistry } from '../../../../../src/core/registry/merging/readRegistry';
import { allProblems } from '../../../../../src/core/registry/merging/wholeProblems';

/** `code parameter` of each problem that only the whole shows, by file. */
function problemsOf(...texts: readonly RegistryText[]): Readonly<Record<string, readonly string[]>> {
  const registry = readRegistry(texts);
  const found: Record<string, readonly string[]> = {};
  for (const [file, problems] of allProblems(registry)) {
    const own = new Set(registry.problems.get(file));
    const whole = problems.filter((problem) => !own.has(problem));
    if (whole.length === 0) continue;
    found[file] = whole.map(({ code, parameters: { name, other, path } }) =>
      code === 'shared-name' ? `${name} = ${other}` : `${code}: ${path}`,
    );
  }
  return found;
}

const entries = (file: string, lines: string, layer = 1): RegistryText => ({
  file,
  layer,
  text: `entities:\n${lines}`,
});

describe('names that entities share', () => {
  it('are told of on both sides, also across files', () => {
    const a = entries('a', '- { id: a, name: Mercury }\n- { id: b, name: B, alias: mercury }');
    const c = entries('c', '- { id: c, name: C, previousName: [ＭＥＲＣＵＲＹ] }');
    assert.deepEqual(problemsOf(a, c), { a: ['Mercury = b, c', 'mercury = a, c'], c: ['ＭＥＲＣＵＲＹ = a, b'] });
  });

  it('are told of with ten others at most', () => {
    const many = Array.from({ length: 12 }, (_, at) => `- { id: e${at}, name: Mercury }`).join('\n');
    const [first] = problemsOf(entries('f', many)).f!;
    assert.equal(first, 'Mercury = e1, e2, e3, e4, e5, e6, e7, e8, e9, e10');
  });

  it('are no problem in farther layers, and between layers', () => {
    const names = '- { id: a, name: Mercury }\n- { id: b, name: Mercury }';
    assert.deepEqual(problemsOf(entries('bundled', names, 0)), {});
    assert.deepEqual(problemsOf(entries('bundled', names, 0), entries('own', '- { id: c, name: Mercury }')), {});
    const near = entries('near', '- { id: c, name: Mercury }', 2);
    assert.deepEqual(problemsOf(entries('far', '- { id: a, name: Mercury }'), near), {});
  });

  it('are no problem as weak aliases, and where capitals tell them apart', () => {
    const weak = entries('f', '- { id: a, name: A, weakAlias: Huang }\n- { id: b, name: B, weakAlias: Huang }');
    assert.deepEqual(problemsOf(weak), {});
    const capitals = entries('f', '- { id: a, name: US }\n- { id: b, name: { value: us, case: exact } }');
    assert.deepEqual(problemsOf(capitals), {});
    const ignored = entries('f', '- { id: a, name: US }\n- { id: b, name: us }');
    assert.deepEqual(problemsOf(ignored), { f: ['US = b', 'us = a'] });
  });

  it('are no problem within one entity', () => {
    assert.deepEqual(problemsOf(entries('f', '- { id: a, name: A, alias: [a, A] }')), {});
  });
});

describe('owners that own each other', () => {
  const owner = (id: string, by: string, more = '') =>
    `- { id: ${id}, name: ${id}, links: [{ type: Ownership, owner: ${by}${more} }] }\n`;

  it('are told of at each place, with the shortest way round', () => {
    const text = entries('f', owner('a', 'b') + owner('b', 'c') + owner('c', 'a') + owner('d', 'a'));
    assert.deepEqual(problemsOf(text), {
      f: ['cyclic-ownership: b → a → c → b', 'cyclic-ownership: c → b → a → c', 'cyclic-ownership: a → c → b → a'],
    });
  });

  it('are seen from either end, and through "parent"', () => {
    const asset = '- { id: a, name: a, links: [{ type: Ownership, asset: b }] }\n';
    const parent = '- { id: a, name: a, parent: b }\n';
    assert.deepEqual(problemsOf(entries('f', `${asset}- { id: b, name: b, parent: a }`)), {});
    assert.deepEqual(problemsOf(entries('f', parent + owner('b', 'a'))), {
      f: ['cyclic-ownership: b → a → b', 'cyclic-ownership: a → b → a'],
    });
  });

  it('are no problem with minor holdings and holdings that ended', () => {
    assert.deepEqual(problemsOf(entries('f', owner('a', 'b', ', percentage: 10') + owner('b', 'a'))), {});
    assert.deepEqual(problemsOf(entries('f', owner('a', 'b', ', endDate: 2020') + owner('b', 'a'))), {});
    const majority = entries('f', owner('a', 'b', ', percentage: "51 %"') + owner('b', 'a'));
    assert.equal(problemsOf(majority).f?.length, 2);
  });

  it('are looked for in linear time', () => {
    const chain = Array.from({ length: 3000 }, (_, at) => owner(`a${at}`, `a${at + 1}`)).join('');
    const star = Array.from({ length: 3000 }, (_, at) => owner(`b${at}`, 'a0')).join('');
    assert.deepEqual(problemsOf(entries('f', chain + star)), {});
  });

  it('are not told of in the bundled registry', () => {
    assert.deepEqual(problemsOf(entries('f', owner('a', 'b') + owner('b', 'a'), 0)), {});
  });
});

describe('the order of facts', () => {
  const check = (dates: string, ...expected: readonly string[]) =>
    it(dates, () => {
      const facts = dates.split(' ').map((date) => `  - { date: ${date}, text: x }\n`);
      const { problems } = readRegistry([entries('f', `- id: a\n  name: A\n  facts:\n${facts.join('')}`)]);
      assert.deepEqual(
        problems.get('f')!.map(({ code, parameters: { date, before } }) => `${code} ${date} ${before}`),
        expected.map((places) => `fact-order ${places}`),
      );
    });

  check('2023 2024 2025');
  check('2025 2024 2023');
  check('2025');
  check('2025 2025-07 2025 2025-01');
  check('2023 2025 2024 2026', '2024 2025');
  check('2026 2024 2025 2023', '2025 2024');
  check('2025-07-15 2025-04');
  check('2023 2022 2023', '2022 2023');
});
