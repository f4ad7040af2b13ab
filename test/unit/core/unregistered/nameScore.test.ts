import assert from 'node:assert/strict';
import { EVIDENCE, type Evidence } from '../../../../src/core/unregistered/foundName';
import { isEnough, isInEnoughNotes, scoreOf } from '../../../../src/core/unregistered/nameScore';

describe('whether enough places say that something is a name', () => {
  const check = (evidence: Evidence, sure: number, unsure: number, expected: boolean): void => {
    it(`${evidence}, ${sure} sure and ${unsure} others: ${expected}`, () =>
      assert.equal(isEnough(evidence, sure, unsure), expected));
  };
  for (const evidence of ['form', 'pair', 'listed', 'person', 'suffix', 'title'] as const) {
    check(evidence, 0, 9, false);
    check(evidence, 1, 99, true);
  }
  for (const evidence of ['phrase', 'code', 'acronym', 'word', 'quote'] as const) {
    check(evidence, 1, 0, false);
    check(evidence, 2, 0, true);
  }
  // Twice as many beginnings of sentences are not too many, unless five places are sure.
  check('word', 2, 4, true);
  check('word', 2, 5, false);
  check('word', 4, 9, false);
  check('word', 5, 99, true);
});

describe('whether enough notes have a name', () => {
  const check = (evidence: Evidence, notes: number, all: number, expected: boolean): void => {
    it(`${evidence} in ${notes} of ${all}: ${expected}`, () =>
      assert.equal(isInEnoughNotes(evidence, notes, all), expected));
  };
  check('word', 1, 1, true);
  check('title', 50, 50, true);
  check('quote', 1, 5, false);
  check('quote', 2, 2, true);
  check('quote', 9, 9, true);
  // From ten notes on, what a quarter of them has is a heading.
  check('quote', 2, 10, true);
  check('quote', 3, 10, false);
  check('quote', 4, 16, false);
  check('quote', 4, 17, true);
});

describe('the score of a name', () => {
  it('is higher the better the evidence', () => {
    const score = (evidence: Evidence) => scoreOf(evidence, 3, 2);
    const order = (Object.keys(EVIDENCE) as Evidence[]).sort((a, b) => score(b) - score(a));
    assert.deepEqual(order, [
      'form',
      'pair',
      'listed',
      'person',
      'suffix',
      'phrase',
      'code',
      'title',
      'acronym',
      'word',
      'quote',
    ]);
    assert.ok(
      score('form') === score('pair') && score('person') === score('suffix') && score('phrase') === score('code'),
    );
  });

  it('grows with the places and more with the notes, of which each counts four places at most', () => {
    const scores = [
      [1, 1],
      [2, 1],
      [2, 2],
      [4, 1],
      [4, 2],
    ].map(([count, notes]) => scoreOf('quote', count!, notes!));
    assert.deepEqual(scores, [1, 2, 3, 3, 4.5]);
    assert.equal(scoreOf('quote', 9, 1), 3);
    assert.equal(scoreOf('quote', 99, 2), scoreOf('quote', 8, 2));
  });
});
