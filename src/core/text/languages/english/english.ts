import { lazily } from '../../base/lazy';
import { alternatives } from '../../units/escape';
import { wordSet } from '../../units/words';
import type { DigestWords, Language, RelationWords } from '../language';
import { statusWords } from '../statusWords';
import { ENGLISH_DATES } from './dates';
import { ENGLISH_NAMES } from './names';
import LISTS from './patternWords.json';
import { englishPlurals, hasSureEnglishPlural } from './plurals';
import { englishRules } from './senses';
import WORDS from './words.json';

const PIECES = alternatives(LISTS);

const FIRM = '(?:Inc|Corp|Co|Ltd|Group)';
const DAY = `(?:${PIECES.weekdayNames}|${PIECES.monthNames}|week|month|year|\\d+(?!\\d))[,-]? ?`;
/** The clause ends, perhaps with a date: whatever else follows may say it of something else, or of a while. */
const ENDS = `(?: ${FIRM}\\b)?(?: (?:on|in|since|last|this) (?:${DAY}){1,4})?(?= ?(?:$|[.,;)]))`;
/** It is no part of a list, and not of what belongs to another name. */
const ACTS =
  "(?<!(?:(?<!\\d),|[’']s|\\b(?:and|or|of|in|to|for|by|with|from|at|on|than|like|its|their|via|under|[Ww]hen|[Oo]nce)) )";
/** The clause begins, or a small word is before a body: whatever else is before may say that it is past. */
const BEGINS =
  '(?<![\\p{L}-])(?<=^[^\\p{L}]*|[,;:(—–…] ?|\\b(?:that|said|says) |\\b(?:by|with|new|longtime|current) (?={to}))';
const ofClause = (form: string): string => `${ACTS}${form}(?:(?<=in {to})(?= has\\b| to \\p{Lu})|${ENDS})`;
/** After the person nothing matters, but the name goes on neither as a longer one nor with what belongs to it. */
const ofPost = (form: string): string => `${BEGINS}${form}(?:(?<={from})(?![’'\\w-]| (?!${FIRM})\\p{Lu})|${ENDS})`;
const POST = '(?:(?:new|longtime|current) )?(?:(?:co-)?founder(?:,| and|/)? ?)?{role} ?';
const FORMER = '(?:[Ff]ormer |[Ee]x-)';
const SHARE = '(?:(?:about|around|roughly|approximately|nearly|almost) |~)?{share}';
const SHARES = '(?:(?:common|outstanding|total) )?(?:shares?|stock|equity)';

const ENGLISH_RELATIONS: RelationWords = {
  otherRoles: PIECES.otherRoles,
  and: ' and | & |, ',
  clauses: 'said|says|told|tells|that',
  fillers: PIECES.saysSame,
  takenBack: `\\b(?:${PIECES.takenBack})\\b`,
  share: [
    `{from}(?:, which| said it)? (?:owns|holds) ${SHARE}(?: (?:of )?${SHARES}| stake| holding| interest)? (?:of|in) {to}(?:[’']s ${SHARES})?`,
    "{from}[’']s {share} (?:stake|holding|interest) in {to}",
    `{to}(?:,| \\(|(?:, which)? is) (?:${SHARE}[ -](?:owned|held)|owned ${SHARE}) by {from}`,
  ].map(ofClause),
  holder: [
    `{to}(?:[’']s| and its)?,? ${POST},? {from}`,
    `{from},? (?:\\(|is |became |was named |was appointed )?${POST} (?:of|at|for) {to}`,
    `{from},? (?:\\(|is )?{to}(?:[’']s)? ${POST}`,
    `${POST} (?:of|at|for) {to},? {from}`,
    `{to} (?:said it )?(?:has )?(?:named|appointed|hired|elected|names|appoints) {from} (?:as |to be |to )?(?:its )?${POST}`,
  ].map(ofPost),
  left: [
    `(?:${FORMER}{to}(?:[’']s)? |{to}(?:[’']s)? ${FORMER})${POST},? {from}`,
    `{from},? (?:is )?(?:${FORMER}|no longer )${POST} (?:of|at) {to}`,
    `{from} (?:has )?(?:${PIECES.leftPost}|left|departed) as (?:${POST} (?:of|at) {to}|{to}[’']s ${POST})`,
    `{to}(?:[’']s)? ${POST},? {from} (?:has )?(?:${PIECES.leftPost})`,
    `{to} said {from} (?:has )?(?:${PIECES.leftPost}) as (?:its )?${POST}`,
  ].map(ofPost),
  over: [
    '{from}(?: is|, which is|,) no longer {doer} (?:of|for|to|in) {to}',
    '{from}(?:, which)? (?:has )?(?:no longer {verb}|{ended}) {to}',
    '{to}(?: is|, which is|,) no longer {other} (?:of|for|to) {from}',
  ].map(ofClause),
};

const PARTIES = '(?:people|persons|players|figures|companies|firms|organi[sz]ations|institutions|entities|names)';

/** Words that begin with a capital. */
const NAME = String.raw`((?:\p{Lu}[\p{L}\p{N}&’'-]*(?: (?=\p{Lu}))?)+)`;

const ENGLISH_DIGESTS = lazily<DigestWords>({
  headings: () => ({
    who: new RegExp(
      `^(?:who['’]?s who|who is who|(?:the )?(?:(?:key|main) )?${PARTIES}(?: (?:and|&) ${PARTIES})?(?: mentioned)?)$`,
      'i',
    ),
    when: /^(?:what happened when|(?:key )?(?:timeline|chronology|dates|events)(?: of events)?)$/i,
    other: /^(?:summary|explore the story in \d+ (?:seconds|minutes)|key (?:points|takeaways))$/i,
  }),
  end: () => /^(?:ai[- ]generated\b|subscribe\b|share this article|podcast$|\d\d:\d\d(?:\/\d\d:\d\d)?$)/i,
  publisher: () => 'publisher|source',
  translated: () => /[（(]AI translation[)）]$/i,
  byMachine: () => /\bAI[- ]generated\b/i,
  saysNothing: () =>
    new RegExp(
      `\\b(?:${PIECES.not}) (?:${PIECES.gives})\\b[^.]{0,60}\\b(?:information|details?|mention)|\\bno (?:further |specific )?(?:information|details?)\\b`,
      'i',
    ),
  alsoCalled: () => /[（(](?:also )?(?:referred to|known) as ["“]?([^)）"”]+)/i,
  parent: () => new RegExp(`\\bsubsidiary of ${NAME}`, 'gu'),
  subsidiary: () => new RegExp(`\\bits subsidiary,? ${NAME}`, 'gu'),
  isDigest: () => /digest/i,
  cite: () => (publisher, byMachine) => `${publisher === '' ? '' : `${publisher}, `}${byMachine ? 'AI ' : ''}digest`,
});

export const ENGLISH: Language = {
  tag: 'en',
  dates: ENGLISH_DATES,
  frequent: WORDS.frequent,
  abbreviations: wordSet(WORDS.abbreviations),
  senses: englishRules,
  status: statusWords(PIECES),
  percent: { after: 'per ?cent|pct' },
  money: '\\b(?:[Dd]ollars?|[Ee]uros?|pounds?|yuan|renminbi|yen|rupees?)\\b',
  relations: ENGLISH_RELATIONS,
  names: ENGLISH_NAMES,
  digests: ENGLISH_DIGESTS,
  nounForms: englishPlurals,
  hasSurePlural: hasSureEnglishPlural,
};
