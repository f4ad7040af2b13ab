import { lazy } from '../base/lazy';
import { RELATION_WORDS, type RelationWords } from './relationWords';

/** Placeholders, of a private use area, for the first and the second entity of a sentence in which rules look. */
export const A = '\uE000';
export const B = '\uE001';

/** A way of telling a relation. */
export interface Rule {
  readonly words: RelationWords;
  /** Its group `word` is what states the relation; `noun` is what the acting end, or the other, is called. */
  readonly pattern: RegExp;
  /** Which of the two entities acts. */
  readonly from: 0 | 1;
}

/** A placeholder for a full stop that ends a sentence, so that patterns look no further; others are in "Corp." and "16.1". */
export const STOP = '\uE002';

// Between an entity and the words that state it: nothing that ends a sentence or begins another part of it, and no second entity.
const near = (most: number): string => `[^;!?。；！？${A}${B}${STOP}]{0,${most}}?`;
const BE = '(?:is|are|was|were|be|been|being|becom(?:es?|ing)|became|remains?|as)';
const OF = '(?:of|to|for|in|at|with|on|from)';

const APPOINT =
  '(?:nam(?:es|ed|ing)|appoint(?:s|ed|ing)?|hir(?:es|ed)|elect(?:s|ed)|promot(?:es|ed)|pick(?:s|ed)|tapp(?:s|ed)|chose)';

function englishRules(words: RelationWords): readonly Rule[] {
  const { verbs, passive, inverse, agents, patients, shared } = words.english;
  const made: Rule[] = [];
  const add = (from: 0 | 1, ...sources: readonly string[]): void => {
    for (const source of sources) made.push({ words, pattern: new RegExp(source, 'iu'), from });
  };
  if (passive) add(1, `${A}${near(110)}\\b(?<word>${passive}\\b${near(40)}\\bby)\\b${near(30)}${B}`);
  if (verbs)
    add(
      0,
      `${A}${near(110)}(?:(?<!\\b(?:is|are|was|were|be|been|being) (?:\\w+ )?)|(?=\\w+ing\\b))(?<![\\w-])(?<word>${verbs})(?![\\w-])(?! by\\b)${near(60)}${B}`,
    );
  if (verbs && words.isMutual)
    add(0, `${A},? (?:and|&) (?:\\w+ )?${B}${near(40)}\\b(?<word>${verbs.replaceAll(' with', '(?: with)?')})`);
  if (shared) add(0, `${A},? (?:and|&) (?:\\w+ )?${B}${near(80)}\\b(?<word>${shared})`);
  if (inverse) add(1, `${A}${near(110)}\\b(?<word>${inverse})\\b${near(30)}${B}`);
  const nouns = (noun: string, from: 0 | 1): void => {
    const word = `(?<word>(?<noun>${noun}))`;
    const other = from === 0 ? 1 : 0;
    add(
      from,
      // "A, a supplier of B", "A, one of B's suppliers", "A is the largest supplier to B"
      `${A}(?:['’]s [\\w ]{0,20})?,? ?\\(?(?:${near(90)}\\b${BE} |who (?:is|was) |, ?)?(?:[\\w’'-]+ ){0,4}?${word},? ${OF} ${near(40)}${B}`,
      // "A, B's supplier", "A is B's supplier"
      `${A}(?:,| ${BE}|, who ${BE}| \\()(?: one of)?${near(20)}${B}(?:['’]s?)? (?:[\\w-]+ ){0,3}?${word}(?![\\w-])`,
      // "the supplier A of B"
      `\\b${word} ${A}(?: ${OF}|['’]s) ${near(20)}${B}`,
    );
    add(
      other,
      // "A's supplier B", "A supplier B", "A's supplier is B"
      `${A}(?:['’]s?)?,? (?:[\\w-]+ ){0,4}?${word}(?:,| ${BE}| \\()? ${near(12)}${B}`,
      // "a supplier of A, B", "the supplier of A is B"
      `\\b${word} ${OF} (?:the )?${A}(?:['’]s \\w+)?(?:,| ${BE}|:| \\()${near(20)}${B}`,
      // "A … its supplier B", "A … B, its supplier"
      `${A}${near(60)}\\b(?:its|their|his|her) (?:[\\w-]+ ){0,3}?${word},? ${near(14)}${B}`,
      `${A}${near(60)}${B}, (?:its|their) (?:[\\w-]+ ){0,3}?${word}`,
    );
  };
  if (agents) nouns(agents, 0);
  if (patients) nouns(patients, 1);
  if (words.hasRole && agents) {
    const role = `(?:as |to be |to )?(?:its |the |a |an )?(?:new |next |interim |acting )*(?<noun>${agents})`;
    // "A named B its chairman", "… replaced as chairman of A by B"
    add(1, `${A}${near(40)}\\b(?<word>${APPOINT})\\b${near(70)}${B}${near(20)} ${role}`);
    add(1, `\\b(?:replaced|succeeded) ${role} of ${A} by ${B}`);
  }
  return made;
}

