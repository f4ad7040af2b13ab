import assert from 'node:assert/strict';
import { findMentions, findMentionsResumably } from '../../../../../src/core/notes/mentions/findMentions';
import { Engine } from '../../../../../src/core/registry/engine/engine';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { CASES_REGISTRY } from '../../../../support/matchingCases';

const engine = new Engine();
runToEnd(engine.setFile('registry', 1, CASES_REGISTRY));
const snapshot = runToEnd(engine.update());

/** Every way in which one line can bear upon the next, over and over. */
const LINES = [
  '---',
  'dossier: { ignore: [Apple] }',
  '---',
  '# 英伟达H20芯片 and Apple',
  'the London',
  'Framework, ten H20s, [Nvidia][ref] and [[nvidia|the chip maker]]',
  '> rare earth',
  '> magnet of China',
  '',
  '```',
  'Nvidia in code',
  '```',
  '- `H20` 稀土磁铁',
  '',
  '| US | China |',
  '| --- | --- |',
  '| TSMC | 华为 |',
  '',
].join('\n');

function check(what: string, text: string): void {
  it(`finds the same mentions as in one go in ${what}`, () => {
    const found = runToEnd(findMentionsResumably(text, snapshot));
    assert.deepEqual(found, findMentions(text, snapshot));
    assert.ok(found.length > 0);
  });
}

describe('findMentions', () => {
  check('a short text', LINES);
  check('a long text', `${LINES.repeat(1000)}\n[ref]: https://example.com\n`);
  check('a long text with other line ends', LINES.repeat(600).replaceAll('\n', '\r\n'));
  check('one long line', 'Nvidia and 稀土 '.repeat(10_000));
  check('a long text that has to be composed first', `Zu\u0308rich. ${LINES.repeat(600)}`);

  it('pauses in a long text', () => {
    let pauses = 0;
    const steps = findMentionsResumably(LINES.repeat(3000), snapshot);
    while (!steps.next().done) pauses++;
    assert.ok(pauses > 10, `${pauses} pauses`);
  });
});
