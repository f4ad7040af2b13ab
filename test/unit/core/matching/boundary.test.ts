import assert from 'node:assert/strict';
import { beginsAt, endsAt, hasCountBefore, hasPluralAt, isCode } from '../../../../src/core/matching/boundary';

/** One of each kind: the edge of the text, blanks, letters, digits, marks, scripts without spaces, signs. */
const KINDS = [
  '',
  ' ',
  '\n',
  'a',
  'Я',
  '5',
  'é',
  '\u0301',
  '中',
  '\u{20000}',
  'ア',
  'ー',
  'あ',
  '한',
  '\u{1D49C}',
  '\u{1F600}',
  '\u{E0100}',
  '.',
  ',',
  '-',
  '_',
  '$',
  '€',
  '\u{3FFFF}',
  '\u{40000}',
];

function table(isThere: (text: string, at: number) => boolean): readonly string[] {
  return KINDS.map((left) => KINDS.map((right) => (isThere(left + right, left.length) ? '+' : '.')).join(''));
}

describe('A name', () => {
  it('begins between signs of these kinds: a row for each on its left, a column for each on its right', () => {
    assert.deepEqual(table(beginsAt), [
      '+++++++++++++++++++++++++',
      '+++++++++++++++++++++++++',
      '+++++++++++++++++++++++++',
      '+++.....+++++..+.++++++++',
      '+++.....+++++..+.++++++++',
      '+++.....+++++..+.++++++++',
      '+++.....+++++..+.++++++++',
      '+++++++++++++++++++++++++',
      '+++++++++++++++++++++++++',
      '+++++++++++++++++++++++++',
      '++++++++++..+++++++++++++',
      '++++++++++..+++++++++++++',
      '+++++++++++++++++++++++++',
      '+++.....+++++..+.++++++++',
      '+++.....+++++..+.++++++++',
      '+++++++++++++++++++++++++',
      '+++.....+++++..+.++++++++',
      '+++++++++++++++++++++++++',
      '+++++++++++++++++++++++++',
      '+++++++++++++++++++++++++',
      '+++++++++++++++++++++++++',
      '+++++.+++++++++++++++++++',
      '+++++.+++++++++++++++++++',
      '+++++++++++++++++++++++++',
      '+++++++++++++++++++++++++',
    ]);
  });

  it('ends between signs of these kinds', () => {
    assert.deepEqual(table(endsAt).slice(1), [
      '+++++++.++++++++.++++..++',
      '+++++++.++++++++.++++..++',
      '+++.....++++++.+.++++..++',
      '+++.....++++++.+.++++..++',
      '+++.....++++++.+.++++..++',
      '+++.....++++++.+.++++..++',
      '+++++++.++++++++.++++..++',
      '+++++++.++++++++.++++..++',
      '+++++++.++++++++.++++..++',
      '+++++++.++..++++.++++..++',
      '+++++++.++..++++.++++..++',
      '+++++++.++++++++.++++..++',
      '+++++++.++++++++.++++..++',
      '+++.....++++++.+.++++..++',
      '+++++++.++++++++.++++..++',
      '+++.....++++++.+.++++..++',
      '+++++++.++++++++.++++..++',
      '+++++++.++++++++.++++..++',
      '+++++++.++++++++.++++..++',
      '+++++++.++++++++.++++..++',
      '+++++++.++++++++.++++..++',
      '+++++++.++++++++.++++..++',
      '+++++++.++++++++.++++..++',
      '+++++++.++++++++.++++..++',
    ]);
  });

  it('does not begin or end in a number', () => {
    const begins = (text: string) => beginsAt(text.replace('|', ''), text.indexOf('|'));
    for (const text of ['4.|5', '1,|360', '4.|5x', '$|5', '€|5', '5|5', 'x5.|5'])
      assert.equal(begins(text), false, text);
    for (const text of ['x.|5', '.|5', ',|5', '4;|5', '4.|x', '$|x', '4. |5', '4.,|5'])
      assert.equal(begins(text), true, text);
    const ends = (text: string) => endsAt(text.replace('|', ''), text.indexOf('|'));
    for (const text of ['4|.5', '1|,360', '5|$', '5|€', 'x|$', '5|5']) assert.equal(ends(text), false, text);
    for (const text of ['4|.', '4|.x', '4|,', 'x|.5', '4|;5', '4|. 5', '中|.5']) assert.equal(ends(text), true, text);
  });

  it('takes a plural s after a capital or a digit', () => {
    const hasPlural = (text: string) => hasPluralAt(text.replace('|', ''), text.indexOf('|'));
    for (const text of ['H20|s', 'GPU|s', 'GPU|s.', 'ÉÉ|s', 'GPU|s 5', 'GPU|s中', 'GPU|ｓ'])
      assert.equal(hasPlural(text), true, text);
    for (const text of [
      '|s',
      'gpu|s',
      'GPU|S',
      'GPU|x',
      'GPU|ss',
      'GPU|s5',
      '中|s',
      '-|s',
      'GPU|',
      'é|s',
      'GPU|r',
      'GPU|t',
    ])
      assert.equal(hasPlural(text), false, text);
  });

  it('has a count of one to four digits and an x before it', () => {
    const hasCount = (text: string) => hasCountBefore(text.replace('|', ''), text.indexOf('|'));
    for (const text of ['8x|', '1024x|', ' 16x|', '(8x|', '中8x|', '.8x|']) assert.equal(hasCount(text), true, text);
    for (const text of ['x|', '8y|', '12345x|', 'a8x|', '8X|', '8|', '|', ' x|', 'é8x|', '0x8|'])
      assert.equal(hasCount(text), false, text);
  });

  it('is a code with a capital and a digit', () => {
    assert.deepEqual(['H100', 'É5', 'h100', 'HBM', '100', ''].map(isCode), [true, true, false, false, false, false]);
  });
});
