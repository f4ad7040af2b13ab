import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/base/textEdit';
import { locate } from '../../../../src/core/registry/model';
import { addStatement } from '../../../../src/core/writing/addStatement';
import { quotedFact } from '../../../../src/core/writing/capture';
import { deleteStatement, editFact, sourcesLeftBy } from '../../../../src/core/writing/editFact';
import type { Refused } from '../../../../src/core/yaml/write/refused';
import type { WrittenRegistry } from '../../../../src/core/yaml/write/writeRegistry';
import { readRegistry } from '../registry/readRegistry';

function applied(text: string, written: WrittenRegistry | Refused): string {
  assert.ok(!('refused' in written), JSON.stringify(written));
  return applyEdits(text, written.edits);
}

const HEAD = 'entities:\n  - id: a\n    name: A\n    facts:';

/** Where the first text of the fact with that text is. */
function spanOf(text: string, fact: string) {
  const { facts } = readRegistry([{ file: 'f', text }]).entity('a')!;
  const found = facts.find(({ item }) => item.text[0]!.value.startsWith(fact))!;
  return locate(found.part, found.item.text[0]!.span).span;
}

describe('a fact that is edited', () => {
  const check = (what: string, before: string, after: string, dated?: { date: string; endDate?: string }) =>
    it(what, () => {
      const text = HEAD + before;
      const result = applied(text, editFact(text, spanOf(text, 'One'), { text: 'New: one', dated }));
      assert.equal(result, HEAD + after);
    });
  const day = { date: '2025-07-16' };

  check(
    'keeps all else of it',
    '\n      - date: 2025-07-16 # day\n        text: One\n        source: s\n',
    '\n      - date: 2025-07-16 # day\n        text: "New: one"\n        source: s\n',
    day,
  );
  check(
    'gets another date',
    '\n      - { date: 2025, text: "One" }\n',
    '\n      - { date: 2025-07-16, text: "New: one" }\n',
    day,
  );
  check(
    'gets a date',
    '\n      - text: One\n        source: s\n',
    '\n      - text: "New: one"\n        source: s\n        date: 2025-07-16\n',
    day,
  );
  check(
    'gets a date and an end',
    '\n      - { text: One }\n',
    '\n      - { text: "New: one", date: 2025-07-16, endDate: 2025-07-20 }\n',
    { ...day, endDate: '2025-07-20' },
  );
  check('loses its date', '\n      - date: 2025\n        text: One\n', '\n      - text: "New: one"\n');
  check(
    'keeps the key that its date has',
    '\n      - { startDate: 2025, text: One }\n',
    '\n      - { startDate: 2025-07-16, text: "New: one" }\n',
    day,
  );
  check('is a text alone', '\n      - One\n      - Two\n', '\n      - "New: one"\n      - Two\n');
  check(
    'is no longer text alone with a date',
    '\n      - One\n',
    '\n      - { date: 2025-07-16, text: "New: one" }\n',
    day,
  );
  check(
    'keeps its other languages',
    '\n      - { text: { en: One, zh: 一 } }\n',
    '\n      - { text: { en: "New: one", zh: 一 } }\n',
  );
  check(
    'was on several lines',
    '\n      - text: |\n          One\n          two\n        source: s\n',
    '\n      - text: "New: one"\n        source: s\n',
  );
  check('is the only one, without a dash', '\n      text: One\n', '\n      text: "New: one"\n');

  it('is no longer a quotation where it is reworded, but is one where it is only shortened', () => {
    const text = `${HEAD}\n      - text: One and two.\n        quote: true\n      - { text: Three, quote: true }\n`;
    const edit = (fact: string, said: string) =>
      applied(text, editFact(text, spanOf(text, fact), { text: said, dated: undefined })).slice(HEAD.length);
    assert.equal(
      edit('One', 'One'),
      '\n      - text: One\n        quote: true\n      - { text: Three, quote: true }\n',
    );
    assert.equal(edit('One', 'Both'), '\n      - text: Both\n      - { text: Three, quote: true }\n');
    assert.equal(edit('Three', 'Four'), '\n      - text: One and two.\n        quote: true\n      - { text: Four }\n');
  });

  it('gives no edit where nothing changes', () => {
    const text = `${HEAD}\n      - { date: 2025, text: One }\n`;
    const written = editFact(text, spanOf(text, 'One'), { text: 'One', dated: { date: '2025' } });
    assert.deepEqual('edits' in written && written.edits, []);
  });

  it('is not there', () => {
    const text = `${HEAD} []\n`;
    assert.ok('refused' in editFact(text, { start: 20, end: 21 }, { text: 'x', dated: undefined }));
    assert.ok('refused' in deleteStatement(text, 'facts', { start: 20, end: 21 }, []));
  });
});