function chineseRules(words: RelationWords): readonly Rule[] {
  const { verbs, inverse, agents, patients } = words.chinese;
  const made: Rule[] = [];
  const within = (most: number): string => `[^。；！？，${A}${B}]{0,${most}}?`;
  const across = (most: number): string => `[^。；！？${A}${B}]{0,${most}}?`;
  const add = (from: 0 | 1, ...sources: readonly string[]): void => {
    for (const source of sources) made.push({ words, pattern: new RegExp(source, 'u'), from });
  };
  const PASSIVE = '(?:被|由|遭|遭到|获|获得|受|受到|接受)';
  if (verbs) {
    add(1, `${A}${within(12)}${PASSIVE}${within(8)}${B}(?:所)?${within(14)}(?<word>${verbs})`);
    add(1, `${A}${within(10)}(?:的股份|股权|股份)?由${B}${within(8)}(?<word>${verbs})`);
    if (words.isMutual)
      add(0, `${A}${across(8)}(?:与|和|同|跟|及|以及|、|携|联合)${across(10)}${B}${across(24)}(?<word>${verbs})`);
    else {
      add(0, `${A}${across(24)}(?<!被|被其|由)(?<word>${verbs})${within(22)}${B}`);
      add(0, `${A}${across(30)}(?:向|给|为|对|将|把)${within(6)}${B}${within(18)}(?<word>${verbs})`);
    }
    if (words.isMutual) add(0, `${A}${across(20)}(?<word>${verbs})${within(10)}${B}`);
  }
  if (inverse)
    add(
      1,
      `${A}${across(20)}(?:从|自|向)${within(6)}${B}${within(14)}(?<word>${inverse})`,
      `${A}${across(16)}(?<word>${inverse})${within(6)}${B}`,
    );
  const nouns = (noun: string, from: 0 | 1): void => {
    const word = `(?<word>(?<noun>${noun}))`;
    const other = from === 0 ? 1 : 0;
    add(
      from,
      // 甲是乙的供应商, 甲（乙的供应商）
      `${A}${across(8)}(?:是|为|系|作为|成为|任|出任|担任|就任|当选|接任|获任|兼任|（|，)${within(8)}${B}的?${within(10)}${word}`,
    );
    add(
      other,
      // 甲的供应商乙, 甲供应商乙, 甲的供应商包括乙
      `${A}(?:公司|集团)?的?${within(8)}${word}(?:、|是|为|包括|有|，|（|：|兼${within(10)})?${within(4)}${B}`,
      // 甲任命乙为…
      `${A}${across(10)}(?:任命|委任|聘任|聘请|提拔|选举)${within(4)}${B}${within(6)}(?:为|担任|出任|任)${within(8)}${word}`,
    );
  };
  if (agents) nouns(agents, 0);
  if (patients) nouns(patients, 1);
  return made;
}

/** All rules, in the order of the tables; several hundred patterns, made when they are first asked for. */
export const rules = lazy((): readonly Rule[] =>
  RELATION_WORDS.flatMap((words) => [...englishRules(words), ...chineseRules(words)]),
);
