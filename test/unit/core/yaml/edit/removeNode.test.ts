import assert from 'node:assert/strict';
import { applyEdits } from '../../../../../src/core/base/textEdit';
import { placeInItem } from '../../../../../src/core/yaml/cursor/yamlPath';
import { removeNode } from '../../../../../src/core/yaml/edit/removeNode';

/** An entry below its dash, with `⟦…⟧` around what is removed. */
function check(marked: string, expected: string | undefined): void {
  it(JSON.stringify(marked), () => {
    const written = `entities:\n- ${marked}`;
    const start = written.indexOf('⟦');
    const end = written.indexOf('⟧') - 1;
    const { item, path } = placeInItem(written.replace(/[⟦⟧]/g, ''), { start, end })!;
    const edit = removeNode(item.text, path);
    assert.equal(edit && applyEdits(item.text, [edit]), expected && `- ${expected}`);
  });
}

describe('removing a part of an entry', () => {
  check('id: a\n  ⟦note⟧: x # y\n  name: A\n', 'id: a\n  name: A\n');
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
  check('id: a\n  alias:\n    - ⟦A⟧ # x\n    - B\n', 'id: a\n  alias:\n    - B\n');
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