describe('a fact that is deleted', () => {
  const check = (what: string, before: string, after: string) =>
    it(what, () => {
      const text = HEAD + before;
      assert.equal(applied(text, deleteStatement(text, 'facts', spanOf(text, 'One'), [])), after);
    });

  check(
    'goes with its lines',
    '\n      - date: 2025\n        text: One\n      - Two # yes\n',
    `${HEAD}\n      - Two # yes\n`,
  );
  check('goes from between brackets', ' [One, Two]\n', `${HEAD} [Two]\n`);
  check('takes the key along where it is the only one', '\n      - text: One\n', 'entities:\n  - id: a\n    name: A\n');
  check('takes the key along where it has no dash', ' { text: One }\n', 'entities:\n  - id: a\n    name: A\n');
});

describe('the source of a fact that is deleted', () => {
  const SOURCE = { id: 'call', keys: { title: 'A call', date: '2025-07-16', note: 'call.md' } };

  /** The text after a fact with that source was added, and deleted again. */
  function thereAndBack(text: string, change = (added: string): string => added): string {
    const place = text.indexOf('id: a') + 4;
    const fact = quotedFact('Sells ships.', undefined, { source: 'call', at: undefined });
    const added = change(applied(text, addStatement(text, place, 'a', 'facts', fact, SOURCE)));
    const registry = readRegistry([{ file: 'f', text: added }]);
    const known = registry.entity('a')!.facts.find(({ item }) => item.text[0]!.value === 'Sells ships.')!;
    const { span } = locate(known.part, known.item.text[0]!.span);
    return applied(added, deleteStatement(added, 'facts', span, sourcesLeftBy(registry, known)));
  }

  const ENTRY = 'entities:\n  - id: a\n    name: A\n    facts:\n      - text: First.\n';
  for (const [what, text] of [
    ['goes with it, and the key above where it is the only one', `# Mine.\nversion: 1\n\n${ENTRY}`],
    ['goes with it, and others stay', `sources:\n  one:\n    title: One\n  # Two.\n  two: Two\n\n# All.\n${ENTRY}`],
    ['goes with it, with other line ends', `version: 1\n\n${ENTRY}`.replaceAll('\n', '\r\n')],
  ] as const)
    it(what, () => assert.equal(thereAndBack(text), text));

  it('goes with it, also with a sign for comments in its title', () => {
    const name = (text: string): string => text.replace('title: A call', 'title: "Call #3"');
    assert.equal(thereAndBack(ENTRY, name), ENTRY);
  });

  it('goes with it, and leaves the comment on the source below', () => {
    const below = (text: string): string => text.replace('note: call.md\n', 'note: call.md\n  # Two.\n  two: Two\n');
    assert.equal(thereAndBack(ENTRY, below), `sources:\n  # Two.\n  two: Two\n\n${ENTRY}`);
  });

  for (const [what, change] of [
    ['that another fact cites', (text) => text.replace('First.\n', 'First.\n        source: call\n')],
    ['that a property of another entity cites', (text) => `${text}  - id: b\n    name: B\n    source: call\n`],
    ['that the user has added to', (text) => text.replace('note: call.md', 'note: call.md\n    publisher: Me')],
    ['that the user has a comment on', (text) => text.replace('note: call.md', 'note: call.md # mine')],
    ['that is not a note', (text) => text.replace('note: call.md', 'url: https://a.example')],
  ] as const satisfies readonly (readonly [string, (text: string) => string])[])
    it(`stays ${what}`, () => assert.match(thereAndBack(ENTRY, change), /^sources:\n {2}call:\n {4}title: A call\n/));
});
