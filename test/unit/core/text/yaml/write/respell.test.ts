import assert from 'node:assert/strict';
import { respell, respellInSteps } from '../../../../../../src/core/text/yaml/write/respell';

const COUNT = 200;
const TEXT = `entities:\n${Array.from({ length: COUNT }, (_, k) => `  - { id: e${k}, name: E${k}, parent: 'hub' }\n`).join('')}`;
const SPELLINGS = [...TEXT.matchAll(/hub/g)].map(({ index }) => ({
  span: { start: index, end: index + 3 },
  text: 'center',
}));

it('An id is spelled anew in many entries with a pause for each, in its quotes', () => {
  let steps = 0;
  const run = respellInSteps(TEXT, SPELLINGS);
  let step = run.next();
  for (; !step.done; step = run.next()) steps++;
  assert.ok(steps >= 2 * COUNT, `${steps} steps`);
  assert.ok(!('refused' in step.value));
  assert.equal(step.value.text, TEXT.replaceAll('hub', 'center'));
  assert.deepEqual(step.value, respell(TEXT, SPELLINGS));
});

it('Nothing is spelled anew where one of the entries has an error', () => {
  const broken = TEXT.replace('name: E7,', 'name: "E7,');
  const at = broken.indexOf('name: "E7');
  const spellings = [...broken.matchAll(/hub/g)].map(({ index }) => ({
    span: { start: index, end: index + 3 },
    text: 'center',
  }));
  const written = respell(broken, spellings);
  assert.ok('refused' in written && written.refused === 'errors');
  assert.ok(written.at >= at, `${written.at} from ${at}`);
});

describe('a text spelled anew', () => {
  const cases: [string, string, string, string][] = [
    ['name: Acme # x', 'Acme', 'Beta', 'name: Beta # x'],
    ['name: Acme', 'Acme', 'Beta: x', 'name: "Beta: x"'],
    ["name: 'Acme'", 'Acme', "O'Neill", "name: 'O''Neill'"],
    ['name: "Acme"', 'Acme', 'a "b" \\', 'name: "a \\"b\\" \\\\"'],
    ['name: { en: Acme, zh: 极致 }', 'Acme', 'Co., Ltd.', 'name: { en: "Co., Ltd.", zh: 极致 }'],
    ['name: Acme', 'Acme', 'no', 'name: "no"'],
    ['name: Acme # x', 'Acme', "O'Neill Co., Ltd.", "name: O'Neill Co., Ltd. # x"],
    ['name: { en: Acme, zh: 极致 }', 'Acme', "O'Neill（北京）", "name: { en: O'Neill（北京）, zh: 极致 }"],
    ['alias: [\n      Acme # x\n    ]', 'Acme', 'A, B', 'alias: [\n      "A, B" # x\n    ]'],
    ['alias:\n    - Acme', 'Acme', 'C #1', 'alias:\n    - "C #1"'],
    ['alias:\n    - Acme', 'Acme', 'C#', 'alias:\n    - C#'],
    ['alias:\n    - Acme', 'Acme', '- C', 'alias:\n    - "- C"'],
  ];
  for (const [lines, from, to, expected] of cases) {
    it(expected, () => {
      const file = (each: string): string => `entities:\n  - id: a\n    ${each}\n`;
      const start = file(lines).indexOf(from);
      const written = respell(file(lines), [{ span: { start, end: start + from.length }, text: to }]);
      assert.ok(!('refused' in written));
      assert.equal(written.text, file(expected));
    });
  }
});
