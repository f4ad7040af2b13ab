import assert from 'node:assert/strict';
import { findMentions } from '../../../../src/core/mentions/findMentions';
import { proposedDate, proposedStart } from '../../../../src/core/writing/capture';
import { namesIn, passageAt } from '../../../../src/core/writing/passage';
import { relationBetween, relationIn } from '../../../../src/core/writing/relationIn';
import { snapshotOf } from '../../data/dataFiles';

const REGISTRY = `
entities:
  - { id: volt, schema: Company, name: Volt Energy }
  - { id: kestrel, schema: Company, name: Kestrel }
  - { id: ada, schema: Person, name: Ada Byron }
`;
const SNAPSHOT = snapshotOf([{ file: 'own.entities.yaml', layer: 1, text: REGISTRY }]);

/** The passage at `‸`, or between two of them. */
function passage(marked: string, fileName = 'call.md') {
  const [before = '', selected = '', after] = marked.split('‸');
  const text = before + selected + (after ?? '');
  const span = { start: before.length, end: before.length + (after === undefined ? 0 : selected.length) };
  return passageAt(text, span, findMentions(text, SNAPSHOT), fileName);
}

describe('the passage at a place of a note', () => {
  const check = (what: string, marked: string, expected: string | undefined, heading?: string) =>
    it(what, () => {
      const found = passage(marked);
      assert.equal(found?.text, expected);
      assert.equal(found?.heading, heading);
    });

  check('is the sentence at the cursor', 'It rains. Volt ‸Energy sells ships. It pays.\n', 'Volt Energy sells ships.');
  check('is what is selected, without blanks around it', 'It rains.‸ Volt Energy sells‸ ships.', 'Volt Energy sells');
  check(
    'has no mark-up',
    '- It *sells*\n  [four ‸ships](https://x.example) to [[volt|the firm]].\n',
    'It sells four ships to the firm.',
  );
  check('is below a heading', '# Call\n\n## On *ships* ##\n\nIt sells ‸ships.\n', 'It sells ships.', 'On ships');
  check(
    'is not below its title, nor a heading in code',
    '# Call\n\n```\n## no\n```\n\nIt sells ‸ships.\n',
    'It sells ships.',
  );
  check('is not below a title with mark-up', '---\n# tags\n---\n# *C#*\n\nIt sells ‸ships.\n', 'It sells ships.');
  check('is a Chinese sentence', '下雨。伏能‸出售船厂。付款。', '伏能出售船厂。');
  check('is nothing on an empty line', 'It sells.\n\n‸\n\nIt pays.', undefined);

  it('has the names in it, where they are seen', () => {
    const found = passage('- *Volt Energy*, like ‸[[kestrel|the falcon]], sells **ships** to Ada Byron.\n')!;
    const named = found.named.map(({ start, end, entities }) => [found.text.slice(start, end), ...entities]);
    assert.deepEqual(named, [
      ['Volt Energy', 'volt'],
      ['the falcon', 'kestrel'],
      ['Ada Byron', 'ada'],
    ]);
  });

  it('has the names at both its ends, and none that are only partly in it', () => {
    const names = (marked: string) => passage(marked)!.named.map(({ entities }) => entities[0]);
    assert.deepEqual(names('It is ‸Volt Energy, not Kestrel‸ there.'), ['volt', 'kestrel']);
    assert.deepEqual(names('It is Volt ‸Energy, not Kest‸rel there.'), []);
  });

  it('has each name once, at its first place', () => {
    const found = passage('Volt Energy, ‸Kestrel and Volt Energy.')!;
    assert.deepEqual(
      namesIn(found).map(({ start, entities }) => [start, ...entities]),
      [
        [0, 'volt'],
        [13, 'kestrel'],
      ],
    );
  });
});

describe('what a passage proposes', () => {
  const schemaOf = (id: string): string => SNAPSHOT.registry.entity(id)!.schema;
  const note = { text: '# Call\n\nText.\n', fileName: '2025-07-16 call.md' };

  it('is the date that it tells, else that of the note', () => {
    assert.deepEqual(proposedDate({ text: 'It sold the yard yesterday.' }, note), { date: '2025-07-15' });
    assert.deepEqual(proposedDate({ text: 'It sold the yard.' }, note), { date: '2025-07-16' });
    assert.equal(proposedDate({ text: 'It sold the yard.' }, { ...note, fileName: 'call.md' }), undefined);
  });

  it('is the beginning of a relation only where that is stated', () => {
    assert.deepEqual(proposedStart({ text: 'It bought the yard.' }, note, true), { date: '2025-07-16' });
    assert.deepEqual(proposedStart({ text: 'It has owned the yard since May 2024.' }, note, false), {
      date: '2024-05',
    });
    assert.equal(proposedStart({ text: 'It owned the yard in May 2024.' }, note, false), undefined);
  });

  it('is the relation of the two entities of which it tells one', () => {
    const found = passage('Ada Byron says that Volt ‸Energy acquired Kestrel.')!;
    const proposed = relationIn(found, schemaOf)!;
    assert.deepEqual(
      [proposed.ends, proposed.stated?.type, proposed.stated?.from],
      [['volt', 'kestrel'], 'Ownership', 0],
    );
    const between = relationBetween(found, ['kestrel', 'volt'], schemaOf)!;
    assert.deepEqual([between.type, between.from], ['Ownership', 1]);
  });

  it('is its first two entities where it tells nothing of any, and nothing where it names only one', () => {
    assert.deepEqual(relationIn(passage('Volt ‸Energy, Kestrel.')!, schemaOf), {
      ends: ['volt', 'kestrel'],
      stated: undefined,
    });
    assert.equal(relationIn(passage('Volt ‸Energy and Volt Energy.')!, schemaOf), undefined);
  });
});
