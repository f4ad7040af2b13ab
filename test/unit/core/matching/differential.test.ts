import assert from 'node:assert/strict';
import fc from 'fast-check';
import { naiveHits } from '../../../support/naiveMatcher';
import { hitsOf, matcherOf, type TestName } from '../../../support/names';

/** Pieces that sit on the edges of the rules. */
const PIECES = [
  ...[
    'H',
    '20',
    '2',
    '5',
    's',
    'S',
    'x',
    '8x',
    '12345x',
    'US',
    'Ab',
    'AB',
    'ab',
    'Apple',
    'APPLES',
    'NVIDIA',
    'ia',
    'e',
    'e\u0301',
    'é',
    'É',
  ],
  ...[
    '英',
    '伟',
    '偉',
    '达',
    '達',
    '昆仑',
    '\uf900',
    '𠮷',
    '한',
    '국',
    'カ',
    'ー',
    'ひ',
    'Я',
    'я',
    'σ',
    'ς',
    'ａ',
    'Ａ',
    'Ｈ',
    '２',
    'ｓ',
  ],
  ...[
    ' ',
    ' ',
    '  ',
    '\n',
    '\n> ',
    '\t',
    '\u3000',
    '-',
    '–',
    "'",
    '’',
    '.',
    ',',
    '$',
    '€',
    '_',
    '·',
    '・',
    '&',
    '+',
    '(',
    '。',
  ],
];

const piece = fc.constantFrom(...PIECES);
const name: fc.Arbitrary<TestName> = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 5 }), fc.constantFrom(undefined, undefined, 'exact', 'ignore'))
  .map(([pieces, rule]) => ({
    value: pieces
      .join('')
      .trim()
      .replace(/[\s>]+/g, ' '),
    rule,
  }))
  // A name needs a letter or digit, may not begin with a mark, and has a space in front of its first word in no real registry.
  .filter(({ value }) => /^(?!\p{M})[^\p{L}\p{N}\s]*[\p{L}\p{N}]/u.test(value))
  .map(({ value, rule }) => (rule ? { value, case: rule as 'exact' | 'ignore' } : value));

/** A text made of the names themselves and of pieces, so that much is found and much is nearly found. */
const scene = fc.array(name, { minLength: 1, maxLength: 12 }).chain((names) => {
  const written = names.map((item) => (typeof item === 'string' ? item : item.value));
  const part = fc.oneof(
    fc.constantFrom(...written),
    piece,
    fc.constantFrom(...written.map((text) => text.toUpperCase())),
  );
  return fc.tuple(
    fc.constant(names),
    fc.array(part, { maxLength: 10 }).map((parts) => parts.join('')),
  );
});

describe('Matcher beside a naive one', () => {
  it('finds the same names as the naive matcher in random texts', () => {
    fc.assert(
      fc.property(scene, ([names, text]) => {
        assert.deepEqual(unique(hitsOf(matcherOf(names), text)), unique(naiveHits(names, text)));
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 100), seed: Number(process.env.FUZZ_SEED ?? 1) },
    );
  }).timeout(0);
});

function unique(hits: readonly [number, number, string][]): string[] {
  return [...new Set(hits.map((hit) => JSON.stringify(hit)))].sort();
}
