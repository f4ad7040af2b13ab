import { lazy } from '../../base/lazy';
import { isAsciiCapital, isSmall } from '../../units/letterCase';
import { wordsOf } from '../../units/words';
import { beforeNumber } from '../senses/numbers';
import { Sense } from '../senses/sense';
import type { EndOfPiece, Names, SenseRule, WordsAfter, WordsBefore } from '../senses/senseRule';
import { isInWord, isSpace, LATIN } from '../senses/titles';
import { theseNames, wordTable } from '../senses/wordTable';
import WORDS from './senseWords.json';

/** How far a rule looks for the beginning or end of a word, in UTF-16 units. */
const REACH = 24;

/** Names that are words as China is, and not the `US`: a US Group is any group, the US Vote Foundation is one. */
const WORD: Names = {
  isAt: (text, start, end) => isAsciiCapital(text.charCodeAt(start)) && isSmall(text.charCodeAt(end - 1)),
};
const CAPITALS: Names = {
  isAt: (text, start, end) => isAsciiCapital(text.charCodeAt(start)) && !isSmall(text.charCodeAt(end - 1)),
};

const FRACTION = /(?<![\d.])\d+\.\d+[ \u00a0-]$/;
const SMALL_NUMBER = /(?<![\d.,])\d{1,2}(?:\.\d+)?[ \u00a0-]$/;

/** The rules for names that are not Chinese, in the order in which they are asked. */
export function englishRules(): readonly SenseRule[] {
  const table = (words: readonly string[]) => wordTable(words, LATIN);
  const { bodyAhead, person, unit, firmBefore } = WORDS;
  const inName = { least: 1, most: 5, endOfPiece: capitalisedWords(wordsOf(bodyAhead.links)) };
  const place = { ofPlaces: true, sense: Sense.noPlace };
  const city = { ofPlaces: true, sense: Sense.noCity, names: WORD };
  const any = { ofPlaces: false, sense: Sense.nothing };
  const ofUnit = { name: 'unit', ...any, names: theseNames(wordsOf(unit.units)) };
  const ofPerson = { name: 'person', ofPlaces: false, sense: Sense.person, names: WORD };
  const ahead = { name: 'bodyAhead', ...place, names: WORD };
  const bodies = wordsOf(bodyAhead.bodies);
  const lastOfBodies = [...wordsOf(bodyAhead.lastOfBodies), ...bodyAhead.phrasesOfBodies];
  const titles = wordsOf(person.titles);
  const { bodiesOf } = WORDS.bodyBefore;
  return [
    { ...ofUnit, before: beforeNumber(SMALL_NUMBER, true), after: table(wordsOf(unit.magnets)) },
    { ...ofUnit, before: beforeNumber(FRACTION) },
    { ...ofUnit, names: theseNames(['Tesla', 'TESLA']), after: table(wordsOf(unit.afterTesla)) },
    { name: 'street', ...any, names: WORD, after: table(wordsOf(WORDS.street.streets)) },
    // With some words names of bodies end or go on: China Daily reporters. With others they only end: China Central Television.
    { ...ahead, after: table(bodies) },
    { ...ahead, after: table(lastOfBodies), notNext: CAPITAL },
    // China Resources said, but China Resources are scarce.
    { ...ahead, after: table(wordsOf(bodyAhead.trades)), notNext: otherThan(table(wordsOf(bodyAhead.afterFirms))) },
    // In a headline a verb may be before the owner: China Halts Ant Group’s IPO.
    { ...ahead, between: inName, after: table(bodies), notNext: POSSESSIVE },
    { ...ahead, between: inName, after: table(lastOfBodies), notNext: CAPITAL_OR_POSSESSIVE },
    {
      name: 'bodyBefore',
      ...place,
      names: WORD,
      before: table([...bodiesOf, ...bodiesOf.map((body) => `${body} the`)]),
    },
    { name: 'ofCity', ...city, after: table(wordsOf(WORDS.ofCity.namedAfterCities)) },
    { name: 'ofCity', ...city, before: table(WORDS.ofCity.beforeCities) },
    {
      ...ofPerson,
      before: table([...titles, ...titles.map((title) => `${title}.`), ...wordsOf(person.givenNames)]),
    },
    { ...ofPerson, before: INITIALS },
    {
      ...ahead,
      names: CAPITALS,
      after: table([...bodyAhead.phrasesOfBodies, ...bodyAhead.afterUS]),
      notNext: CAPITAL,
    },
    {
      ...ahead,
      names: CAPITALS,
      between: inName,
      after: table([...bodies, ...lastOfBodies]),
      notNext: CAPITAL_OR_POSSESSIVE,
    },
    { name: 'firmBefore', ...any, names: theseNames(['AI']), before: table(wordsOf(firmBefore.namesWithAI)) },
    { name: 'firmBefore', ...place, before: table(wordsOf(firmBefore.firms)) },
    {
      name: 'firmBefore',
      ...place,
      names: theseNames(['Indonesia']),
      before: wordTable(['Bank'], LATIN, firmBefore.notOfIndonesia),
    },
  ];
}

/** Words with a capital, and a few without between them. */
function capitalisedWords(links: readonly string[]): EndOfPiece {
  return (text, at, pieces) => {
    if (LATIN.gapAfter(text, at) < 0) return -1;
    let end = at + 1;
    while (end - at < REACH && isInWord(text.charCodeAt(end))) end++;
    const word = text.slice(at + 1, end);
    if (!isAsciiCapital(word.charCodeAt(0)) && !(pieces > 0 && links.includes(word))) return -1;
    return end;
  };
}

const INITIAL = lazy(() => /(?<![\p{L}\p{N}.&'’-])\p{Lu}\.[ \u00a0]$/u);
/** The `A.` of a list. */
const LIST_LETTER = /(?:^|\n)[ \t#>*+_-]*[A-H]\. $/;

/** `M. ` and `J. P. ` of a person; not the `B.` of a list, nor the end of `U.S. `. */
const INITIALS: WordsBefore = {
  words: ['.'],
  startBefore(text, at) {
    if (text.charCodeAt(at - 2) !== POINT) return -1;
    const before = text.slice(Math.max(0, at - REACH), at);
    return INITIAL().test(before) && !LIST_LETTER.test(before) ? at - 3 : -1;
  },
};

const CAPITAL: WordsAfter = {
  endAfter: (text, at) => (isSpace(text.charCodeAt(at)) && isAsciiCapital(text.charCodeAt(at + 1)) ? at + 2 : -1),
};
const POSSESSIVE: WordsAfter = { endAfter: (text, at) => (isApostrophe(text.charCodeAt(at)) ? at + 1 : -1) };
const CAPITAL_OR_POSSESSIVE: WordsAfter = {
  endAfter: (text, at) => Math.max(CAPITAL.endAfter(text, at), POSSESSIVE.endAfter(text, at)),
};

/** A word that is none of these. */
function otherThan(words: WordsAfter): WordsAfter {
  return {
    endAfter: (text, at) => {
      const isWord = isSpace(text.charCodeAt(at)) && isInWord(text.charCodeAt(at + 1));
      return isWord && words.endAfter(text, at) < 0 ? at + 2 : -1;
    },
  };
}

const POINT = 0x2e;

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}
