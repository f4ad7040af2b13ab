import assert from 'node:assert/strict';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { type RegistryText, readRegistry } from '../readRegistry';

/** `code parameter` of each problem that `allProblems` adds, by file. */
function problemsOf(...texts: readonly RegistryText[]): Readonly<Record<string, readonly string[]>> {
  const registry = readRegistry(texts);
  const found: Record<string, readonly string[]> = {};
  for (const [file, problems] of runToEnd(registry.allProblems())) {
    const own = new Set(registry.problems.get(file));
    const whole = problems.filter((problem) => !own.has(problem));
    if (whole.length === 0) continue;
    found[file] = whole.map(({ parameters: { name, other } }) => `${name} = ${other}`);
  }
  return found;
}

const entries = (file: string, lines: string, layer = 1): RegistryText => ({
  file,
  layer,
  text: `entities:\n${lines}`,
});

describe('names that entities share', () => {
  it('are reported at both entities, also across files', () => {
    const a = entries('a', '- { id: a, name: Mercury }\n- { id: b, name: B, alias: mercury }');
    const c = entries('c', '- { id: c, name: C, previousName: [ＭＥＲＣＵＲＹ] }');
    assert.deepEqual(problemsOf(a, c), { a: ['Mercury = b, c', 'mercury = a, c'], c: ['ＭＥＲＣＵＲＹ = a, b'] });
  });

  it('are reported with ten others at most', () => {
    const many = Array.from({ length: 12 }, (_, at) => `- { id: e${at}, name: Mercury }`).join('\n');
    const [first] = problemsOf(entries('f', many)).f!;
    assert.equal(first, 'Mercury = e1, e2, e3, e4, e5, e6, e7, e8, e9, e10');
  });

  it('are not reported in the bundled registry, nor between layers', () => {
    const names = '- { id: a, name: Mercury }\n- { id: b, name: Mercury }';
    assert.deepEqual(problemsOf(entries('bundled', names, 0)), {});
    assert.deepEqual(problemsOf(entries('bundled', names, 0), entries('own', '- { id: c, name: Mercury }')), {});
    const higher = entries('higher', '- { id: c, name: Mercury }', 2);
    assert.deepEqual(problemsOf(entries('lower', '- { id: a, name: Mercury }'), higher), {});
  });

  it('are not reported for weak aliases, or if capitals distinguish them', () => {
    const weak = entries('f', '- { id: a, name: A, weakAlias: Huang }\n- { id: b, name: B, weakAlias: Huang }');
    assert.deepEqual(problemsOf(weak), {});
    const capitals = entries('f', '- { id: a, name: US }\n- { id: b, name: { value: us, case: exact } }');
    assert.deepEqual(problemsOf(capitals), {});
    const ignored = entries('f', '- { id: a, name: US }\n- { id: b, name: us }');
    assert.deepEqual(problemsOf(ignored), { f: ['US = b', 'us = a'] });
  });

  it('are not reported within one entity', () => {
    assert.deepEqual(problemsOf(entries('f', '- { id: a, name: A, alias: [a, A] }')), {});
  });
});

describe('identifiers that entities share', () => {
  function check(registries: readonly RegistryText[], expected: Readonly<Record<string, readonly string[]>>): void {
    const found = [...runToEnd(readRegistry(registries).allProblems())].flatMap(([file, problems]) => {
      const shared = problems.filter(({ code }) => code === 'shared-identifier');
      return shared.length === 0 ? [] : [[file, shared.map(({ parameters }) => parameters.other)]];
    });
    assert.deepEqual(Object.fromEntries(found), expected);
  }

  it('are reported at both, in the registries of the user', () => {
    const lei = (id: string) => `- { id: ${id}, name: ${id}, leiCode: HWUPKR0MPOU8FGXBT394 }`;
    check([entries('f', lei('a')), entries('g', lei('b'))], { f: ['b'], g: ['a'] });
    check([entries('bundled', lei('a'), 0), entries('own', lei('b'))], { own: ['a'] });
    check([entries('f', lei('a')), entries('g', lei('a'))], {});
    check([entries('f', lei('a')), entries('g', lei('b').replace('HWUPKR', 'hwupkr'))], { f: ['b'], g: ['a'] });
  });

  it('are reported with ten others at most, and not what is to be filled in later', () => {
    const many = (value: string) => Array.from({ length: 12 }, (_, k) => `- { id: e${k}, name: E, isin: ${value} }`);
    const [first, ...rest] = Array.from({ length: 12 }, (_, k) => `e${k}`);
    const expected = [first!, ...rest].map((id, _, all) =>
      all
        .filter((other) => other !== id)
        .slice(0, 10)
        .join(', '),
    );
    check([entries('f', many('US0378331005').join('\n'))], { f: expected });
    check([entries('f', many('TBD').join('\n'))], {});
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
