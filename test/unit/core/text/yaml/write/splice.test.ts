import assert from 'node:assert/strict';
import type { Change, NewValue, YamlPath } from '../../../../../../src/core/text/yaml/write/change';
import { RegistryPaths, removalOf } from '../../../../../../src/core/text/yaml/write/registryPaths';
import { writeRegistry } from '../../../../../../src/core/text/yaml/write/writeRegistry';

/** The entry after a change that is made where it is, both as written below its dash. */
function changed(entry: string, change: Change): string {
  const result = writeRegistry(`entities:\n- ${entry}`, [change]);
  assert.ok(!('refused' in result), JSON.stringify(result));
  return result.text.replace('entities:\n- ', '');
}

const IN_ENTRY: YamlPath = ['entities', 0];

describe('setting a value', () => {
  const check = (entry: string, path: YamlPath, value: NewValue, expected: string): void =>
    void it(`${path.join('.')} in ${JSON.stringify(entry)}`, () =>
      assert.equal(changed(entry, { kind: 'set', path: [...IN_ENTRY, ...path], value }), expected));
  check('id: a\n', ['name'], 'A', 'id: a\n  name: A\n');
  check('id: a', ['name'], 'A', 'id: a\n  name: A');
  check('id: a\n', ['name', 'en'], 'A: b', 'id: a\n  name:\n    en: "A: b"\n');
  check('id: a\n', ['alias'], ['A', 'B'], 'id: a\n  alias: [A, B]\n');
  check('id: a\n', ['name'], { en: 'A', zh: ['甲'] }, 'id: a\n  name:\n    en: A\n    zh: [甲]\n');
  check('id: a\n  name: "A"  # x\n', ['name'], 'B', 'id: a\n  name: "B"  # x\n');
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
  check('id: a\n  alias: # x\n', ['alias'], ['A'], 'id: a\n  alias: [A] # x\n');
  check('id: a\n  name: ~\n', ['name', 'en'], 'A', 'id: a\n  name:\n    en: A\n');
  check('id: a\n  name: null\n', ['name'], 'A', 'id: a\n  name: A\n');
  check('id: a\n  name: "null"\n', ['name', 'en'], 'A', 'id: a\n  name: { en: A }\n');
  check('{ id: a, name: , x: y }\n', ['name', 'en'], 'A', '{ id: a, name: { en: A }, x: y }\n');
  check('{ id: a }\n', ['name', 'en'], 'A', '{ id: a, name: { en: A } }\n');
  check("id: 'a'\n", ['name'], 'A: b', "id: 'a'\n  name: 'A: b'\n");
});

describe('adding to a list', () => {
  const check = (entry: string, path: YamlPath, value: NewValue, expected: string): void =>
    void it(`${path.join('.')} in ${JSON.stringify(entry)}`, () =>
      assert.equal(changed(entry, { kind: 'add', path: [...IN_ENTRY, ...path], value }), expected));
  check('id: a\n', ['alias'], 'A', 'id: a\n  alias: [A]\n');
  check('id: a\n', ['name', 'en'], 'A', 'id: a\n  name:\n    en: [A]\n');
  check('id: a\n  alias: []\n', ['alias'], 'A', 'id: a\n  alias: [A]\n');
  check('id: a\n  alias: [A, ]\n', ['alias'], 'B', 'id: a\n  alias: [A, B ]\n');
  check('id: a\n  alias: "A" # x\n', ['alias'], 'B', 'id: a\n  alias: ["A", B] # x\n');
  check('id: a\n  alias:\n  - A # x\n', ['alias'], 'B', 'id: a\n  alias:\n  - A # x\n  - B\n');
  check('id: a\n  alias:\n  -   A', ['alias'], 'B', 'id: a\n  alias:\n  -   A\n  - B');
  check('id: a\n  alias:\n  - value: A\n', ['alias'], { value: 'B' }, 'id: a\n  alias:\n  - value: A\n  - value: B\n');
  check(
    'id: a\n  alias:\n    value: A # x\n\n    case: exact # y\n  note: z\n',
    ['alias'],
    'B',
    'id: a\n  alias:\n    - value: A # x\n\n      case: exact # y\n    - B\n  note: z\n',
  );
  check('id: a\n  name: { en: A, zh: [甲] }\n', ['name', 'zh'], '乙', 'id: a\n  name: { en: A, zh: [甲, 乙] }\n');
});

