import assert from 'node:assert/strict';
import { isEnough, isInEnoughNotes } from '../../../../../src/core/notes/unregistered/rankNames';
import type { Evidence } from '../../../../../src/core/text/languages/foundName';

describe('whether enough places say that something is a name', () => {
  const check = (evidence: Evidence, sure: number, unsure: number, ordinary: number, expected: boolean): void => {
    it(`${evidence}, ${sure} sure, ${unsure} others and ${ordinary} as a word: ${expected}`, () =>
      assert.equal(isEnough(evidence, sure, unsure, ordinary), expected));
  };
  for (const evidence of ['form', 'pair', 'listed', 'person', 'suffix', 'title'] as const) {
    check(evidence, 0, 9, 0, false);
    check(evidence, 1, 99, 99, true);
  }
  for (const evidence of ['phrase', 'code', 'acronym', 'word', 'quote'] as const) {
    check(evidence, 1, 0, 0, false);
    check(evidence, 2, 0, 0, true);
  }
  // Twice as many beginnings of sentences are not too many, unless five places are sure.
  check('word', 2, 4, 0, true);
  check('word', 2, 5, 0, false);
  check('word', 4, 9, 0, false);
  check('word', 5, 99, 0, true);
  // A word that notes write in lower case too; of other kinds that says nothing: ICE and ice.
  check('word', 8, 0, 8, true);
  check('word', 8, 0, 9, false);
  check('acronym', 8, 0, 99, true);
  check('phrase', 8, 0, 99, true);
  // One of five places of a Chinese string must be beside words of names.
  check('neighbours', 2, 0, 0, false);
  check('neighbours', 3, 0, 0, true);
  check('neighbours', 10, 20, 30, true);
  check('neighbours', 10, 20, 31, false);
});

describe('whether enough notes have a name', () => {
  const check = (evidence: Evidence, notes: number, all: number, expected: boolean, count = 9 * notes): void => {
    it(`${evidence} in ${notes} of ${all}: ${expected}`, () =>
      assert.equal(isInEnoughNotes(evidence, count, notes, all), expected));
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
  // So is a Chinese string that each has about once.
  check('neighbours', 3, 10, false, 4);
  check('suffix', 3, 10, false, 3);
  check('neighbours', 3, 10, true, 5);
  check('neighbours', 2, 10, true, 2);
  check('word', 3, 10, true, 3);
});
