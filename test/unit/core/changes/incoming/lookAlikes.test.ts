import assert from 'node:assert/strict';
import { lookAlikes, nearSpellings } from '../../../../../src/core/changes/incoming/knownNames';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { snapshotOf } from '../../../../support/snapshotOf';

const { registry } = snapshotOf(
  '- { id: tessaline, name: { en: Tessaline, zh: 泰思莱 } }\n- { id: p800, name: Kunlun P800 }\n- { id: short, name: Acme }\n',
);

describe('names that look like known ones', () => {
  const like = (...names: readonly string[]) => runToEnd(lookAlikes(names, registry));

  it('differ in a letter or two, and not in figures, a plural or a Chinese character', () => {
    const found = like('Tesaline', 'Tessaline', 'Tessalines', 'Kunlun P900', '泰思菜', 'Acne', 'Zorvex');
    assert.deepEqual([...found], [['Tesaline', { name: 'Tessaline', id: 'tessaline' }]]);
  });

  it('make a new entity doubtful once', () => {
    const found = like('Tesaline', 'Tessalyne');
    const doubts = nearSpellings(['Zorvex', 'Tesaline', 'Tessalyne'], 'Company', { near: (name) => found.get(name) });
    const parameters = { name: 'Tesaline', known: 'Tessaline', id: 'tessaline' };
    assert.deepEqual(doubts, [{ code: 'near-spelling', parameters }]);
  });

  it('are looked for in small steps', () => {
    const many = snapshotOf(
      Array.from({ length: 2000 }, (_, n) => `- { id: e${n}, name: Entity number ${n} }`).join('\n'),
    );
    let steps = 0;
    const work = lookAlikes(['Entiity number 7'], many.registry);
    let step = work.next();
    for (; !step.done; step = work.next()) steps++;
    assert.ok(steps >= 39, `${steps}`);
    assert.equal(step.value.get('Entiity number 7')?.id, 'e7');
  });
});
