import assert from 'node:assert/strict';
import {
  blockColumn,
  commentStart,
  isBreak,
  isColon,
  isDash,
  keyAt,
  quoteEnd,
  trimmedEnd,
} from '../../../../../src/core/text/yaml/lines';

describe('the signs of a line of YAML', () => {
  it('end at white space of any kind, and at the end of the text', () => {
    for (const unit of ' \t\n\v\f\r\u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000\ufeff')
      assert.ok(isBreak(`x${unit}`, 1), JSON.stringify(unit));
    for (const unit of '\b\u000ea\u009f\u00a1\u167f\u1681\u200b\u2027\u202a\u2060\u3001\ufefe一')
      assert.ok(!isBreak(`x${unit}`, 1), JSON.stringify(unit));
    assert.ok(isBreak('x', 1) && isBreak('', 0));
  });

  it('are a dash and a colon only before white space', () => {
    assert.deepEqual(
      ['- a', '-', '-\n', '-a', 'a'].map((text) => isDash(text, 0)),
      [true, true, true, false, false],
    );
    assert.deepEqual(
      [': a', ':', ':a', 'a'].map((text) => isColon(text, 0)),
      [true, true, false, false],
    );
  });
});

describe('a scalar in quotes', () => {
  const check = (text: string, end: number, limit = text.length) =>
    it(`${text} up to ${limit}: ${end}`, () => assert.equal(quoteEnd(text, 0, limit), end));

  check('"a" b', 3);
  check("'a' b", 3);
  check('""', 2);
  check("''", 2);
  check('"a\\"b" c', 6);
  check("'a\\' b", 4);
  check("'it''s' x", 7);
  check("'''' x", 4);
  check('"a\'b"', 5);
  check('"a', -1);
  check("'a''", -1);
  check('"a\\"', -1);
  check('"ab"', 4);
  check('"ab"', -1, 3);
});

describe('a comment', () => {
  const check = (text: string, from: number, at: number) =>
    it(`${text} from ${from}: ${at}`, () => assert.equal(commentStart(text, from, text.length), at));

  check('a # b', 0, 2);
  check('a\t# b', 0, 2);
  check('a#b', 0, 3);
  check('# b', 0, 0);
  check('a#b # c', 0, 4);
  check('a', 0, 1);
  check('ab#', 2, 2);
});

it('White space before the end of a value is not part of it', () => {
  assert.deepEqual([trimmedEnd('a b \t', 0, 5), trimmedEnd('   ', 1, 3), trimmedEnd('ab', 0, 2)], [3, 1, 2]);
});

describe('the key of a line', () => {
  function check(text: string, value: string | undefined, rest = ''): void {
    it(`${JSON.stringify(text.slice(0, 40))}: ${value?.slice(0, 20) ?? 'none'}`, () => {
      const key = keyAt(text, 0, text.length);
      assert.equal(key?.value, value);
      if (key) assert.deepEqual([text.slice(key.span.start, key.span.end), text.slice(key.rest)], [value, rest]);
    });
  }

  check('name: A', 'name', 'A');
  check('name:', 'name');
  check('name:   A', 'name', 'A');
  check('name : A', 'name', 'A');
  check('a b: c: d', 'a b', 'c: d');
  check('a:b: c', 'a:b', 'c');
  check('"a: b": c', 'a: b', 'c');
  check("'a' : c", 'a', 'c');
  check('"a" b: c', undefined);
  check('"a: c', undefined);
  check('name', undefined);
  check('name:A', undefined);
  check(': A', undefined);
  check('', undefined);
  check('a # b: c', undefined);
  check('a#b: c', 'a#b', 'c');
  for (const sign of '#&*!|>%@`,[]{} ') check(`${sign}a: b`, undefined);
  check('-a: b', '-a', 'b');
  check(`${'k'.repeat(1023)}: v`, 'k'.repeat(1023), 'v');
  check(`${'k'.repeat(1024)}: v`, undefined);
});

it('The value of a key at the end of its line would begin right after the colon', () => {
  assert.equal(keyAt('name:\nA', 0, 5)?.rest, 5);
  assert.equal(keyAt('name: \nA', 0, 6)?.rest, 6);
});

it('A line that begins with a dash or a key has a column, and prose has none', () => {
  const column = (line: string) => blockColumn(`x\n${line}`, 2);
  assert.deepEqual(['- a', '  - a', '\ta_1-b: c', 'a:', '-', 'a:\r\n'].map(column), [0, 2, 1, 0, 0, 0]);
  assert.deepEqual(['a b: c', 'a', '"a": b', '-a', 'a:b', '', '-b: c'].map(column), Array(7).fill(undefined));
});
