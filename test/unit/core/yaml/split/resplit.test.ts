import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runToEnd } from '../../../../../src/core/base/resumable';
import { resplit } from '../../../../../src/core/yaml/split/resplit';
import { splitEntries } from '../../../../../src/core/yaml/split/splitEntries';
import { commonEnds, commonEndsResumably } from '../../../../../src/core/yaml/split/textChange';

const TEXTS = [
  'version: 1\n\nsources:\n  a:\n    title: x\n  b: y\n\nentities:\n  - id: a\n    name: A\n\n  # one\n  - id: b\n    facts:\n    - x\n  - id: c\n  - id: d\n    name: D\n',
  'entities:\n- id: a\n  name: A\n- id: b\n- id: c\n  alias:\n  - x\n- id: d\n...\n',
  ' entities:\r\n   - id: a\r\n   -\r\n     id: b\r\n   - id: c\r\n   - id: d\r\n note:\r\n   - x\r\n',
  'entities:\n  - id: a\n  - id: b\n  - id: c\nsources:\n  a:\n    title: x\n',
];
const PIECES = [
  '',
  ' ',
  '  ',
  '\n',
  '-',
  '- ',
  '\n  - id: x\n',
  '\n- x\n',
  '\nkey: x\n',
  'entities:\n',
  '\nsources:\n  c: d\n',
];
const MORE = [
  '---\n',
  '...\n',
  '[',
  '{',
  '"',
  '#',
  '\t',
  '\r\n',
  'a: b',
  '\n      - deeper',
  '\n   - between',
  '\nentitie: x',
  'é',
];

describe('resplit', () => {
  const split = (text: string) => ({ ...runToEnd(splitEntries(text)) });
  const again = (before: string, after: string) =>
    runToEnd(
      resplit(after, runToEnd(splitEntries(before)), before.length, runToEnd(commonEndsResumably(before, after))),
    );

  it('finds what a whole split finds, or says that it does not know', () => {
    let known = 0;
    let unknown = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...TEXTS),
        fc.noBias(fc.nat(99_999)),
        fc.constantFrom(0, 0, 0, 1, 2, 5, 12, 40),
        fc.constantFrom(...PIECES, ...MORE),
        (before, at, cut, piece) => {
          const place = Math.floor((at * (before.length + 1)) / 100_000);
          const after = before.slice(0, place) + piece + before.slice(place + cut);
          const found = again(before, after);
          if (!found) {
            unknown++;
            return;
          }
          known++;
          const { version, sources, entities, flow, problems, broken, list } = split(after);
          assert.deepEqual(found, { version, sources, entities, flow, problems, broken, list });
        },
      ),
      { numRuns: 4000 },
    );
    assert.ok(known > 500 && unknown > 200, `${known} known, ${unknown} unknown`);
  });

  it('keeps the very sources, which are above', () => {
    const before = runToEnd(splitEntries(TEXTS[0]!));
    const after = TEXTS[0]!.replace('id: c', 'id: cc');
    const common = commonEnds(TEXTS[0]!, after);
    assert.equal(runToEnd(resplit(after, before, TEXTS[0]!.length, common))?.sources, before.sources);
  });

  for (const [what, before, after] of [
    ['in the first entity', 'entities:\n  - id: a\n  - id: b\n', 'entities:\n  - id: aa\n  - id: b\n'],
    ['of a list in brackets', 'entities: [{id: a}, {id: b}]', 'entities: [{id: a}, {id: bb}]'],
    ['of a text with problems', 'x\nentities:\n  - id: a\n  - id: b\n', 'x\nentities:\n  - id: a\n  - id: bb\n'],
    ['that begins a section', 'entities:\n  - id: a\n  - id: b\n', 'entities:\n  - id: a\nx:\n  - id: b\n'],
  ] as const) {
    it(`leaves an edit ${what} to a whole split`, () => assert.equal(again(before, after), undefined));
  }

  it('compares long texts piece by piece', () => {
    const long = 'x'.repeat(3_000_000);
    const cases = [
      [`${long}a${long}`, `${long}bc${long}`],
      [long, `${long}x`],
      [`a${long}`, long],
      ['', long],
    ] as const;
    for (const [before, after] of cases) {
      assert.deepEqual(runToEnd(commonEndsResumably(before, after)), commonEnds(before, after));
    }
  });
});
