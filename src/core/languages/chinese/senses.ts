import { isAsciiCapital, isSmall } from '../../text/ascii';
import { isHanAt } from '../../text/han';
import { classOf, foldUnit, UnitClass } from '../../text/unitTable';
import { wordsOf } from '../../text/wordSet';
import { beforeNumber } from '../senses/numbers';
import { Sense } from '../senses/sense';
import type { EndOfPiece, Names, SenseRule, WordTable } from '../senses/senseRule';
import { theseNames, type WordShape, wordTable } from '../senses/wordTable';
import WORDS from './senseWords.json';

type List = keyof typeof WORDS;
/** The word lists of these rules, each of which can be switched off. */
export const CHINESE_LISTS: readonly string[] = Object.keys(WORDS).map(switchOf);

/** Words follow one another without a gap, in traditional or simplified characters. */
const CHINESE: WordShape = { fold: foldUnit, gapAfter: () => 0, gapBefore: () => 0, isEdge: () => true };
const CHINA = theseNames(['中国'], foldUnit);
const EUROPE = theseNames(['欧洲'], foldUnit);
/** 欧洲银行 are many banks, and 美国银行 is one. */
const NOT_EUROPE: Names = { isAt: (text, start, end) => !EUROPE.isAt(text, start, end) };
/** Names of countries that may be the beginning of another name: 日本城 is not Japan, while 北京城 is Beijing. */
const COUNTRIES = endsWith('国本南');
/** 商务部长 is a minister. */
const OFFICES = endsWith('部局署厅');
const TITLE_MARKS = ['《', '〈'];
const CLOSING_TITLE_MARKS = ['》', '〉'];

/** A number that is not that of a year, a quarter or a model, as in `2025特斯拉`, `Q3特斯拉`. */
const NUMBER = /(?<![\p{Script=Latin}\d.])(?!(?:19|20)\d\d\s?$)\d+(?:\.\d+)?\s?$/u;

const AFTER_LATIN: WordShape = { ...CHINESE, gapAfter: (text, at) => (text.charAt(at) === ' ' ? 1 : 0) };

/** A name in Latin letters before a title is that of a person: Ford女士. */
export function chineseRulesOfLatin(isOn: (name: string) => boolean): readonly SenseRule[] {
  const titles = isOn(switchOf('titles')) ? wordsOf(WORDS.titles) : [];
  return [{ name: 'title', ofPlaces: false, sense: Sense.noCompany, after: wordTable(titles, AFTER_LATIN) }];
}

