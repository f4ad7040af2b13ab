/** A relation between two of the entities that a sentence names, by their places in the list of its mentions. */
export interface StatedRelation {
  readonly type: 'Ownership' | 'Supply' | 'Partnership' | 'Directorship';
  /** Owner, supplier, partner or director; asset, customer, partner or organization. */
  readonly from: number;
  readonly to: number;
  readonly values: Readonly<Record<string, string>>;
  /** Whether the sentence speaks of a plan or an approval, not of what is so. */
  readonly planned: boolean;
}

interface Pattern {
  readonly type: StatedRelation['type'];
  readonly pattern: RegExp;
  /** Whether `a` and `b` are the ends in the order of the type, or the other way round. */
  readonly reversed?: true;
  /** It says that there is an agreement, which may not be carried out. */
  readonly planned?: true;
}

/** Words in between, without another mention or the end of a clause. */
const few = '[^⟦⟧.;；。]{0,25}?';
const some = '[^⟦⟧.;；。]{0,70}?';
const a = '⟦(?<a>\\d+)⟧';
const b = '⟦(?<b>\\d+)⟧';
const possessive = "(?:['’]s?)";
const unit = '(?:subsidiary|subsidiaries|unit|arm|division)';
const share = '(?<percentage>\\d+(?:\\.\\d+)?) ?(?:%|percent|per cent)';
const role =
  '(?<role>(?:co-)?founder(?: and (?:CEO|chief executive(?: officer)?))?|CEO|chief executive(?: officer)?|chairman|chairwoman|president|director general)';
const han = '(?:董事长|首席执行官|CEO|创始人|总裁|总经理)';

const PATTERNS: readonly Pattern[] = [
  {
    type: 'Ownership',
    reversed: true,
    pattern: en(`${a}(?:,| is| was|, which is) (?:an? |the )?${few}${unit} of (?:the )?${few}${b}`),
  },
  { type: 'Ownership', reversed: true, pattern: en(`${a}(?:,| is| was) ${b}${possessive} ${few}${unit}\\b`) },
  { type: 'Ownership', pattern: en(`${a}${possessive} ${few}${unit},? ${b}`) },
  { type: 'Ownership', pattern: en(`${a}${few}\\bits ${few}${unit},? ${b}`) },
  {
    type: 'Ownership',
    pattern: en(
      `${a} (?:has |had )?(?:acquired|bought|took over|acquires|buys|takes over) (?:all of |the company )?${b}(?!${possessive})`,
    ),
  },
  { type: 'Ownership', pattern: en(`acquisition of ${b} by ${a}`), planned: true },
  { type: 'Ownership', pattern: en(`${a}${possessive} (?:acquisition|takeover|purchase) of ${b}`), planned: true },
  { type: 'Ownership', pattern: en(`${a}${some}\\binvest(?:ment|ed|s|ing)${some} in ${b}${some}${share}`) },
  {
    type: 'Ownership',
    pattern: en(
      `${a}${some}\\b(?:owns|owned|holds|held|acquir\\w+|takes?|took|taking|secur\\w+|bought|buys)${few}${share}${few}(?: in| of) ${b}`,
    ),
  },
  { type: 'Supply', pattern: en(`${a}${some}\\bsuppl(?:y|ies|ied|ying)\\b${some} ${b}`) },
  {
    type: 'Supply',
    pattern: en(
      `${a}(?:,| is| was| became) (?:an? |the )?${few}(?:that (?:is|was|became) (?:an? |the )?${few})?supplier (?:to|of|for) (?:the )?${few}${b}`,
    ),
  },
  { type: 'Supply', pattern: en(`${a}${some} with ${b}(?:,[^,⟦⟧]{0,40}(?:⟦\\d+⟧[^,⟦⟧]{0,30})?,)? to supply`) },
  {
    type: 'Supply',
    pattern: en(`${a}(?:,| is| was| became)?${few} ${b}-(?:qualified|approved|authori[sz]ed|certified) supplier`),
  },
  {
    type: 'Supply',
    reversed: true,
    pattern: en(
      `${a}${some}\\b(?:buy|buys|bought|orders|ordered|purchas\\w+|sourc\\w+|procur\\w+)\\b${some}\\bfrom ${b}`,
    ),
  },
  { type: 'Supply', reversed: true, pattern: en(`${a}${some} with ${b} to (?:buy|purchase|source)`) },
  {
    type: 'Partnership',
    pattern: en(`${a}${some}\\b(?:joint venture|partnership|cooperation|partners|partnered)${few} with ${few}${b}`),
  },
  { type: 'Directorship', pattern: en(`${a},? (?:is |was )?(?:an? |the )?${role}(?: and \\w+)? of ${b}`) },
  { type: 'Directorship', reversed: true, pattern: en(`${a}(?:${possessive})? ${role},? ${b}`) },
  { type: 'Ownership', reversed: true, pattern: zh(`${a}是${b}(?:的)?[^⟦⟧，。；]{0,8}子公司`) },
  { type: 'Ownership', pattern: zh(`${a}(?:的)?[^⟦⟧，。；]{0,8}(?:子公司|旗下的?(?:公司)?)${b}`) },
  { type: 'Ownership', pattern: zh(`${a}(?:已|完成)?(?:收购|并购)了?${b}`) },
  {
    type: 'Ownership',
    pattern: zh(`${a}[^⟦⟧。；]{0,12}(?:持有|持股|入股|收购)${b}[^⟦⟧。；]{0,8}?(?<percentage>\\d+(?:\\.\\d+)?)[%％]`),
  },
  { type: 'Supply', pattern: zh(`${a}[^⟦⟧，。；]{0,10}向${b}(?:供应|供货|供给|出售|提供)`) },
  { type: 'Supply', pattern: zh(`${a}[是为成]{1,2}${b}(?:的)?[^⟦⟧，。；]{0,8}供应商`) },
  { type: 'Partnership', pattern: zh(`${a}[与和同]${b}[^⟦⟧，。；]{0,8}(?:合资|合作)`) },
  { type: 'Directorship', reversed: true, pattern: zh(`${a}(?<role>${han}(?:兼${han})?)${b}`) },
];

