import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runToEnd } from '../../../../src/core/base/resumable';
import { IndexedNotes } from '../../../../src/core/mentions/indexedNotes';
import { packIndex, unpackIndex } from '../../../../src/core/mentions/keptIndex';
import type { Mention } from '../../../../src/core/mentions/mention';

const mention = fc.record({
  at: fc.nat(400),
  length: fc.nat(40),
  entities: fc.uniqueArray(fc.constantFrom('acme', 'beta', 'gamma', '英伟达'), { minLength: 1, maxLength: 2 }),
  form: fc.constantFrom('implicit' as const, 'explicit' as const),
  kind: fc.constantFrom('name' as const, 'alias' as const, 'misspelling' as const),
});

const notes = fc.dictionary(
  fc.constantFrom('file:///a/one.md', 'file:///a/one two.md', 'file:///b/三.md', 'vscode-vfs://x/4.md'),
  fc.record({ mentions: fc.array(mention, { maxLength: 8 }), modified: fc.nat(), size: fc.nat(5_000_000) }),
  { noNullPrototype: true },
);

const TEXT = 'some words\nand more of 英伟达\r\n'.repeat(20);

function indexOf(made: Record<string, { mentions: readonly MadeMention[]; modified: number; size: number }>) {
  const index = new IndexedNotes();
  for (const [note, { mentions, modified, size }] of Object.entries(made)) {
    index.set(note, TEXT, inOrder(mentions), { modified, size });
  }
  return index;
}

type MadeMention = Omit<Mention, 'start' | 'end'> & { at: number; length: number };

function inOrder(mentions: readonly MadeMention[]): Mention[] {
  let free = 0;
  return [...mentions]
    .sort((a, b) => a.at - b.at)
    .map(({ at, length, ...rest }) => {
      const start = Math.max(free, at);
      free = start + length;
      return { ...rest, start, end: free };
    });
}

describe('a kept index', () => {
  it('is the same when it is read again', () => {
    fc.assert(
      fc.property(notes, (made) => {
        const index = indexOf(made);
        const read = runToEnd(unpackIndex(runToEnd(packIndex(index.kept(), 'fingerprint')), 'fingerprint'));
        assert.ok(read);
        const again = new IndexedNotes();
        again.restoreLists(read.lists);
        for (const note of read.notes) again.restore(note);
        assert.deepEqual(again.kept(), index.kept());
        for (const note of index.notes) {
          assert.deepEqual([...again.mentions.mentionsIn(note)], [...index.mentions.mentionsIn(note)]);
        }
      }),
    );
  });

  it('is none under another fingerprint, or when it is damaged anywhere', () => {
    const index = new IndexedNotes();
    const one: Mention = { start: 3, end: 9, form: 'implicit', kind: 'name', entities: ['acme'] };
    index.set('file:///a.md', TEXT, [one], { modified: 1, size: 2 });
    const bytes = runToEnd(packIndex(index.kept(), 'fingerprint'));
    assert.ok(runToEnd(unpackIndex(bytes, 'fingerprint')));
    assert.equal(runToEnd(unpackIndex(bytes, 'another')), undefined);
    for (let at = 0; at < bytes.length; at++) {
      assert.equal(runToEnd(unpackIndex(bytes.subarray(0, at), 'fingerprint')), undefined, `cut at ${at}`);
      const changed = bytes.slice();
      changed[at]! ^= 0x41;
      assert.equal(runToEnd(unpackIndex(changed, 'fingerprint')), undefined, `changed at ${at}`);
    }
  });

  it('leaves out notes whose text is not that of their file', () => {
    const index = new IndexedNotes();
    index.set('file:///a.md', TEXT, [], { modified: 1, size: 2 });
    index.set('file:///b.md', TEXT, [], undefined);
    assert.deepEqual(
      index.kept().notes.map(({ note }) => note),
      ['file:///a.md'],
    );
  });
});
