import assert from 'node:assert/strict';
import { respell, respellInSteps } from '../../../../../src/core/yaml/write/respell';

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