/** Words that make of it a plan, or its approval. */
const PLANNED =
  /\b(?:approv(?:es|al|ed (?:the|its|an?))|plans?|planned|would|may|might|propos\w+|seeks?|considers?|talks? to|fail(?:s|ed)? to|block\w*|denied|denies|not)\b|批准|计划|拟|考虑|有望|可能|否认|未/i;

/**
 * The relations that a sentence states outright. What a user asks of one pair of names (`verbRelation`) may be a guess; here
 * every pair of every sentence is asked, so only forms count that say nothing else. Each relation once.
 *
 * @param marked a sentence in which `⟦0⟧`, `⟦1⟧` … are in place of its mentions.
 */
export function statedRelations(marked: string): readonly StatedRelation[] {
  const found = new Map<string, StatedRelation>();
  const bare = withoutAppositions(marked);
  for (const { type, pattern, reversed, planned } of PATTERNS) {
    const read = APPOSED.has(type) ? marked : bare;
    for (const { groups, 0: said } of read.matchAll(pattern)) {
      const [first, second] = [Number(groups!.a), Number(groups!.b)];
      const [from, to] = reversed ? [second, first] : [first, second];
      const { percentage, role: as } = groups!;
      const values = { ...(as !== undefined && { role: as }), ...(percentage !== undefined && { percentage }) };
      const key = `${type} ${from} ${to}`;
      if (!found.has(key)) found.set(key, { type, from, to, values, planned: planned === true || PLANNED.test(said) });
    }
  }
  return [...found.values()];
}

/** Without what is between commas after a name, where another name could be taken for the subject. */
function withoutAppositions(marked: string): string {
  return marked.replace(/(⟦\d+⟧), (?:an? |the )[^⟦⟧,]{0,60}(?:⟦\d+⟧[^⟦⟧,]{0,30})?,(?! to supply)/g, '$1');
}

/** Said in such an apposition itself. */
const APPOSED: ReadonlySet<string> = new Set(['Ownership', 'Directorship']);

function en(source: string): RegExp {
  return new RegExp(source, 'gi');
}

function zh(source: string): RegExp {
  return new RegExp(source, 'gu');
}
