import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unmatchable } from '../../../../src/core/matching/nameKind';
import { SegmentBuilder } from '../../../../src/core/matching/segmentBuilder';
import { NO_WORDS } from '../../../../src/core/matching/wordsOfName';

function builderSays(name: string) {
  return new SegmentBuilder().add(name, undefined, NO_WORDS, 0, 'name', 1);
}

describe('unmatchable', () => {
  const check = (name: string, expected: ReturnType<typeof unmatchable>) =>
    it(JSON.stringify(name.slice(0, 20)), () => {
      assert.equal(unmatchable(name), expected);
      assert.equal(builderSays(name), expected);
    });

  check('Nvidia', undefined);
  check('高', undefined);
  check('.NET', undefined);
  check('', 'no-word');
  check('…!?', 'no-word');
  check('   ', 'no-word');
  check('x'.repeat(256), undefined);
  check('x'.repeat(257), 'too-long');
  check(`${'.'.repeat(255)}x`, undefined);
  check(`x${' '.repeat(300)}y`, 'too-long');

  it('gives the same reason as the segment builder', () => {
    const part = fc.constantFrom('', ' ', '.', 'x', '高', 'é', '\u0301', 'ﬁ', '…', '𠮷', '\ud800', '１');
    const text = fc.array(fc.tuple(part, fc.integer({ min: 1, max: 130 })), { maxLength: 4 });
    fc.assert(
      fc.property(text, (parts) => {
        const name = parts.map(([piece, times]) => piece.repeat(times)).join('');
        assert.equal(unmatchable(name), builderSays(name));
      }),
    );
  });
});
