import { isCapital, isSmall } from '../text/ascii';
import { classOf, UnitClass } from '../text/unitTable';

// Places in names that no list has: papers, branches, and firms whose name a country ends. All look a few units around.

/** How far this looks, in UTF-16 units. */
const REACH = 32;

/** 《伦敦旗帜晚报》, but not 《日本通报》. */
const PAPER_AFTER =
  /^\p{Script=Han}{1,10}(?:(?<![公通简簡年季情预預战戰捷])[报報]|[周週月]刊|杂志|雜誌|新闻网|新聞網)[》〉]/u;

/** Whether the name at `[start, end)` begins the title of a newspaper or magazine. */
export function isPaper(text: string, start: number, end: number): boolean {
  return opensTitle(text.charCodeAt(start - 1)) && PAPER_AFTER.test(text.slice(end, end + REACH));
}

const CHINA = /^中[国國]$/;
/** `美国VS中国`, `China中国`. */
const BEFORE_CHINA =
  /(?:^|[^A-Za-z])(?:vs|v|pk|china|cn|prc|in|from|of|to|for|and|by|ai|ev|gdp|cpi|pmi|ipo|fdi|wto|ceo)$/i;
const BRANCH_AFTER = /^[)）]\p{Script=Han}{0,6}?(?:有限|(?:投[资資]|控股|集[团團]|科技)公司)/u;

/** Whether the Chinese name at `[start, end)` ends or is in brackets in the name of a firm: SOHO中国, 凌华科技（中国）有限公司. */
export function isBranch(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (isCapital(before) || isSmall(before)) {
    if (!CHINA.test(text.slice(start, end)) || !endsName(text.charCodeAt(end))) return false;
    return !BEFORE_CHINA.test(text.slice(Math.max(0, start - 8), start));
  }
  if (before !== 0x28 && before !== 0xff08) return false;
  return classOf(text.charCodeAt(start - 2)) === UnitClass.han && BRANCH_AFTER.test(text.slice(end, end + 12));
}

function endsName(unit: number): boolean {
  const kind = classOf(unit);
  return kind !== UnitClass.han && kind !== UnitClass.digit;
}

/** Adjectives, cities and the like. */
const NO_FIRM =
  /(?:ern|ist|an|al|ic|ous|ed|ing|est|er|day)$|^(?:Beijing|Shanghai|Shenzhen|Guangzhou|Wuhan|Tokyo|Osaka|Kyoto|Hanoi|Manila|Jakarta|Sydney|AI|US|UK|EU|UN|USA|America|Russia|India|Korea|Taiwan|Brazil|(?:North|South)(?:east|west)?|East|West|Red|Mainland|Downtown|Midtown|Uptown|Suburban|Metro|Old|New|Young|Rural|Post|Edo|Meiji|Showa|Tokugawa|Heian|Mao|Xi|Ming|Qing|Tang|Song|Han|Team|Miss|One|Both|Most|Much|Only|Even|All|The|Covid|Nazi)$/;
