import assert from 'node:assert/strict';
import { firstIndex } from '../../../../../src/core/text/base/lists';

describe('firstIndex', () => {
  it('finds what a search from the beginning finds, wherever that is', () => {
    for (let length = 0; length < 20; length++) {
      for (let first = 0; first <= length; first++) {
        assert.equal(
          firstIndex(length, (index) => index >= first),
          first,
        );
      }
    }
  });

  it('asks about a million items no more than 20 times', () => {
    let questions = 0;
    firstIndex(1_000_000, (index) => {
      questions++;
      return index >= 765_432;
    });
    assert.ok(questions <= 20, String(questions));
  });
});
