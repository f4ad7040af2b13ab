import assert from 'node:assert/strict';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import { writeMention, writeTarget } from '../../../../../src/core/notes/mentions/mention';
import { Engine } from '../../../../../src/core/registry/engine/engine';
import { runToEnd } from '../../../../../src/core/text/base/lazy';

const engine = new Engine();
const text = `version: 1
entities:
  - { id: nvidia, name: { en: Nvidia, zh: 英伟达 } }
  - { id: qwip, name: Qwip }
  - { id: qwip-2, name: Qwip }
  - { id: c-sharp, name: 'C#' }
  - { id: bracket, name: 'A [B]' }
  - { id: bar, name: 'A|B' }
  - { id: apple, name: Orange }
  - { id: fruit, name: apple }
`;
runToEnd(engine.setFile('x.entities.yaml', 0, text));
const snapshot = runToEnd(engine.update());

describe('a mention that is written', () => {
  const cases: readonly [string, string, string, string][] = [
    ['nvidia', 'Nvidia', '[[Nvidia]]', '[[Nvidia'],
    ['nvidia', '英伟达', '[[英伟达]]', '[[英伟达'],
    ['qwip', 'Qwip', '[[qwip|Qwip]]', '[[qwip'],
    ['qwip-2', 'Qwip', '[[qwip-2|Qwip]]', '[[qwip-2'],
    ['c-sharp', 'C#', '[[c-sharp|C#]]', '[[c-sharp'],
    ['bracket', 'A [B]', '[[bracket]]', '[[bracket'],
    ['bar', 'A|B', '[[bar|A|B]]', '[[bar'],
    // An id wins over a name.
    ['fruit', 'apple', '[[fruit|apple]]', '[[fruit'],
  ];
  for (const [id, name, link, target] of cases) {
    it(`leads from ${link} to ${id}`, () => {
      assert.equal(writeMention(id, name, snapshot, false), link);
      assert.equal(writeTarget(id, name, snapshot), target);
      for (const written of [link, `${target}|label]]`, writeMention(id, name, snapshot, true)]) {
        const mentions = findMentions(`| ${written} |`, snapshot);
        assert.deepEqual(mentions[0]?.entities, [id], written);
        assert.equal(mentions[0]?.form, 'explicit');
      }
    });
  }

  it('escapes the bar in tables', () => {
    assert.equal(writeMention('qwip', 'Qwip', snapshot, true), '[[qwip\\|Qwip]]');
  });
});
