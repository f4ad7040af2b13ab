import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { applyEdits } from '../../../../../src/core/base/textEdit';
import { itemAt } from '../../../../../src/core/yaml/cursor/yamlPath';
import { addToList, type NewValue, setValue } from '../../../../../src/core/yaml/edit/addNode';

type Path = readonly [string, ...string[]];

/** The entry after an edit, both as written below its dash. */
function checks(edit: typeof setValue) {
  return (entry: string, path: Path, value: NewValue, expected: string) =>
    it(`${path.join('.')} in ${JSON.stringify(entry)}`, () => {
      const text = `entities:\n- ${entry}`;
      const item = itemAt(text, text.length)!;
      const result = applyEdits(item.text, [edit(item.text, item.root, path, value)]);
      assert.equal(result, `- ${expected}`);
      const read = path.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], parse(result)[0]);
      assert.deepEqual(edit === setValue ? read : (read as unknown[]).at(-1), value);
    });
}

describe('setting a value', () => {
  const check = checks(setValue);
  check('id: a\n', ['name'], 'A', 'id: a\n  name: A\n');
  check('id: a', ['name'], 'A', 'id: a\n  name: A');
  check('id: a\n', ['name', 'en'], 'A: b', 'id: a\n  name:\n    en: "A: b"\n');
  check('id: a\n', ['alias'], ['A', 'B'], 'id: a\n  alias: [A, B]\n');
  check('id: a\n', ['name'], { en: 'A', zh: ['甲'] }, 'id: a\n  name:\n    en: A\n    zh: [甲]\n');
  check('id: a\n  name: "A"  # x\n', ['name'], 'B', 'id: a\n  name: B  # x\n');
  check('id: a\n  name: [A, B] # x\n', ['name'], 'B', 'id: a\n  name: B # x\n');
  check('id: a\n  name: A\n', ['name'], { en: 'B' }, 'id: a\n  name: { en: B }\n');
  check('id: a\n  name: A\n', ['name', 'en'], 'B', 'id: a\n  name: { en: B }\n');
  check('id: a\n  name: { en: A }\n', ['name', 'zh'], '甲', 'id: a\n  name: { en: A, zh: 甲 }\n');
  check('id: a\n  name: { en: A, }\n', ['name', 'zh'], '甲', 'id: a\n  name: { en: A, zh: 甲 }\n');
  check('id: a\n  name: {}\n', ['name', 'zh'], '甲', 'id: a\n  name: { zh: 甲 }\n');
  check('id: a\n  name:\n    en: A\n', ['name', 'zh'], '甲', 'id: a\n  name:\n    en: A\n    zh: 甲\n');
  check('id: a\n  name:\n    "en": A\n', ['name', 'zh'], '甲', 'id: a\n  name:\n    "en": A\n    zh: 甲\n');
  check('id: a\n  name:   # x\n  note: y\n', ['name'], 'A', 'id: a\n  name: A   # x\n  note: y\n');
  check('id: a\n  name:   # x\n', ['name', 'en'], 'A', 'id: a\n  name:   # x\n    en: A\n');
  check('id: a\n  alias: # x\n', ['alias'], ['A'], 'id: a\n  alias: # x\n    [A]\n');
  check('id: a\n  name: ~\n', ['name', 'en'], 'A', 'id: a\n  name: { en: A }\n');
  check('id: a\n  name: null\n', ['name'], 'A', 'id: a\n  name: A\n');
  check('id: a\n  name: "null"\n', ['name', 'en'], 'A', 'id: a\n  name: { en: A }\n');
  check('{ id: a, name: , x: y }\n', ['name', 'en'], 'A', '{ id: a, name: { en: A } , x: y }\n');
  check('{ id: a }\n', ['name', 'en'], 'A', '{ id: a, name: { en: A } }\n');
  check("id: 'a'\n", ['name'], 'A: b', "id: 'a'\n  name: 'A: b'\n");
});

describe('adding to a list', () => {
  const check = checks(addToList);
  check('id: a\n', ['alias'], 'A', 'id: a\n  alias: [A]\n');
  check('id: a\n', ['name', 'en'], 'A', 'id: a\n  name:\n    en: [A]\n');
  check('id: a\n  alias: []\n', ['alias'], 'A', 'id: a\n  alias: [A]\n');
  check('id: a\n  alias: [A, ]\n', ['alias'], 'B', 'id: a\n  alias: [A, B ]\n');
  check('id: a\n  alias: "A" # x\n', ['alias'], 'B', 'id: a\n  alias: ["A", B] # x\n');
  check('id: a\n  alias:\n  - A # x\n', ['alias'], 'B', 'id: a\n  alias:\n  - A # x\n  - B\n');
  check('id: a\n  alias:\n  -   A', ['alias'], 'B', 'id: a\n  alias:\n  -   A\n  - B');
  check(
    'id: a\n  alias:\n  - value: A\n',
    ['alias'],
    { value: 'B' },
    'id: a\n  alias:\n  - value: A\n  - { value: B }\n',
  );
  check(
    'id: a\n  alias:\n    value: A # x\n\n    case: exact # y\n  note: z\n',
    ['alias'],
    'B',
    'id: a\n  alias:\n    - value: A # x\n\n      case: exact # y\n    - B\n  note: z\n',
  );
  check('id: a\n  name: { en: A, zh: [甲] }\n', ['name', 'zh'], '乙', 'id: a\n  name: { en: A, zh: [甲, 乙] }\n');
});
