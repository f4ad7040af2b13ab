import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Mention } from '../../../../../src/core/notes/mentions/mention';
import { MentionIndex } from '../../../../../src/core/notes/mentions/mentionIndex';

function mention(start: number, end: number, ...entities: string[]): Mention {
  return { start, end, form: 'implicit', kind: 'alias', entities };
}

describe('MentionIndex', () => {
  it('gives lines and columns, form, kind and all entities of a mention', () => {
    const index = new MentionIndex();
    index.set('a', 'x\r\nAcme\nis Acme', [
      { start: 3, end: 7, form: 'explicit', kind: 'previous', entities: ['acme', 'other'] },
      mention(11, 15, 'acme'),
    ]);
    assert.deepEqual(
      [...index.mentionsOf('acme')],
      [
        {
          note: 'a',
          startLine: 1,
          startColumn: 0,
          endLine: 1,
          endColumn: 4,
          form: 'explicit',
          kind: 'previous',
          entities: ['acme', 'other'],
        },
        {
          note: 'a',
          startLine: 2,
          startColumn: 3,
          endLine: 2,
          endColumn: 7,
          form: 'implicit',
          kind: 'alias',
          entities: ['acme'],
        },
      ],
    );
    assert.deepEqual(index.counts('other'), { mentions: 1, notes: 1 });
    assert.deepEqual(index.counts('unknown'), { mentions: 0, notes: 0 });
  });

  it('says which mentions name an entity that is watched, also where that begins later or the name is new', () => {
    const index = new MentionIndex();
    const text = 'Acme met Bolt, Acme and Coil';
    const mentions = [
      mention(0, 4, 'acme'),
      mention(9, 13, 'bolt', 'acme'),
      mention(15, 19, 'acme'),
      mention(24, 28, 'coil'),
    ];
    const numbers = () => index.set('a', text, mentions).map((each) => mentions.indexOf(each));
    assert.deepEqual(numbers(), []);
    index.watch(new Set(['acme']));
    assert.deepEqual(numbers(), [0, 1, 2]);
    index.watch(new Set(['bolt', 'later']));
    assert.deepEqual(numbers(), [1]);
    const later = mention(0, 4, 'later');
    assert.deepEqual(index.set('b', text, [later, mention(9, 13, 'coil')]), [later]);
    index.watch(new Set());
    assert.deepEqual(numbers(), []);
  });

  it('agrees with a plain list after any sequence of changes', () => {
    const ids = ['a', 'b', 'c'];
    const step = fc.record({
      note: fc.constantFrom('n1', 'n2', 'n3'),
      mentions: fc.option(
        fc.array(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 2 }), { maxLength: 5 }),
      ),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const index = new MentionIndex();
        const plain = new Map<string, string[][]>();
        for (const { note, mentions } of steps) {
          plain.delete(note);
          if (mentions) plain.set(note, mentions);
          if (!mentions) index.delete(note);
          else
            index.set(
              note,
              'x'.repeat(20),
              mentions.map((list, at) => mention(at, at + 1, ...list)),
            );
        }
        const counts: (readonly [string, number])[] = [];
        for (const id of ids) {
          const found = [...index.mentionsOf(id)].map(({ note, startColumn }) => `${note}:${startColumn}`).sort();
          const expected = [...plain].flatMap(([note, lists]) =>
            lists.flatMap((list, at) => (list.includes(id) ? [`${note}:${at}`] : [])),
          );
          assert.deepEqual(found, expected.sort());
          assert.equal(index.counts(id).mentions, expected.length);
          const notes = new Set(expected.map((item) => item.split(':')[0]!));
          assert.equal(index.counts(id).notes, notes.size);
          counts.push(...(notes.size > 0 ? [[id, notes.size] as const] : []));
          assert.deepEqual([...index.notesOf([id])].sort(), [...notes].sort());
        }
        assert.deepEqual([...index.noteCounts()].sort(), counts);
        for (const note of ['n1', 'n2', 'n3']) assert.equal(index.has(note), plain.has(note));
        const some = [...plain].flatMap(([note, lists]) =>
          lists.some((list) => list.some((id) => id < 'c')) ? [note] : [],
        );
        assert.deepEqual([...index.notesOf(['a', 'b'])].sort(), some.sort());
        assert.equal(index.mentionCount, [...plain.values()].flat().length);
        assert.deepEqual([...index.notes].sort(), [...plain.keys()].sort());
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it('does not confuse ids that contain line feeds or brackets with several ids', () => {
    const index = new MentionIndex();
    index.set('n', 'A B C', [mention(0, 1, 'a\nb'), mention(2, 3, 'a', 'b'), mention(4, 5, '["a","b"]')]);
    assert.deepEqual(
      ['a\nb', 'a', 'b', '["a","b"]'].map((id) => index.counts(id).mentions),
      [1, 1, 1, 1],
    );
    assert.deepEqual(
      [...index.mentionsOf('a')].map(({ startColumn }) => startColumn),
      [2],
    );
  });
});
