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

const LEFT =
  'resign(?:s|ed)|step(?:s|ped) down|quits?|left|retire[sd]|departed|(?:was|been) (?:fired|ousted|dismissed)';
const ENDS = '(?= ?$|[.,)]| (?:since|as|because|after|following|on|last|this|and|but|to|for|in \\d{4})\\b)';
/** It is no part of a list, and not of what belongs to another name. */
const ACTS =
  "(?<!(?:(?<!\\d),|[’']s|\\b(?:and|or|of|in|to|for|by|with|from|at|on|than|like|its|their|via|under|[Ww]hen|[Oo]nce)) )";
/** The name goes on neither as a longer one nor with what belongs to it. */
const WHOLE = "(?![’'\\w-]| (?!Inc|Corp|Co|Ltd|Group)\\p{Lu})";

const ENGLISH_RELATIONS: RelationWords = {
  otherRoles: 'vice|deputy|assistant|associate|acting|interim|incoming|next|then|co-|regional',
  and: ' and | & |, ',
  clauses: 'said|says|told|tells|that|while|but|when|after',
  fillers: [
    'now|still|currently|also|already|directly|indirectly|the|an?|about|around|roughly|approximately|nearly|almost|~',
    'common|outstanding|minority|majority|controlling|direct|total|entire|remaining|whole|all',
    'new|longtime|current|(?:co-)?founder(?:,| and|/)?|(?<=executive )officer|[Mm]rs?|[Mm]s|has|have',
  ].join('|'),
  share: {
    before: ACTS,
    sentences: [
      '{from}(?:, which)? (?:owns|holds) {share}(?: (?:of )?(?:stake|shares?|holding|interest|equity))? (?:of|in) {to}',
      "{from}[’']s {share} (?:stake|holding|interest) in {to}",
      '{to}(?:,| \\(|(?:, which)? is) {share}[ -](?:owned|held) by {from}',
      '{to}, in which {from} (?:owns|holds) {share}',
    ],
    after: `${WHOLE}(?! (?:and|or)\\b)`,
  },
  holder: {
    before: '(?<!\\b(?:[Ff]ormer|[Ee]x|[Tt]hen|[Nn]ext|[Ii]ncoming|[Ff]uture)[ -])',
    sentences: [
      "{to}(?:[’']s| and its)?,? {role},? {from}",
      '{from},? (?:\\(|is |as |became |was named |was appointed )?{role} (?:of|at|for) {to}',
      "{from},? (?:\\(|is )?{to}(?:[’']s)? {role}",
      '{role} (?:of|at|for) {to},? {from}',
      '{to} (?:named|appointed|hired|elected|names|appoints) {from} (?:as |to be |to )?(?:its )?{role}',
    ],
    after: WHOLE,
  },
  left: {
    before: '',
    sentences: [
      "(?:[Ff]ormer |[Ee]x-){to}(?:[’']s)? {role},? {from}",
      "{to}(?:[’']s)? (?:former |ex-){role},? {from}",
      '{from},? (?:is )?(?:former |ex-|no longer ){role} (?:of|at) {to}',
      `{from} (?:${LEFT}) as (?:{role} (?:of|at) {to}|{to}[’']s {role})`,
      `{to}(?:[’']s)? {role},? {from} (?:${LEFT})${ENDS}`,
    ],
    after: WHOLE,
  },
  over: {
    before: ACTS,
    sentences: [
      '{from}(?: is|, which is|,) no longer {doer} (?:of|for|to|in) {to}',
      '{to}(?: is|, which is|,) no longer {other} (?:of|for|to) {from}',
      '{from}(?:, which)? (?:no longer {verb}|{ended}) {to}',
    ],
    after: ENDS,
  },
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
