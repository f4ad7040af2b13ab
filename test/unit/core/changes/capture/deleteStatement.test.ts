import assert from 'node:assert/strict';
import { addStatement } from '../../../../../src/core/changes/capture/addStatement';
import { quotedFact } from '../../../../../src/core/changes/capture/capture';
import { deleteStatement, sourcesLeftBy } from '../../../../../src/core/changes/capture/deleteStatement';
import { locate } from '../../../../../src/core/registry/model';
import { readRegistry } from '../../registry/readRegistry';
import { withChanges } from '../withChanges';

const HEAD = 'entities:\n  - id: a\n    name: A\n    facts:';

/** Where the first text of the fact with that text is. */
function spanOf(text: string, fact: string) {
  const { facts } = readRegistry([{ file: 'f', text }]).entity('a')!;
  const found = facts.find(({ item }) => item.text[0]!.value.startsWith(fact))!;
  return locate(found.part, found.item.text[0]!.span).span;
}

describe('a fact that is deleted', () => {
  const check = (what: string, before: string, after: string) =>
    it(what, () => {
      const text = HEAD + before;
      assert.equal(withChanges(text, deleteStatement(text, 'facts', spanOf(text, 'One'), [])), after);
    });

  check(
    'goes with its lines',
    '\n      - date: 2025\n        text: One\n      - Two # yes\n',
    `${HEAD}\n      - Two # yes\n`,
  );
  check('goes from between brackets', ' [One, Two]\n', `${HEAD} [Two]\n`);
  check('takes the key along where it is the only one', '\n      - text: One\n', 'entities:\n  - id: a\n    name: A\n');
  it('is not there', () => {
    assert.ok('refused' in deleteStatement(`${HEAD} []\n`, 'facts', { start: 20, end: 21 }, []));
  });

  check('takes the key along where it has no dash', ' { text: One }\n', 'entities:\n  - id: a\n    name: A\n');
});

describe('the source of a fact that is deleted', () => {
  const SOURCE = { id: 'call', keys: { title: 'A call', date: '2025-07-16', note: 'call.md' } };

  /** The text after a fact with that source was added, and deleted again. */
  function thereAndBack(text: string, change = (added: string): string => added): string {
    const place = text.indexOf('id: a') + 4;
    const fact = quotedFact('Sells ships.', undefined, { source: 'call', at: undefined });
    const added = change(withChanges(text, addStatement(place, 'facts', fact, SOURCE)));
    const registry = readRegistry([{ file: 'f', text: added }]);
    const known = registry.entity('a')!.facts.find(({ item }) => item.text[0]!.value === 'Sells ships.')!;
    const { span } = locate(known.part, known.item.text[0]!.span);
    return withChanges(added, deleteStatement(added, 'facts', span, sourcesLeftBy(registry, known)));
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
