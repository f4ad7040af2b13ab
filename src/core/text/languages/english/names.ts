import { lazily, lazy } from '../../base/lazy';
import { alternatives, escapeRegExp } from '../../units/escape';
import { wordSet } from '../../units/words';
import type { NamedKind, NameWords } from '../language';
import { LEGAL_FORMS, ORDINARY, PARTICLES } from './capitalisedWords';
import LISTS from './patternWords.json';

const PIECES = alternatives(LISTS);

/** In words; names are shorter. */
const MOST_WORDS = 9;

/** Words that occur in names are not in this list: "Made", "Building" are capitalised in a name. */
const VERBS = wordSet([
  'is are was were be been has have had will would can could may might should must did does do does says said takes took',
  'buys bought sells sold makes made owns builds built plans wins won signs leads led runs ran holds held gives gave',
  'gets got goes went rose fell grew began becomes became keeps kept pays paid puts supplies ships raises joins hires',
]);
/** A verb in the past, after a name and before another, or a small word: in "printed circuit boards" it is not one. */
const PAST = lazy(
  () => /(?<![\p{L}.])\p{Lu}[\p{L}.]* \p{Ll}+ed (?:\p{Lu}|(?:a|an|the|to|it|its|that|with|on|in|for|by|at)\b)/u,
);
const SMALL = lazy(() => /^\p{Ll}+,?$/u);

/** In small letters in names, beside `PARTICLES`. */
const JOINING = wordSet(['of the and for in on at to']);

/** Nouns for the kind of a subject; the last of them after the verb counts, as a chip company is a company. */
const CALLED: readonly (readonly [kind: NamedKind, nouns: string])[] = [
  [
    'Company',
    'company|companies|firm|maker|manufacturer|chipmaker|carmaker|subsidiary|supplier|producer|startup|start-up|bank|broker|brokerage|financial institution|foundry|enterprise|giant|group|unit|provider',
  ],
  ['PublicBody', 'ministry|department|regulator|agency|administration|authority|commission|bureau'],
  ['Organization', 'association|university|institute|union|alliance|think tank|organi[sz]ation'],
  [
    'Person',
    'founder|co-founder|CEO|chief executive|chairman|chairwoman|president|minister|secretary|official|analyst|economist|executive|politician|scientist|researcher',
  ],
  ['Product', 'chip|processor|product|device|car|model|vehicle'],
  ['Technology', 'technology|software|platform'],
  ['Material', 'mineral|metal|material|element|oxide'],
  ['Agreement', 'agreement|treaty|framework|pact'],
];
const CALLS =
  /(?:\b(?:is|was|as)(?: considered)? (?:an?|the|one of (?:the|an?)(?: \w+){0,2}|[^\s,]+['’]s)|, an?)\s+([^.,;]{0,80})/i;
/** Words that end the noun phrase that says what something is. */
const AFTER_NOUN =
  /\s(?:of|in|that|which|by|for|with|from|to|at|on|as|who|whose|and|based|developed|mentioned|noted|affected)\b.*$/;

const OFFICE =
  '(?:co-founder|founder|CEO|chief executive(?: officer)?|chairman|chairwoman|president|minister|secretary|Mr|Ms|Mrs|Dr)';

export const ENGLISH_NAMES: NameWords = {
  kinds: lazily({
    Company: () => new RegExp(`\\b(?:(?:${PIECES.formsOfFirms})\\.?|(?:co|company)\\.?(?:,? ltd\\.?)?)$`, 'i'),
    Organization: () => new RegExp(`\\b(?:${PIECES.organizations})\\b|^cent(?:er|re) for\\b`, 'i'),
    PublicBody: () =>
      new RegExp(
        `^(?:u\\.?s\\.? )?(?:department|ministry|office|bureau|commission)\\b|\\b(?:${PIECES.publicBodies})$`,
        'i',
      ),
    Agreement: () => new RegExp(`\\b(?:${PIECES.agreements})s?$`, 'i'),
    Regulation: () => /\b(?:act|regulations?|rules?|directive|law|order|bill|tariffs?|controls?)$/i,
    Event: () => /\b(?:summit|conference|talks|round|crisis|war)$/i,
    Material: () => /\b(?:oxide|alloy|magnets?|ore|earths?)$/i,
    Technology: () => /\b(?:software|technology|architecture|computing|learning|intelligence|process|lithography)$/i,
    Product: () => /\b(?:chips?|processor|gpu|cpu)$/i,
    Person: () => /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}\.?)? \p{Lu}[\p{L}'’-]+$/u,
  }),
  firm: new RegExp(`\\b(?:${PIECES.endsOfFirms})$`, 'i'),
  calledIn(text) {
    const noun = (CALLS.exec(text)?.[1] ?? '').replace(AFTER_NOUN, '');
    let best: { kind: NamedKind; at: number } | undefined;
    for (const [kind, nouns] of CALLED) {
      for (const { index } of noun.matchAll(new RegExp(`\\b(?:${nouns})s?\\b`, 'gi'))) {
        if (!best || index > best.at) best = { kind, at: index };
      }
    }
    return best?.kind;
  },
  isPerson(text, name) {
    const written = escapeRegExp(name);
    const inOffice = `\\b${OFFICE}\\.?,? ${written}|${written},? (?:(?:the|an?) )?${OFFICE}\\b`;
    return new RegExp(`\\b(?:he|she|his|her)\\b|${inOffice}`, 'iu').test(text);
  },
  isStatement(text) {
    const words = text.split(/\s+/);
    return words.length > MOST_WORDS || words.slice(1).some((word) => VERBS.has(word)) || PAST().test(text);
  },
  isNameLine(text) {
    const words = text.split(/\s+/);
    const isSmall = (word: string): boolean => SMALL().test(word) && !JOINING.has(word) && !PARTICLES.has(word);
    return words.length === 1 || (words.length <= MOST_WORDS && !words.some(isSmall));
  },
  withoutForm(folded) {
    const words = folded.split(' ');
    while (words.length > 1 && isForm(words.at(-1)!)) words.pop();
    if (words.length > 2 && words[0] === 'the') words.shift();
    return words.join(' ');
  },
  otherName: '(?:also )?(?:referred to|known) as|a\\.?k\\.?a\\.?|formerly(?: known as)?|or',
};

function isForm(word: string): boolean {
  const bare = word.replace(/[.,]/g, '');
  return LEGAL_FORMS.has(bare) || bare === '&' || ORDINARY.has(bare);
}