/** What follows a name that is complete: in Nvidia China sales the country is not. */
const COMPLETE_AFTER =
  /^(?:['’]s(?!\p{L})|$|[,.;:!?)\]，。；：！？、）」』\r\n]|\p{Script=Han}| ?[（(]| (?:and|or|is|was|will|would|has|had|have|were|are|to|for|in|on|at|as|which|who|that|said|says|certain)(?!\p{L})| (?!supply|family|assembly|reply)\p{Ll}+(?:ly|ched|ted)(?!\p{L}))/u;

/** PyCon US, and words that end names of firms, funds and events. */
const EVENT = /(?:[a-z]Con|(?:Py|Kube)con|Conf)$/;
const HEAD_BEFORE = /^(?:Partners|Ventures|Fest|Meetup|Summit|Con|Google|Microsoft|Amazon|Walmart)$/;
/** After these no name is that of the country: MSCI China, Deloitte China. */
const ALWAYS_FIRM = /^(?:MSCI|FTSE|iShares|Jones|Lazard|Deloitte|KPMG|PwC|EY|McKinsey|Piper)$/;
/** Not ReutersThe, where a caption runs into the text. */
const COINED = /[a-z][A-Z](?!he$)/;
const JOURNAL_BEFORE = /Journal of (?:\p{Lu}\p{Ll}+ )+$/u;

/** Whether the English name at `[start, end)` ends the name of a firm, event or journal: Arm China, PyCon US. */
export function isAfterFirm(text: string, start: number, end: number): boolean {
  const word = wordBefore(text, start);
  if (word.length < 2) return false;
  if (EVENT.test(word) || ALWAYS_FIRM.test(word)) return true;
  if (JOURNAL_BEFORE.test(text.slice(Math.max(0, start - REACH), start))) return true;
  const isKnown = COINED.test(word) || HEAD_BEFORE.test(word);
  if (!isKnown && (!isCapital(word.charCodeAt(0)) || NO_FIRM.test(word))) return false;
  return (isKnown || mayBeginFirm(text, start - 1 - word.length)) && COMPLETE_AFTER.test(text.slice(end, end + REACH));
}

/** What is before the USA in an address or at the beginning of a sentence. */
const NO_FIRM_BEFORE_USA =
  /^(?:This|That|From|With|Inside|Outside|Across|Via|Visa|Embassy|York|Jersey|Mexico|Carolina|Dakota|Hampshire|Island|Virginia|Arizona|California|Colorado|Connecticut|Florida|Georgia|Idaho|Illinois|Indiana|Iowa|Kansas|Louisiana|Maryland|Massachusetts|Michigan|Minnesota|Missouri|Nevada|Ohio|Oklahoma|Oregon|Pennsylvania|Tennessee|Texas|Utah|Washington|Wisconsin|Francisco|Angeles|Diego|Vegas|Chicago|Boston|Seattle|Austin|Houston|Dallas|Atlanta|Denver|Portland|Philadelphia|Miami|Detroit|Phoenix)$/;

/** Whether the name at `[start, end)` is the USA at the end of the name of a firm: Rakuten USA. */
export function isUsaAfterFirm(text: string, start: number, end: number): boolean {
  if (end - start !== 3 || !text.startsWith('USA', start) || !isSmall(text.charCodeAt(start - 2))) return false;
  const word = wordBefore(text, start);
  return word.length > 2 && isCapital(word.charCodeAt(0)) && !NO_FIRM.test(word) && !NO_FIRM_BEFORE_USA.test(word);
}

/** The letters, digits and `&` before the space before `start`; '' where there is no space. */
function wordBefore(text: string, start: number): string {
  if (text.charCodeAt(start - 1) !== SPACE) return '';
  let from = start - 1;
  while (from > start - REACH && isInFirm(text.charCodeAt(from - 1))) from--;
  return text.slice(from, start - 1);
}

/**
 * Whether a word with a capital there may be a firm: after one that is short in headings too or that has no capital because it is
 * in a sentence. In a heading any word has one (How to Contain China).
 */
function mayBeginFirm(text: string, at: number): boolean {
  const unit = text.charCodeAt(at - 1);
  if (unit !== SPACE) return classOf(unit) === UnitClass.han;
  const last = text.charCodeAt(at - 2);
  if (last === EN_DASH || last === EM_DASH) return [0, 1, 2].every((more) => isCapital(text.charCodeAt(at + more)));
  const end = last === COMMA ? at - 2 : at - 1;
  let from = end;
  while (from > at - REACH && isSmall(text.charCodeAt(from - 1))) from--;
  if (isInFirm(text.charCodeAt(from - 1))) return false;
  return end - from >= LONG_WORD || (last !== COMMA && SHORT_WORDS.includes(text.slice(from, end)));
}

const LONG_WORD = 4;
const SHORT_WORDS: readonly string[] = ['of', 'by', 'for', 'at'];

/** Letters, digits and `&`. */
function isInFirm(unit: number): boolean {
  return unit === AMPERSAND || classOf(unit) === UnitClass.letter || classOf(unit) === UnitClass.digit;
}

const SPACE = 0x20;
const AMPERSAND = 0x26;
const COMMA = 0x2c;
const EN_DASH = 0x2013;
const EM_DASH = 0x2014;

/** `〈` or `《`. */
function opensTitle(unit: number): boolean {
  return unit === 0x3008 || unit === 0x300a;
}
