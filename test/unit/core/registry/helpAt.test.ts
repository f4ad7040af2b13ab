import assert from 'node:assert/strict';
import { helpAt } from '../../../../src/core/registry/helpAt';
import { BUILT_IN } from '../../../../src/core/registry/vocabulary/vocabulary';

const ENTRY = `entities:
  - id: x
    schema: PublicBody
    weakAlias: [{ value: Y, notIn: [YY] }]
    own: me
    facts:
      - { date: 2025, text: { en: Since schema. } }
    links:
      - type: Supply
        customer: z
        schema: none
`;

/** What is said of the word after `before`, in both languages. */
function check(before: string, word: string, ...said: readonly string[]): void {
  it(`${word} after ${JSON.stringify(before)}: ${said[0] ?? 'nothing'}`, () => {
    const start = ENTRY.indexOf(before + word) + before.length;
    for (const offset of [start, start + 1, start + word.length]) {
      const found = ['en', 'zh-cn'].map((locale) => helpAt(BUILT_IN, ENTRY, offset, locale));
      if (said.length === 0) {
        assert.deepEqual(found, [undefined, undefined]);
        continue;
      }
      const [english, chinese] = found;
      assert.deepEqual(english?.span, { start, end: start + word.length });
      assert.deepEqual([english.word, english.label, chinese?.label], [word, said[0], said[1]]);
      assert.ok(english.help.en.startsWith(said[2]!), english.help.en);
    }
  });
}

describe('what is said of a word of the registry format', () => {
  check('', 'entities', 'Entities', '实体', 'The entities');
  check('- ', 'id', 'Identifier', '标识', 'The stable identifier');
  check('schema: ', 'PublicBody', 'Public body', '公共机构', 'A ministry');
  check('    ', 'weakAlias', 'weak alias', '弱别名', 'Names that count only');
  check('Y, ', 'notIn', 'Not in these words', '不计入的词', 'Longer words');
  check('{ ', 'date', 'Date', '日期', 'When it happened, or began.');
  check('- ', 'type', 'Type of link', '关系类型', 'What kind of relation');
  check('type: ', 'Supply', 'Supply', '供应关系', 'Who supplies whom');
  check('        ', 'customer', 'Customers', '客户', 'Whom this entity supplies.');
  check('id: ', 'x');
  check('    ', 'own');
  check('Since ', 'schema');
  check('        ', 'schema');
});
