import assert from 'node:assert/strict';
import { parseDocument } from 'yaml';
import { writeScalar } from '../../../../../src/core/yaml/edit/writeScalar';

describe('writeScalar', () => {
  const check = (text: string, double: string, single = double.replace(/^"(.*)"$/, "'$1'")) =>
    it(JSON.stringify(text), () => {
      assert.equal(writeScalar(text, '"'), double);
      assert.equal(writeScalar(text, "'"), single);
      for (const written of [double, single]) {
        for (const yaml of [`key: ${written}`, `{ key: ${written}, other: 1 }`, `- ${written}`]) {
          const read: unknown = parseDocument(yaml).toJS();
          const value = Array.isArray(read) ? read[0] : (read as { key: unknown }).key;
          assert.equal(value, text, yaml);
        }
      }
    });

  check('Nvidia', 'Nvidia');
  check('英伟达', '英伟达');
  check('MP Materials', 'MP Materials');
  check('AT&T', 'AT&T');
  check('O’Neill', 'O’Neill');
  check('霍华德·卢特尼克', '霍华德·卢特尼克');
  check('Acme Inc.', 'Acme Inc.');
  check('DuPont Co., Ltd.', '"DuPont Co., Ltd."');
  check("Moody's", '"Moody\'s"', "'Moody''s'");
  check('Chips: a history', '"Chips: a history"');
  check('C#', '"C#"');
  check('C #', '"C #"');
  check('360', '"360"');
  check('2025-06-09', '"2025-06-09"');
  check('1e5', '"1e5"');
  check('no', '"no"');
  check('Null', '"Null"');
  check('~', '"~"');
  check('@nvidia', '"@nvidia"');
  check('- a', '"- a"');
  check('*a', '"*a"');
  check('say "hi"', '"say \\"hi\\""', '\'say "hi"\'');
  check('a\\b', '"a\\\\b"', "'a\\b'");
  check('a\nb', '"a\\nb"', '"a\\nb"');
  check('a\u2028b', '"a\\u2028b"', '"a\\u2028b"');
  check('', '""');
  check(' a ', '" a "');
});
