import assert from 'node:assert/strict';
import { nextMention } from '../../../../../src/core/answers/notes/mentionsInNote';
import type { Mention } from '../../../../../src/core/notes/mentions/mention';

function mention(start: number, ...entities: readonly string[]): Mention {
  return { start, end: start + 3, form: 'implicit', kind: 'name', entities };
}

const MENTIONS = [mention(0, 'a'), mention(10, 'b'), mention(20, 'a', 'c'), mention(30, 'a'), mention(40, 'c')];

describe('the next mention', () => {
  function check(offset: number, by: 1 | -1, expected: string | undefined): void {
    it(`from ${offset} by ${by}: ${expected}`, () => {
      const step = nextMention(MENTIONS, offset, by);
      assert.equal(step && `${step.mention.start}: ${step.number} of ${step.count}`, expected);
    });
  }

  check(0, 1, '20: 2 of 3');
  check(3, 1, '20: 2 of 3');
  check(30, 1, '0: 1 of 3');
  check(0, -1, '30: 3 of 3');
  check(30, -1, '20: 2 of 3');
  // A name that two share goes on to both.
  check(21, 1, '30: 3 of 4');
  check(40, -1, '20: 1 of 2');
  check(10, 1, '10: 1 of 1');
  check(5, 1, undefined);
  check(99, -1, undefined);
});
