import assert from 'node:assert/strict';
import { copyEntry, forbidInside, nameForbiddenIn, removeName } from '../../../../../src/core/changes/drafts/editEntry';
import type { Registry } from '../../../../../src/core/registry/merging/registry';
import type { EntryName } from '../../../../../src/core/registry/model';
import { applyEdits } from '../../../../../src/core/text/base/textEdit';
import { writeRegistry } from '../../../../../src/core/text/yaml/write/writeRegistry';
import { readRegistry } from '../../registry/readRegistry';
import { withChanges } from '../withChanges';

function registryOf(text: string): Registry {
  const registry = readRegistry([{ file: 'f', text }]);
  assert.deepEqual(registry.problems.get('f'), []);
  return registry;
}

function offsetOfId(text: string, id: string): number | undefined {
  const part = registryOf(text).entity(id)?.parts[0];
  return part && part.start + part.entry.id.span.start;
}

describe('an alias that is added', () => {
  const check = (what: string, text: string, expected: string, alias = 'New') =>
    it(what, () => {
      const result = withChanges(text, [
        { kind: 'add', entry: offsetOfId(text, 'a') ?? 'a', path: ['alias'], value: alias },
      ]);
      assert.equal(result, expected);
      const names = readRegistry([{ file: 'f', text: result }]).entity('a')!.names;
      assert.ok(names.some(({ item }) => item.value === alias && item.kind === 'alias'));
    });

  check(
    'no alias yet',
    'entities:\n  - id: a # 1\n    name: A\n\n  - id: b\n    name: B\n',
    'entities:\n  - id: a # 1\n    name: A\n    alias: [New]\n\n  - id: b\n    name: B\n',
  );
  check(
    'one alias',
    'entities:\n- id: a\n  name: A\n  alias: "X y" # x\n',
    'entities:\n- id: a\n  name: A\n  alias: ["X y", New] # x\n',
  );
  check(
    'an alias with rules',
    'entities:\n- id: a\n  name: A\n  alias: { value: X, case: exact }\n',
    'entities:\n- id: a\n  name: A\n  alias: [{ value: X, case: exact }, New]\n',
  );
  check(
    'a flow list',
    'entities:\n- id: a\n  name: A\n  alias: [X]\n',
    'entities:\n- id: a\n  name: A\n  alias: [X, "A, b"]\n',
    'A, b',
  );
  check(
    'a block list',
    'entities:\r\n- id: a\r\n  name: A\r\n  alias:\r\n    - X # x\r\n    - Y\r\n  country: us\r\n',
    'entities:\r\n- id: a\r\n  name: A\r\n  alias:\r\n    - X # x\r\n    - Y\r\n    - New\r\n  country: us\r\n',
  );
  check(
    'a flow entry',
    'entities:\n- { "id": "a", "name": "A" }\n',
    'entities:\n- { "id": "a", "name": "A", alias: [New] }\n',
  );
  check(
    'another file',
    'entities:\n    - id:     b\n      name:   B\n',
    'entities:\n    - id:     b\n      name:   B\n\n    - id: a\n      alias: [New]\n',
  );

  it('leaves a registry in brackets as it is', () =>
    assert.deepEqual(
      writeRegistry('{"entities": [{"id": "b", "name": "B"}]}', [
        { kind: 'add', entry: 'a', path: ['alias'], value: 'New' },
      ]),
      { refused: 'in-brackets', at: 0 },
    ));
});

describe('forbidInside', () => {
  const check = (before: string, after: string) =>
    it(before, () => {
      const whole = (names: string) => `entities:\n- id: a\n  ${names} # why\n  country: cn\n`;
      const text = whole(before);
      const { part, item } = registryOf(text)
        .entity('a')!
        .names.find((name) => name.item.value === '高通')!;
      const span = { start: part.start + item.span.start, end: part.start + item.span.end };
      const result = withChanges(text, forbidInside(text, { span, value: item.value }, '高通胀'));
      assert.equal(result, whole(after));
      const names = registryOf(result).entity('a')!.names;
      assert.ok(names.find((name) => name.item.value === '高通')!.item.notIn.includes('高通胀'));
    });

  check('name: 高通', 'name: { value: 高通, notIn: [高通胀] }');
  check("name: { en: Qualcomm, zh: '高通' }", 'name: { en: Qualcomm, zh: { value: 高通, notIn: [高通胀] } }');
  check('name: { value: 高通, notIn: 高通货 }', 'name: { value: 高通, notIn: [高通货, 高通胀] }');
  check('name: [Q, { value: 高通, notIn: [x] }]', 'name: [Q, { value: 高通, notIn: [x, 高通胀] }]');
  check('name:\n  - Q\n  - 高通', 'name:\n  - Q\n  - { value: 高通, notIn: [高通胀] }');
});

