import { isHanAt } from '../../units/han';
import { foldUnit } from '../../units/unitTable';
import { wordsOf } from '../../units/words';
import { beforeNumber } from '../senses/numbers';
import { Sense } from '../senses/sense';
import type { EndOfPiece, Names, SenseRule, WordsBefore, WordTable } from '../senses/senseRule';
import { theseNames, type WordShape, wordTable } from '../senses/wordTable';
import WORDS from './senseWords.json';

/** Words follow one another without a gap, in traditional or simplified characters. */
const CHINESE: WordShape = { fold: foldUnit, gapAfter: () => 0, gapBefore: () => 0, isEdge: () => true };
const CHINA = theseNames(['中国'], foldUnit);
const EUROPE = theseNames(['欧洲'], foldUnit);
/** 欧洲银行 are many banks, and 美国银行 is one; so with 大学. */
const NOT_EUROPE: Names = { isAt: (text, start, end) => !EUROPE.isAt(text, start, end) };
/** 商务部长 is a minister. */
const OFFICES = endsWith('部局署厅');
const TITLE_MARKS = ['《', '〈'];
const CLOSING_TITLE_MARKS = ['》', '〉'];

/** A number that is not that of a year, a quarter or a model, as in `2025特斯拉`, `Q3特斯拉`. */
const NUMBER = /(?<![\p{Script=Latin}\d.])(?!(?:19|20)\d\d\s?$)\d+(?:\.\d+)?\s?$/u;

const AFTER_LATIN: WordShape = { ...CHINESE, gapAfter: (text, at) => (text.charAt(at) === ' ' ? 1 : 0) };

/** A name in Latin letters before a title is that of a person: Ford女士. */
export function chineseRulesOfLatin(): readonly SenseRule[] {
  const after = wordTable(wordsOf(WORDS.title.titles), AFTER_LATIN);
  return [{ name: 'title', ofPlaces: false, sense: Sense.noCompany, after }];
}

/** The rules for Chinese names, in the order in which they are asked. */
export function chineseRules(): readonly SenseRule[] {
  const { names, bodyOrField, bodyAfter, cityBodyAfter, firmBefore } = WORDS;
  const exceptions = wordsOf(names.noneOfThese);
  const table = (...lists: readonly (readonly string[])[]) => wordTable(lists.flatMap(wordsOf), CHINESE, exceptions);
  const stops = wordsOf(names.noPartOfName);
  const characters = (...more: readonly string[]) =>
    hanUpTo(wordTable([...stops, ...more], CHINESE, wordsOf(names.partOfNameAfterAll)));
  // Rules with the same pieces come together, so that these are looked for once.
  const endOfPiece = characters();
  const groups = wordsOf(bodyAfter.industries).flatMap((industry) =>
    wordsOf(bodyAfter.groups).map((group) => industry + group),
  );
  const place = { ofPlaces: true, sense: Sense.noPlace };
  const city = { ofPlaces: true, sense: Sense.noCity };
  const any = { ofPlaces: false, sense: Sense.nothing };
  const title = { ofPlaces: false, sense: Sense.noCompany };
  const after = (
    name: string,
    what: Pick<SenseRule, 'ofPlaces' | 'sense'>,
    words: WordTable,
    more?: Partial<SenseRule>,
  ): SenseRule => ({ name, ...what, after: words, ...more });
  const between = (least: number, most: number, end = endOfPiece) => ({ least, most, endOfPiece: end });
  const notNext = table(bodyOrField.fields);
  const chineseBodies = table(WORDS.chineseBodyOrField.chineseBodiesOrFields);
  const papers = wordsOf(WORDS.paper.papers).flatMap((paper) => CLOSING_TITLE_MARKS.map((mark) => paper + mark));
  const magazines = CLOSING_TITLE_MARKS.map((mark) => `${mark}杂志`);
  const noPartInCity = characters(...wordsOf(cityBodyAfter.noPartOfNameInCity));
  return [
    after('title', title, table(WORDS.title.titles)),
    after('head', any, table(['长']), { names: OFFICES }),
    after('body', place, table(WORDS.body.bodies)),
    after('bodyOrField', place, table(bodyOrField.bodiesOrFields), { names: NOT_EUROPE, notNext }),
    after('chineseBody', place, table(WORDS.chineseBody.chineseBodies), { names: CHINA }),
    after('europeanBody', place, table(WORDS.europeanBody.bodies), {
      names: EUROPE,
      notNext: table(WORDS.europeanBody.fields),
    }),
    after('chineseBodyOrField', place, chineseBodies, { names: CHINA, notNext }),
    after('inCity', city, table(WORDS.inCity.inCity), { names: NOT_EUROPE }),
    after('companyAfter', place, table(WORDS.companyAfter.companies), { between: between(2, 16) }),
    after('bodyAfter', place, table(bodyAfter.endsOfBodies), { between: between(1, 12) }),
    after('bodyAfter', place, table(bodyAfter.endsOfChineseBodies), { names: CHINA, between: between(2, 12) }),
    after('bodyAfter', place, table(bodyAfter.longEndsOfBodies, groups), { between: between(0, 10) }),
    after('cityBodyAfter', city, table(cityBodyAfter.endsInCity), { between: between(2, 8, noPartInCity) }),
    {
      name: 'firmBefore',
      ...place,
      names: theseNames(wordsOf(firmBefore.countries), foldUnit),
      before: table(firmBefore.firms),
      notNext: table(firmBefore.ofCountry),
    },
    after('paper', place, table(papers, magazines), { before: inTitle, between: between(0, 10, hanUpTo(table([]))) }),
    { name: 'unit', ...any, names: theseNames(wordsOf(WORDS.unit.units), foldUnit), before: beforeNumber(NUMBER) },
  ];
}

/** Names whose last character is one of these, or the traditional form of one. */
function endsWith(characters: string): Names {
  return {
    isAt: (text, _start, end) => characters.includes(String.fromCharCode(foldUnit(text.charCodeAt(end - 1)))),
  };
}

/** The beginning of a title with up to `MOST_IN_TITLE` characters before the name: 《新⟦中国⟧妇女》. */
const inTitle: WordsBefore = {
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
