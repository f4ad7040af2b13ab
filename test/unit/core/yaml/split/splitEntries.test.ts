import assert from 'node:assert/strict';
import { runToEnd } from '../../../../../src/core/base/resumable';
import { splitEntries } from '../../../../../src/core/yaml/split/splitEntries';

/** The items as text, without the white space around them, and the problems with what they mark. */
function split(text: string): { items: string[]; sources: string[]; told: string[]; broken: boolean } {
  const { entities, sources, problems, broken } = runToEnd(splitEntries(text));
  const piece = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return {
    items: entities.map((span) => piece(span).trim()),
    sources: sources.map((span) => piece(span).trim()),
    told: problems.map(({ code, span }) => `${code} ${JSON.stringify(piece(span))}`),
    broken,
  };
}

describe('splitEntries', () => {
  describe('finds where each entity begins', () => {
    const check = (text: string, ...items: string[]) =>
      it(JSON.stringify(text), () => assert.deepEqual(split(text), { items, sources: [], told: [], broken: false }));
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
    check('entities: [{ id: a }, { id: b, name: "x, ]" }] # end\n', '{ id: a }', '{ id: b, name: "x, ]" }');
    check('entities: [\n  { id: a }, # one ]\n  { id: b }\n]\nversion: 1\n', '{ id: a }', '{ id: b }');
    check(
      '{"version": 1, "entities": [{"id": "a"}, {"id": "b", "name": "\\"]"}]}',
      '{"id": "a"}',
      '{"id": "b", "name": "\\"]"}',
    );
    check(
      '{ # a "comment\n  # and another\n  "entities": [ # first\n    "a, ]", # second\n    {"id": "}"} ] }',
      '"a, ]"',
      '{"id": "}"}',
    );
    check(
      'entities: [ # it\'s\n  { id: a, name: # x\n    "}" }, { id: b } ]',
      '{ id: a, name: # x\n    "}" }',
      '{ id: b }',
    );
    check('entities: [a, b]', 'a', 'b');
  });

  describe('finds the sources', () => {
    const check = (text: string, ...sources: string[]) =>
      it(JSON.stringify(text), () => assert.deepEqual(split(text).sources, sources));
    check('sources:\n  a:\n    title: A\n  b: B\nentities:\n', 'a:\n    title: A', 'b: B');
    check('sources: { a: { title: A } }\n', '{ a: { title: A } }');
    check('{"sources": {"a": {}}}', '{"a": {}}');
  });

  describe('stays in its entity with what is wrong', () => {
    const check = (text: string, items: string[], told: string[]) =>
      it(JSON.stringify(text), () => {
        const found = split(text);
        assert.deepEqual(found.items, items);
        assert.deepEqual(found.told, told);
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
    check('entities: [\n  - id: a\n', ['- id: a'], ['yaml-unclosed-bracket "["']);
    check('sources: none\nentities:\n  - id: a\n', ['- id: a'], ['wrong-type "none"']);
    check('sources:\n  - a\nentities:\n  - id: a\n', ['- id: a'], ['wrong-type "- a"']);
    check('version: 2\n', [], ['unknown-version "2"']);
    check('entites:\n  - id: a\n', [], ['unknown-section "entites"']);
    check('just text\n', [], ['unexpected-text "just text"']);
    check('{"entities": [{"id": "a"}, {"id": ', ['{"id": "a"}'], ['yaml-unclosed-bracket "["']);
    check('{"version": 1}\nmore', [], ['unexpected-text "more"']);
  });

  it('knows when parts may be missing', () => {
    const broken = ['just text', 'entites:\n', '{"entities": [{"id": "a"}, ', 'entities: [\n'];
    for (const text of broken) assert.equal(split(text).broken, true, text);
    for (const text of ['', '# c', 'entities:\n', 'note: x\n', '{}']) assert.equal(split(text).broken, false, text);
  });

  it('pauses in a long text', () => {
    const block = `entities:\n${'  - id: a\n    name: A\n'.repeat(20_000)}`;
    const flow = `entities: [${'{ id: a, name: A },\n'.repeat(20_000)}]`;
    for (const text of [block, flow]) {
      let pauses = 0;
      const steps = splitEntries(text);
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) {
          assert.equal(step.value.entities.length, 20_000);
          break;
        }
        pauses++;
      }
      assert.ok(pauses >= 1);
    }
  });
});