describe('nameForbiddenIn', () => {
  it('keeps the rules that the name has', () => {
    const span = { start: 0, end: 0 };
    const name: EntryName = {
      value: '高通',
      span,
      lang: 'zh',
      kind: 'name',
      case: 'exact',
      notIn: ['x'],
      near: ['z'],
      beside: [],
      startDate: '',
      endDate: '',
    };
    assert.deepEqual(nameForbiddenIn(name, 'y'), {
      value: '高通',
      lang: 'zh',
      case: 'exact',
      notIn: ['x', 'y'],
      near: ['z'],
    });
  });
});

describe('removeName', () => {
  const removed = (text: string, name: string) => {
    const { part, item } = registryOf(text)
      .entity('a')!
      .names.find((each) => each.item.value === name)!;
    const span = { start: part.start + item.span.start, end: part.start + item.span.end };
    const changes = removeName(text, { span });
    return changes && withChanges(text, changes);
  };

  it('removes an alias, but not the last name of the entry', () => {
    const text = 'entities:\n- id: a\n  name: A\n  # short\n  alias: X\n  country: us\n';
    assert.equal(removed(text, 'X'), 'entities:\n- id: a\n  name: A\n  # short\n  country: us\n');
    assert.equal(removed(text, 'A'), undefined);
  });
});

describe('copyEntry', () => {
  const FROM =
    'entities:\n\n  # The first.\n  - id: a   # one\n    name: { en: A, zh: 甲 }\n    facts:\n      # Known.\n      - date: 2025\n        text: |\n          two\n          lines\n\n  # The next.\n  - id: b\n    name: B\n';
  const copied = (text: string, from = FROM) => {
    const copy = copyEntry(text, from, offsetOfId(from, 'a')!);
    assert.ok('edits' in copy);
    const result = applyEdits(text, copy.edits);
    const own = readRegistry([{ file: 'f', text: result }]);
    assert.match(result.slice(copy.start), /^"?id"?\s*:\s*"?a\b/);
    const entity = own.entity('a')!;
    assert.deepEqual(
      entity.names.map(({ item }) => item.value),
      ['A', '甲'],
    );
    assert.equal(entity.facts[0]!.item.text[0]!.value, 'two\nlines');
    return result;
  };

  it('indents it like what is there', () => {
    const own = 'version: 1\nentities:\n- id: z\n  name: Z\n';
    assert.equal(
      copied(own),
      `${own}\n- id: a   # one\n  name: { en: A, zh: 甲 }\n  facts:\n    # Known.\n    - date: 2025\n      text: |\n        two\n        lines\n`,
    );
  });

  it('leaves the blank lines and comments after an entry of one line where they are', () => {
    const from = 'entities:\n- { id: a, name: A }\n\n# The next.\n- { id: b, name: B }\n';
    const copy = copyEntry('entities:\n- { id: z, name: Z }\n', from, offsetOfId(from, 'a')!);
    assert.ok('edits' in copy);
    assert.equal(copy.edits[0]!.text, '\n- { id: a, name: A }\n');
  });

  it('leaves a comment on the next entry where it is, even right below the last line of the entry', () => {
    const from = 'entities:\n  - id: a\n    name: A\n  # The next.\n  - id: b\n    name: B\n';
    const copy = copyEntry('entities:\n  - id: z\n    name: Z\n', from, offsetOfId(from, 'a')!);
    assert.ok('edits' in copy);
    assert.equal(copy.edits[0]!.text.trim(), '- id: a\n    name: A');
  });

  it('copies the last line of a text that has a blank line above it', () => {
    const from = 'entities:\n  - id: a\n    name: A\n    summary: |\n      one\n\n      two';
    const copy = copyEntry('entities:\n  - id: z\n    name: Z\n', from, offsetOfId(from, 'a')!);
    assert.ok('edits' in copy);
    assert.equal(copy.edits[0]!.text.trim(), '- id: a\n    name: A\n    summary: |\n      one\n\n      two');
  });

  it('writes it into an empty file', () => {
    assert.match(copied(''), /^version: 1\n\nentities:\n {2}- id: a {3}# one\n {4}name: \{ en: A, zh: 甲 \}\n/);
  });

  it('leaves a registry in brackets as it is', () =>
    assert.deepEqual(copyEntry('{ "entities": [{ "id": "z", "name": "Z" }] }', FROM, offsetOfId(FROM, 'a')!), {
      refused: 'in-brackets',
      at: 0,
    }));
});
