import { guessSchema } from '../registry/drafts/guessSchema';
import { hasHan } from '../text/han';
import type { DigestEntry } from './digest';

/**
 * Nouns by which a description says the kind of the entry: `X is a Chinese AI chip company`, `X是一家芯片公司`. The first that
 * fits decides.
 */
const CALLED: readonly (readonly [schema: string, words: string, han: string])[] = [
  [
    'Company',
    'company|companies|firm|maker|manufacturer|chipmaker|carmaker|subsidiary|supplier|producer|startup|start-up|bank|broker|brokerage|financial institution|foundry|enterprise|giant|group|unit|provider',
    '公司|企业|厂商|制造商|供应商|券商|集团|银行',
  ],
  [
    'PublicBody',
    'ministry|department|regulator|agency|administration|authority|commission|bureau',
    '部门|监管机构|政府机构',
  ],
  [
    'Organization',
    'association|university|institute|union|alliance|think tank|organi[sz]ation',
    '协会|大学|研究院|组织|智库',
  ],
  [
    'Person',
    'founder|co-founder|CEO|chief executive|chairman|chairwoman|president|minister|secretary|official|analyst|economist|executive|politician|scientist|researcher',
    '创始人|首席执行官|董事长|总裁|部长|官员|分析师',
  ],
  ['Product', 'chip|processor|product|device|car|model|vehicle', '芯片|产品|处理器|车型'],
  ['Technology', 'technology|software|platform', '技术|软件|平台'],
  ['Material', 'mineral|metal|material|element|oxide', '材料|金属|元素|氧化物'],
  ['Agreement', 'agreement|treaty|framework|pact', '协议|框架'],
];

const PERSON = /\b(?:he|she|his|her)\b|[他她]/i;

/** Matches the text after the noun that says what something is. */
const AFTER_NOUN =
  /\s(?:of|in|that|which|by|for|with|from|to|at|on|as|who|whose|and|based|developed|mentioned|noted|affected)\b.*$/;

const OFFICE =
  '(?:co-founder|founder|CEO|chief executive(?: officer)?|chairman|chairwoman|president|minister|secretary|Mr|Ms|Mrs|Dr)';
const HAN_OFFICE = '(?:创始人|首席执行官|董事长|总裁|总经理|部长|主席)';

/** The schema of an entry by what its description calls it, or else by its names. */
export function schemaOfEntry({ names, description }: DigestEntry): string {
  const text = description?.value ?? '';
  const values = names.map(({ value }) => value);
  const guess = calledIn(text) ?? guessSchema(values);
  if (guess !== 'Person' || calledIn(text)) return guess;
  // Two capitalised words, or three Han, may be a person or a firm: both names, or the text, have to say that it is a person.
  const looksLikeOne = (name: string): boolean => guessSchema([name]) === 'Person';
  const han = values.filter(hasHan);
  const latin = values.filter((name) => !hasHan(name));
  if (han.some((name) => !looksLikeOne(name))) return 'Company';
  const isPerson =
    PERSON.test(text) || (han.length > 0 && latin.some(looksLikeOne)) || values.some((name) => hasOffice(name, text));
  return isPerson ? 'Person' : 'Company';
}

/** Whether an office is beside the name: `Norvex founder Elena Marsh`. */
function hasOffice(name: string, text: string): boolean {
  const written = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = hasHan(name)
    ? `${HAN_OFFICE}${written}|${written}${HAN_OFFICE}`
    : `\\b${OFFICE}\\.?,? ${written}|${written},? (?:(?:the|an?) )?${OFFICE}\\b`;
  return new RegExp(pattern, 'iu').test(text);
}

function calledIn(text: string): string | undefined {
  const start = text.slice(0, 300);
  const [, english = ''] = CALLS.exec(start) ?? [];
  const [, han = ''] = /(?:是|为|作为)([^。，；]{0,30})/u.exec(start) ?? [];
  const noun = english.replace(AFTER_NOUN, '');
  let best: { schema: string; at: number } | undefined;
  for (const [schema, words, hanWords] of CALLED) {
    for (const { index } of noun.matchAll(new RegExp(`\\b(?:${words})s?\\b`, 'gi'))) {
      // The last noun is what it is: a chip company is a company.
      if (!best || index > best.at) best = { schema, at: index };
    }
    if (!best && new RegExp(`(?:${hanWords})$`, 'u').test(han)) best = { schema, at: -1 };
  }
  return best?.schema;
}

const CALLS =
  /(?:\b(?:is|was|as)(?: considered)? (?:an?|the|one of (?:the|an?)(?: \w+){0,2}|[^\s,]+['’]s)|, an?)\s+([^.,;]{0,80})/i;
