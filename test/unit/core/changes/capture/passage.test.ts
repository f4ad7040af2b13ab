import assert from 'node:assert/strict';
import { passageAt } from '../../../../../src/core/changes/capture/passage';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import { snapshotOf } from '../../../data/dataFiles';

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
  check(
    'has the addresses that are written out in it, and its blanks',
    '伏能‸使用船厂，见 https://volt.example/groups/G0007/ 。付款。',
    '伏能使用船厂，见 https://volt.example/groups/G0007/ 。',
  );
  check('has an address at its end', 'Volt ‸pays: https://volt.example/a\n', 'Volt pays: https://volt.example/a');
  check('may be an address alone', '‸https://volt.example/a‸\n', 'https://volt.example/a');
  check('is nothing on an empty line', 'It sells.\n\n‸\n\nIt pays.', undefined);

  it('has the entities of the names in it, in the order of the text', () => {
    const found = passage('- *Volt Energy*, like ‸[[kestrel|the falcon]], sells **ships** to Ada Byron.\n')!;
    assert.deepEqual(found.named, [['volt'], ['kestrel'], ['ada']]);
  });

  it('has the names at both its ends, and none that are only partly in it', () => {
    assert.deepEqual(passage('It is ‸Volt Energy, not Kestrel‸ there.')!.named, [['volt'], ['kestrel']]);
    assert.deepEqual(passage('It is Volt ‸Energy, not Kest‸rel there.')!.named, []);
  });

  it('has each name once, at its first place', () => {
    assert.deepEqual(passage('Volt Energy, ‸Kestrel and Volt Energy.')!.named, [['volt'], ['kestrel']]);
  });
});

describe('the note of a passage', () => {
  const noteOf = (marked: string, fileName: string) => passage(marked, fileName)?.note;

  it('has its title and its date, which its file may have in its name', () => {
    const expected = { title: 'Call', date: '2025-07-16' };
    assert.deepEqual(noteOf('# Call\n\nIt ‸sells.\n', '2025-07-16 call.md'), expected);
  });

  it('has the name of its file where it has no title, and no date where none is given', () => {
    assert.deepEqual(noteOf('It ‸sells.\n', '通话.md'), { title: '通话', date: undefined });
  });

  it('was written on the day of the heading above, as in a diary, or else on its own date', () => {
    const dated = (marked: string) => passage(marked, '2026-05-01 diary.md')?.date;
    assert.equal(dated('# Diary\n\n## 2026-05-08\n\nIt ‸sells.\n'), '2026-05-08');
    assert.equal(dated('# 日记\n\n## 2026年5月8日 周五\n\nIt ‸sells.\n'), '2026-05-08');
    assert.equal(dated('# Diary\n\n## Outlook for May 2026\n\nIt ‸sells.\n'), '2026-05-01');
    assert.equal(dated('# Diary\n\n## The results of 8 May 2026 were weak\n\nIt ‸sells.\n'), '2026-05-01');
    assert.equal(dated('# Diary\n\nIt ‸sells.\n'), '2026-05-01');
    assert.equal(passage('# Diary\n\n## 2026-05-08\n\nIt ‸sells.\n')?.note.date, undefined);
  });
});
