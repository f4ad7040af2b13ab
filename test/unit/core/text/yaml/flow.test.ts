import assert from 'node:assert/strict';
import { flowEnd, flowTokens, valueEnd } from '../../../../../src/core/text/yaml/flow';

describe('the signs of a flow collection', () => {
  function check(text: string, ...expected: readonly string[]): void {
    it(JSON.stringify(text), () => {
      const tokens = [...flowTokens(text, 0, text.length)];
      assert.deepEqual(
        tokens.map(({ kind, start, end }) => (kind === 'scalar' || kind === 'comment' ? text.slice(start, end) : kind)),
        expected,
      );
      for (const { kind, start, end } of tokens) if (kind.length === 1) assert.equal(text.slice(start, end), kind);
    });
  }

  check('[a, b c]', '[', 'a', ',', 'b c', ']');
  check('{ a: b, c:d }', '{', 'a', ':', 'b', ',', 'c:d', '}');
  check('{"a":b}', '{', '"a"', ':', 'b', '}');
  check('{"a" :b}', '{', '"a"', ':', 'b', '}');
  check('{a:}', '{', 'a', ':', '}');
  check('{a:,b}', '{', 'a', ':', ',', 'b', '}');
  check("[\"a, ]\", 'it''s']", '[', '"a, ]"', ',', "'it''s'", ']');
  check('[it\'s, a "b" c]', '[', "it's", ',', 'a "b" c', ']');
  check('[a # b\n, c]', '[', 'a', '# b', ',', 'c', ']');
  check('[a # "b\n"c, d"]', '[', 'a', '# "b', '"c', ',', 'd"', ']');
  check('[ # "b\n"c, d"]', '[', '# "b', '"c, d"', ']');
  check('[a#b]', '[', 'a#b', ']');
  check('[a# b]', '[', 'a# b', ']');
  check('[a #b]', '[', 'a', '#b]');
  check('[a # b', '[', 'a', '# b');
  check('[a\r\n, b ]', '[', 'a', ',', 'b', ']');
  check('["a, b', '[', '"a, b');
  check('[a: "b, c"]', '[', 'a', ':', '"b, c"', ']');
});

describe('the end of a flow collection', () => {
  const check = (text: string, end: number | undefined, start = 0) =>
    it(`${JSON.stringify(text)}: ${end ?? 'none'}`, () => assert.equal(flowEnd(text, start), end));

  check('[a] b', 3);
  check('[a, {b: [c]}] d', 13);
  check('[a', undefined);
  check('[a}', undefined);
  check('{a: [b}', undefined);
  check('["]"]', 5);
  check('[a,\n b]', 7);
  check('  - [a,\n     b: c]', 18, 4);
  check('  - [a,\n    b: c]', undefined, 4);
  check('  - [a,\n  b: c]', undefined, 4);
  check('  - [a,\n   b: c]', undefined, 4);
  check('  - [a,\n  so it says]', 21, 4);
});

describe('the end of a value on its line', () => {
  const check = (text: string, end: number) =>
    it(`${text}: ${text.slice(0, end)}`, () => assert.equal(valueEnd(text, 0, text.length), end));

  check('a b  # c', 3);
  check('a#b', 3);
  check('"a # b" # c', 7);
  check('"a # b', 2);
  check("'a' ", 3);
  check('[a, "b # c"] # d', 12);
  check('[a # d', 2);
  check('{ a: b } x # d', 10);
  check('{ a: "b # c" } # d', 14);
  check('', 0);
});
