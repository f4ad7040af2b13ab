import { lazily, lazy } from '../../base/lazy';
import { alternatives, escapeRegExp } from '../../units/escape';
import { wordSets } from '../../units/words';
import type { NamedKind, NameWords } from '../language';
import { type KindPatterns, kindPatterns } from '../nameKinds';
import { ENGLISH_WORDS } from './capitalisedWords';
import KINDS from './kinds.json';
import LISTS from './patternWords.json';
import WORDS from './words.json';

const PIECES = alternatives(LISTS);
/** Verbs, without those that occur in names, as "Made" and "Building" do; and what is in small letters in names, beside the particles. */
const { verbs, joining } = wordSets(WORDS);

/** In words; names are shorter. */
const MOST_WORDS = 9;

/** A verb in the past, after a name and before another, or a small word: in "printed circuit boards" it is not one. */
const PAST = lazy(
  () => /(?<![\p{L}.])\p{Lu}[\p{L}.]* \p{Ll}+ed (?:\p{Lu}|(?:a|an|the|to|it|its|that|with|on|in|for|by|at)\b)/u,
);
const SMALL = lazy(() => /^\p{Ll}+,?$/u);

/** The kinds of a subject by their nouns; the last of them after the verb counts, as a chip company is a company. */
const CALLED = lazy(() => Object.entries(lazily<KindPatterns>(kindPatterns(KINDS.called, ['\\b', 's?\\b'], 'gi'))));
const CALLS =
  /(?:\b(?:is|was|as)(?: considered)? (?:an?|the|one of (?:the|an?)(?: \w+){0,2}|[^\s,]+['’]s)|, an?)\s+([^.,;]{0,80})/i;
/** Words that end the noun phrase that says what something is. */
const AFTER_NOUN =
  /\s(?:of|in|that|which|by|for|with|from|to|at|on|as|who|whose|and|based|developed|mentioned|noted|affected)\b.*$/;

const OFFICE =
  '(?:co-founder|founder|CEO|chief executive(?: officer)?|chairman|chairwoman|president|minister|secretary|Mr|Ms|Mrs|Dr)';

export const ENGLISH_NAMES: NameWords = {
  kinds: lazily<KindPatterns>({
    Company: () => new RegExp(`\\b(?:(?:${PIECES.formsOfFirms})\\.?|(?:co|company)\\.?(?:,? ltd\\.?)?)$`, 'i'),
    Organization: () => new RegExp(`\\b(?:${PIECES.organizations})\\b|^cent(?:er|re) for\\b`, 'i'),
    PublicBody: () =>
      new RegExp(
        `^(?:u\\.?s\\.? )?(?:department|ministry|office|bureau|commission)\\b|\\b(?:${PIECES.publicBodies})$`,
        'i',
      ),
    ...kindPatterns(KINDS.ends, ['\\b', '$'], 'i'),
    Person: () => /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}\.?)? \p{Lu}[\p{L}'’-]+$/u,
  }),
  firm: new RegExp(`\\b(?:${PIECES.endsOfFirms})$`, 'i'),
  calledIn(text) {
    const noun = (CALLS.exec(text)?.[1] ?? '').replace(AFTER_NOUN, '');
    let best: { kind: NamedKind; at: number } | undefined;
    for (const [kind, nouns] of CALLED()) {
      for (const { index } of noun.matchAll(nouns)) {
        if (!best || index > best.at) best = { kind: kind as NamedKind, at: index };
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
    return words.length > MOST_WORDS || words.slice(1).some((word) => verbs.has(word)) || PAST().test(text);
  },
  isNameLine(text) {
    const words = text.split(/\s+/);
    const isSmall = (word: string): boolean =>
      SMALL().test(word) && !joining.has(word) && !ENGLISH_WORDS.particles.has(word);
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
  return ENGLISH_WORDS.legalForms.has(bare) || bare === '&' || ENGLISH_WORDS.ordinary.has(bare);
}
