import assert from 'node:assert/strict';
import { runToEnd } from '../../../../../../src/core/text/base/lazy';
import { isInOrder, splitRegistry } from '../../../../../../src/core/text/yaml/split/splitRegistry';

/** The items as text, without the white space around them, and the problems with what they mark. */
function split(text: string): { items: string[]; sources: string[]; reported: string[]; broken: boolean } {
  const { entities, sources, problems, broken } = runToEnd(splitRegistry(text));
  const piece = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return {
    items: entities.map((span) => piece(span).trim()),
    sources: sources.map((span) => piece(span).trim()),
    reported: problems.map(({ code, span }) => `${code} ${JSON.stringify(piece(span))}`),
    broken,
  };
}

describe('splitRegistry', () => {
  describe('finds where each entity begins', () => {
    const check = (text: string, ...items: string[]) =>
      it(JSON.stringify(text), () =>
        assert.deepEqual(split(text), { items, sources: [], reported: [], broken: false }),
      );
    check('');
    check('# nothing\n');
    check('entities:\n');
    check('entities: []\n');
    check('entities:\n  - id: a\n  - id: b\n', '- id: a', '- id: b');
    check('entities:\n- id: a\n- id: b', '- id: a', '- id: b');
    check('version: 1\r\nentities:\r\n  - id: a\r\n\r\n  - id: b\r\n', '- id: a', '- id: b');
    check('\ufeffentities:\n  - id: a\n', '- id: a');
    check('%YAML 1.2\n---\nentities: # all\n\n  # one\n  - id: a\n...\n', '- id: a');
    check('entities:\n  -\n    id: a\n  - \n    id: b\n', '-\n    id: a', '- \n    id: b');
    check('entities:\n  - id: a\n    alias:\n    - b\n    - c\n', '- id: a\n    alias:\n    - b\n    - c');
    check(
      'entities:\n  - id: a\n    text: |\n      - not\n\n      - one\nversion: 1\n',
      '- id: a\n    text: |\n      - not\n\n      - one',
    );
    check('more: {\n  a: 1\n}\nentities: &e\n  - id: a\nafter:\n  - x\n', '- id: a');
    check('"entities":\n  - id: a\n', '- id: a');
    check("'entities' :\n  - id: a\n", '- id: a');
    check('  version: 1\n  entities:\n    - id: a\n', '- id: a');
    check(
      'entities:\n  - { id: a }\n  - { id: b,\n      name: "x, ]" }\n',
      '- { id: a }',
      '- { id: b,\n      name: "x, ]" }',
    );
    check(
      'entities:\n  - id: a\n    topics: [\n      x\n    ]\n  - id: b\n',
      '- id: a\n    topics: [\n      x\n    ]',
      '- id: b',
    );
  });

  describe('does not read a registry in brackets', () => {
    for (const text of [
      '⟦{⟧"version": 1, "entities": [{"id": "a"}, {"id": "b"}]}',
      '# all\n⟦{⟧\n  version: 1,\n  entities: [{ id: a }]\n}\n',
      '⟦[⟧{ "id": "a" }]',
      'version: 1\nentities: ⟦[⟧{ id: a }, { id: b }]\n',
      'version: 1\nentities: ⟦[⟧ # all\n  { id: a },\n  { id: b }\n]\n',
      'version: 1\nentities:\n  ⟦[⟧{ id: a }, { id: b }]\n',
      'sources:\n  s: S\nentities: &all ⟦[⟧\n  - id: a\n',
      '⟦{⟧"entities": [{"id": ',
    ]) {
      it(JSON.stringify(text), () => {
        const [before, bracket, after] = text.split(/[⟦⟧]/);
        const { items, sources, reported, broken } = split(`${before}${bracket}${after}`);
        assert.deepEqual({ items, sources, broken }, { items: [], sources: [], broken: true });
        assert.deepEqual(reported, [`whole-flow "${bracket}"`]);
      });
    }
  });

  describe('finds the sources', () => {
    const check = (text: string, ...sources: string[]) =>
      it(JSON.stringify(text), () => assert.deepEqual(split(text).sources, sources));
    check('sources:\n  a:\n    title: A\n  b: B\nentities:\n', 'a:\n    title: A', 'b: B');
    check('sources: { a: { title: A } }\n', '{ a: { title: A } }');
    check('sources: {\n  a: { title: A },\n}\nentities:\n', '{\n  a: { title: A },\n}');
    check('sources: {\n  a: { title: A }\nentities:\n', '{\n  a: { title: A }');
    check('sources:\n  a:\n  - b\n  c: C\n', 'a:\n  - b\n  c: C');
  });

  describe('stays in its entity with what is wrong', () => {
    const check = (text: string, items: string[], reported: string[]) =>
      it(JSON.stringify(text), () => {
        const found = split(text);
        assert.deepEqual(found.items, items);
        assert.deepEqual(found.reported, reported);
      });
    check('entities:\n  - id: "a\n  - id: b\n', ['- id: "a', '- id: b'], []);
    check('entities:\n  - id: a\nprose\nmore prose\n  - id: b\n', ['- id: a', '- id: b'], ['unexpected-text "prose"']);
    check(
      'entities:\n    - id: a\n  - id: b\n  - id: c\n',
      ['- id: a', '- id: b', '- id: c'],
      ['yaml-indent "- id: b"'],
    );
    check(
      'entities:\n  - id: a\n   - id: b\n  - id: c\n',
      ['- id: a', '- id: b', '- id: c'],
      ['yaml-indent "- id: b"'],
    );
    check('entities:\n  - id: a\n---\n  - id: b\n', ['- id: a', '- id: b'], ['second-document "---"']);
    check('entities:\n  - id: a\n...\nentities:\n  - id: b\n', ['- id: a', '- id: b'], ['second-document "..."']);
    check('entities:\n  - id: a\nentities:\n  - id: b\n', ['- id: a', '- id: b'], ['duplicate-key "entities"']);
    check('- id: a\n- id: b\n', ['- id: a', '- id: b'], ['missing-entities-key "- id: a"']);
    check('version: 1\n# c\n- id: a\n- id: b\n', ['- id: a', '- id: b'], ['missing-entities-key "- id: a"']);
    check(
      'entities:\n- id: a\nmore: x\n- id: b\nlist:\n- x\n',
      ['- id: a', '- id: b'],
      ['missing-entities-key "- id: b"'],
    );
    check('entities: none\n- id: a\n', ['- id: a'], ['wrong-type "none"']);
    check('entities: none\n', [], ['wrong-type "none"']);
    check('entities: none\n  - id: a\n', ['- id: a'], ['wrong-type "none"']);
    check('entities: { a: b }\n', [], ['wrong-type "{ a: b }"']);
    check('entities:\n  a:\n    alias:\n      - b\n', [], ['wrong-type "a:"']);
    check('entities:\n  x\n  - id: a\n', ['- id: a'], ['wrong-type "x"']);
    check('sources: none\nentities:\n  - id: a\n', ['- id: a'], ['wrong-type "none"']);
    check('sources:\n  - a\nentities:\n  - id: a\n', ['- id: a'], ['wrong-type "- a"']);
    check('version: 2\n', [], ['unknown-version "2"']);
    check('asOf: July # the month\n', [], ['invalid-date "July"']);
    check('asOf: 2025-07-26\nasof: 2025-07-27\n', [], ['unknown-section "asof"']);
    check('more: { a: 1,\n  b: 2 }\nother: [\n  1\n]\nentities:\n  - id: a\n', ['- id: a'], []);
    check('entites:\n  - id: a\n', [], ['unknown-section "entites"']);
    check('just text\n', [], ['unexpected-text "just text"']);
    check('entities:\n  - id: a\n%b\n', ['- id: a'], ['unexpected-text "%b"']);
    check('version: 1\n{ a: b }\nentities:\n  - id: a\n', ['- id: a'], ['unexpected-text "{ a: b }"']);
  });

  it('knows when parts may be missing', () => {
    const broken = ['just text', 'entites:\n', 'entities: [\n', '{}'];
    for (const text of broken) assert.equal(split(text).broken, true, text);
    for (const text of ['', '# c', 'entities:\n', 'note: x\n']) assert.equal(split(text).broken, false, text);
  });

  it('finds the same after an edit as in a text that it sees for the first time', () => {
    const entities = ['  - id: a\n    name: A\n', '  - id: b\n\n', '  - id: c\n   # c\n    name: C\n', '  - id: d\n'];
    const known = entities.map((text) => ({ text }));
    const [a, b, c, d] = entities;
    const after = [
      ['one that is new', [a, '  - id: e\n', b, c, d]],
      ['one that is gone', [a, c, d]],
      ['one that changed', [a, '  - id: e\n', c, d]],
      ['one further in, and what follows is in it', ['    - id: a\n', b, c, d]],
      ['one further out, and what follows is in it', ['- id: a\n', b, c, d]],
      ['another key', [a, 'other:\n', b, c, d]],
      ['a line that is not an entity', [a, b, 'text\n', c, d]],
      ['more of the last', [a, b, c, '  - id: d', 'e\n']],
      ['another order', [d, c, b, a]],
    ] as const;
    for (const [what, items] of after) {
      for (const head of ['entities:\n', ' entities:\n', 'version: 1\nentities:\n']) {
        const text = head + items.join('');
        assert.deepEqual(runToEnd(splitRegistry(text, known)), runToEnd(splitRegistry(text)), what);
      }
    }
  });

  it('reads no line of an entity that is as it was', () => {
    const known = [{ text: '  - id: a\n  - id: b\n' }];
    const { entities } = runToEnd(splitRegistry(`entities:\n${known[0]!.text}  - id: c\n`, known));
    assert.equal(entities.length, 2);
  });

  it('reads every line of what is as it was where it is no entity any more', () => {
    const known = [{ text: '- id: a\n  version: 2\n' }];
    const text = `  other:\n${known[0]!.text}`;
    assert.deepEqual(runToEnd(splitRegistry(text, known)), runToEnd(splitRegistry(text)));
  });

  it('says whether the text before an edit tells where entities begin after it', () => {
    const isKnown = (text: string) => isInOrder(runToEnd(splitRegistry(text)));
    assert.equal(isKnown('entities:\n  - id: a\n  - id: b\n'), true);
    assert.equal(isKnown('entities:\n  - id: a\n    - id: b\n - id: c\n'), false);
    assert.equal(isKnown('entities: []\n  - id: a\n]\n'), false);
  });

  it('pauses in a long text', () => {
    const text = `entities:\n${'  - id: a\n    name: A\n'.repeat(20_000)}`;
    let pauses = 0;
    const steps = splitRegistry(text);
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses++;
    assert.equal(step.value.entities.length, 20_000);
    assert.ok(pauses >= 1);
  });
});
