import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse, parseDocument } from 'yaml';
import { isPlainScalar, writeScalar } from '../../../../../../src/core/text/yaml/write/writeScalar';

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
  check('0x1F', '"0x1F"');
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

describe('a text of any signs', () => {
  const signs = [
    ...'aB1英é -?:,[]{}#&*!|>\'"%@`~=<\\.+_/$()’·',
    '\t',
    '\n',
    '\r',
    '\0',
    '\x7f',
    '\x85',
    '\u00a0',
    '\u2028',
    '\u3000',
    '\ufeff',
  ];
  const texts = fc.oneof(
    fc.string({ unit: fc.constantFrom(...signs), maxLength: 8 }),
    fc.constantFrom(
      'yes',
      'No',
      'null',
      'true',
      '.inf',
      '-.5',
      '.1',
      '+.5e3',
      '0x1f',
      '0o17',
      '-0x1F',
      '1_000',
      '1:30',
      '2025-07-10',
      'Nan',
    ),
  );

  it('is read as itself when it is written as a scalar', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('"', "'"), (text, quote) => {
        const written = writeScalar(text, quote);
        assert.deepEqual(parse(`- ${written}\n- { a: ${written}, b: [${written}] }\n`), [text, { a: text, b: [text] }]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read as itself where it needs no quotes, and needs none where it has but letters, digits and single blanks', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, inFlow) => {
        const isPlain = isPlainScalar(text, inFlow);
        if (isPlain) assert.deepEqual(parse(inFlow ? `[${text}]` : `- ${text} # x`), [text]);
        else assert.doesNotMatch(text, /^[aB英é][aB1英é]*(?: [aB1英é]+)*$/);
        if (isPlainScalar(text, true)) assert.ok(isPlainScalar(text, false));
      }),
      { numRuns: 2000 },
    );
  });

  it('needs quotes for a colon, a comma or a bracket where that means something alone', () => {
    const plain = (inFlow: boolean) =>
      ['a:b', 'a, b', 'a [b]', 'a#b', 'a: b', 'a #b', 'a:'].map((text) => isPlainScalar(text, inFlow));
    assert.deepEqual(plain(false), [true, true, true, true, false, false, false]);
    assert.deepEqual(plain(true), [false, false, false, true, false, false, false]);
  });
});