describe('removing a part of an entry', () => {
  /** With `⟦…⟧` around what is removed, with what would be left empty around it. */
  const check = (marked: string, expected: string): void =>
    void it(JSON.stringify(marked), () => {
      const entry = marked.replace(/[⟦⟧]/g, '');
      const start = 'entities:\n- '.length + marked.indexOf('⟦');
      const end = 'entities:\n- '.length + marked.indexOf('⟧') - 1;
      const place = new RegistryPaths(`entities:\n- ${entry}`).at({ start, end });
      assert.ok(!('refused' in place));
      assert.equal(changed(entry, removalOf(place)), expected);
    });
  check('id: a\n  ⟦note⟧: x # y\n  name: A\n', 'id: a\n  # y\n  name: A\n');
  check('id: a\n  ⟦note⟧: x', 'id: a\n');
  check('id: a\n  ⟦note⟧:\n  name: A\n', 'id: a\n  name: A\n');
  check('id: a\n  ⟦note⟧:\n', 'id: a\n');
  check('⟦note⟧: x\n  id: a\n', 'id: a\n');
  check('⟦note⟧: x\n  "id": a\n', '"id": a\n');
  check('id: a\n  "⟦note⟧": x\n  name: A\n', 'id: a\n  name: A\n');
  check('id: a\n  ⟦note⟧: |\n    x\n    y\n  name: A\n', 'id: a\n  name: A\n');
  check('id: a\n  ⟦note⟧: x\n\n  # Of the name.\n  name: A\n', 'id: a\n\n  # Of the name.\n  name: A\n');
  check('id: a\n  # Of the note.\n  ⟦note⟧: x\n  name: A\n', 'id: a\n  # Of the note.\n  name: A\n');
  check('{ id: a, ⟦note⟧: x, name: A }\n', '{ id: a, name: A }\n');
  check('{ id: a, name: A , ⟦note⟧: x }\n', '{ id: a, name: A  }\n');
  check('{ ⟦note⟧: "x, y", id: a }\n', '{ id: a }\n');
  check('{ id: a, ⟦note⟧: }\n', '{ id: a }\n');
  check('id: a\n  alias: [⟦A⟧, B]\n', 'id: a\n  alias: [B]\n');
  check('id: a\n  alias: [A, "⟦B⟧"]\n', 'id: a\n  alias: [A]\n');
  check('id: a\n  alias: [⟦A⟧]\n  note: x\n', 'id: a\n  note: x\n');
  check('id: a\n  alias:\n    - ⟦A⟧ # x\n    - B\n', 'id: a\n  alias:\n    # x\n    - B\n');
  check('id: a\n  alias:\n    - A\n    -   "⟦B⟧"\n  note: x\n', 'id: a\n  alias:\n    - A\n  note: x\n');
  check('id: a\n  alias:\n    - ⟦B⟧\n  note: x\n', 'id: a\n  note: x\n');
  check('id: a\n  alias:\n    - A\n    -\n      ⟦-5 °C⟧\n  note: x\n', 'id: a\n  alias:\n    - A\n  note: x\n');
  check('id: a\n  alias: [{ value: ⟦A⟧, case: exact }, B]\n', 'id: a\n  alias: [B]\n');
  check('id: a\n  alias: [{ value: A, case: ⟦exact⟧ }, B]\n', 'id: a\n  alias: [{ value: A }, B]\n');
  check('id: a\n  name: { en: A, zh: ⟦甲⟧ }\n', 'id: a\n  name: { en: A }\n');
  check('id: a\n  facts:\n    - ⟦date⟧: 2025\n      text: x\n', 'id: a\n  facts:\n    - text: x\n');
  check(
    'id: a\n  facts:\n    - text: x\n      ⟦date⟧: 2025\n    - text: y\n',
    'id: a\n  facts:\n    - text: x\n    - text: y\n',
  );
});
