import assert from 'node:assert/strict';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import { Engine } from '../../../../../src/core/registry/engine/engine';
import { snapshotIn } from '../../../../../src/core/registry/engine/snapshot';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { whyCounted } from '../../../../../src/features/shared/card/entityTooltip';

describe('why a name counts', () => {
  const FILES = {
    'ws/own.yaml': 'entities:\n- { id: apple, name: Apple }\n- { id: lamp, name: { value: Lampia, near: [torch] } }\n',
    'ws/clients/c.yaml': 'scope: folder\nentities:\n- { id: orchard, name: Orchard }\n',
    'ws/clients/a%20b/a.yaml':
      'scope: folder\nentities:\n- { id: apple, alias: Big Fruit }\n- { id: orchard, alias: [Orchard, Grove] }\n',
  };
  const engine = new Engine();
  for (const [file, text] of Object.entries(FILES)) runToEnd(engine.setFile(file, 1, text));
  const whole = runToEnd(engine.update());

  function reasons(note: string, text: string): readonly (string | undefined)[] {
    const snapshot = snapshotIn(whole, (scope) => note.startsWith(scope));
    return findMentions(text, snapshot).map((mention) => whyCounted(mention, { text, snapshot }, 'en'));
  }

  it('is the widest folder below which it counts, and nothing for a name that counts everywhere', () => {
    const below = (folder: string) => `Counts only in notes below ${folder}`;
    const text = 'Apple, Big Fruit, Orchard, Grove, [[orchard]], [[apple]].';
    assert.deepEqual(reasons('ws/clients/a%20b/n.md', text), [
      undefined,
      below('a b'),
      below('clients'),
      below('a b'),
      below('clients'),
      undefined,
    ]);
    assert.deepEqual(reasons('ws/clients/n.md', text), [undefined, below('clients'), below('clients'), undefined]);
    assert.deepEqual(reasons('ws/n.md', text), [undefined, undefined]);
  });

  it('is the word beside it first', () => {
    assert.deepEqual(reasons('ws/n.md', 'Lampia sells a torch.'), ['Counted because of “torch” in the sentence']);
  });
});
