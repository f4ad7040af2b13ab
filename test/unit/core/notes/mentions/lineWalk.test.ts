import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineWalk } from '../../../../../src/core/notes/mentions/mentionIndex';
import { LineIndex } from '../../../../../src/core/text/base/lines';

describe('LineWalk', () => {
  it('finds the same lines as LineIndex, whatever ends them', () => {
    const text = fc
      .array(fc.constantFrom('a', '文', '\n', '\r', '\r\n', ' '), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.array(fc.nat(40), { maxLength: 10 }), (given, offsets) => {
        const walk = new LineWalk(given);
        const index = new LineIndex(given);
        for (const offset of offsets.filter((each) => each <= given.length).sort((a, b) => a - b)) {
          walk.moveTo(offset);
          assert.deepEqual({ line: walk.line, column: offset - walk.lineStart }, index.locate(offset));
        }
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