/** The rules for Chinese names, with their words but those of the lists that are switched off. */
export function chineseRules(isOn: (name: string) => boolean): readonly SenseRule[] {
  const list = (name: List) => (isOn(switchOf(name)) ? wordsOf(WORDS[name]) : []);
  const exceptions = list('noneOfThese');
  const table = (words: readonly string[]) => wordTable(words, CHINESE, exceptions);
  const stops = list('noPartOfName');
  const characters = (...more: readonly string[]) =>
    hanUpTo(wordTable([...stops, ...more], CHINESE, list('partOfNameAfterAll')));
  // Rules with the same pieces come together, so that these are looked for once.
  const endOfPiece = characters();
  const groups = list('industries').flatMap((industry) => list('groups').map((group) => industry + group));
  const place = { ofPlaces: true };
  const any = { ofPlaces: false };
  const ofUnit = { ...any, sense: Sense.nothing, names: theseNames(list('units'), foldUnit) };
  const field = { notBefore: table(list('many')), notNext: table(list('fields')) };
  const rules: readonly SenseRule[] = [
    { name: 'title', ...any, sense: Sense.noCompany, after: table(list('titles')) },
    { name: 'head', ...any, sense: Sense.nothing, names: OFFICES, after: table(['长']) },
    { name: 'body', ...place, sense: Sense.noPlace, after: table(list('bodies')) },
    {
      name: 'bodyOrField',
      ...place,
      sense: Sense.noPlace,
      names: NOT_EUROPE,
      after: table(list('bodiesOrFields')),
      ...field,
    },
    { name: 'chineseBody', ...place, sense: Sense.noPlace, names: CHINA, after: table(list('chineseBodies')) },
    {
      name: 'chineseBodyOrField',
      ...place,
      sense: Sense.noPlace,
      names: CHINA,
      after: table(list('chineseBodiesOrFields')),
      ...field,
    },
    { name: 'inCity', ...place, sense: Sense.noCity, after: table(list('inCity')) },
    { name: 'town', ...place, sense: Sense.noPlace, names: COUNTRIES, after: table(['城', '村']) },
    {
      name: 'companyAfter',
      ...place,
      sense: Sense.noPlace,
      between: { least: 2, most: 16, endOfPiece },
      after: table(list('companies')),
    },
    {
      name: 'bodyAfter',
      ...place,
      sense: Sense.noPlace,
      between: { least: 1, most: 12, endOfPiece },
      after: table(list('endsOfBodies')),
    },
    {
      name: 'bodyAfter',
      ...place,
      sense: Sense.noPlace,
      names: CHINA,
      between: { least: 2, most: 12, endOfPiece },
      after: table(list('endsOfChineseBodies')),
    },
    {
      name: 'bodyAfter',
      ...place,
      sense: Sense.noPlace,
      between: { least: 0, most: 10, endOfPiece },
      after: table([...list('longEndsOfBodies'), ...groups]),
    },
    {
      name: 'cityBodyAfter',
      ...place,
      sense: Sense.noCity,
      between: { least: 2, most: 8, endOfPiece: characters(...list('noPartOfNameInCity')) },
      after: table(list('endsInCity')),
    },
    {
      name: 'firmBefore',
      ...place,
      sense: Sense.noPlace,
      names: theseNames(list('countries'), foldUnit),
      before: table(list('firms')),
      notNext: table(list('ofCountry')),
    },
    {
      name: 'paper',
      ...place,
      sense: Sense.noPlace,
      before: inTitle,
      between: { least: 0, most: 10, endOfPiece: hanUpTo(table([])) },
      after: table(
        list('papers')
          .flatMap((paper) => CLOSING_TITLE_MARKS.map((mark) => paper + mark))
          .concat(CLOSING_TITLE_MARKS.map((mark) => `${mark}杂志`)),
      ),
    },
    {
      name: 'chinesePaper',
      ...place,
      names: CHINA,
      sense: Sense.noPlace,
      after: table(list('fieldsOfPapers').map((field) => `${field}报`)),
      notNext: table(['告', '道', '复', '价', '表']),
    },
    {
      name: 'branch',
      ...place,
      sense: Sense.noPlace,
      before: hanAnd(table(['（', '('])),
      after: table(list('branches').flatMap((word) => [`）${word}`, `)${word}`])),
    },
    {
      name: 'branch',
      ...place,
      sense: Sense.noPlace,
      names: CHINA,
      before: LATIN_WORD,
      notNext: HAN_OR_DIGIT,
    },
    { name: 'unit', ...ofUnit, before: beforeNumber(NUMBER) },
  ];
  return rules.filter(({ name }) => isOn(name));
}

/** Names whose last character is one of these, or the traditional form of one. */
function endsWith(characters: string): Names {
  return {
    isAt: (text, _start, end) => characters.includes(String.fromCharCode(foldUnit(text.charCodeAt(end - 1)))),
  };
}

/** The beginning of a title with up to `MOST_IN_TITLE` characters before the name: 《新⟦中国⟧妇女》. */
const inTitle: WordTable = {
  endAfter: () => -1,
  startBefore(text, at) {
    let start = at;
    while (at - start < MOST_IN_TITLE && isHanAt(text, start - 1)) start--;
    return TITLE_MARKS.includes(text.charAt(start - 1)) ? start - 1 : -1;
  },
};
const MOST_IN_TITLE = 4;

/** Han characters up to the first of the words. */
function hanUpTo(stops: WordTable): EndOfPiece {
  return (text, at) => (isHanAt(text, at) && stops.endAfter(text, at) < 0 ? at + 1 : -1);
}

/** The words after a Chinese character. */
function hanAnd(words: WordTable): WordTable {
  return {
    ...words,
    startBefore(text, at) {
      const start = words.startBefore(text, at);
      return start > 0 && isHanAt(text, start - 1) ? start : -1;
    },
  };
}

/** A word in Latin letters that touches the name: SOHO中国. */
const LATIN_WORD: WordTable = {
  endAfter: () => -1,
  startBefore(text, at) {
    let start = at;
    while (at - start < LONGEST_LATIN && isLatin(text.charCodeAt(start - 1))) start--;
    return start < at ? start : -1;
  },
};

const LONGEST_LATIN = 24;

function isLatin(unit: number): boolean {
  return isAsciiCapital(unit) || isSmall(unit);
}

const HAN_OR_DIGIT: WordTable = {
  startBefore: () => -1,
  endAfter: (text, at) => (isHanAt(text, at) || classOf(text.charCodeAt(at)) === UnitClass.digit ? at + 1 : -1),
};

/** By which a list is switched off. */
function switchOf(list: string): string {
  return `chinese ${list}`;
}
