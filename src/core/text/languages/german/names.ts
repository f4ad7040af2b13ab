import { lazily } from '../../base/lazy';
import { alternatives, escapeRegExp } from '../../units/escape';
import type { NameWords } from '../language';
import { type KindPatterns, kindCalled, kindPatterns } from '../nameKinds';
import KINDS from './kinds.json';
import LISTS from './patternWords.json';

const PIECES = alternatives(LISTS);

/** In words; names are shorter. */
const MOST_WORDS = 9;
const VERB = new RegExp(`\\s(?:${PIECES.verbs})(?=\\s|$)`);
const OFFICE = `(?:${PIECES.offices})`;

/** The kind of a subject, by the end of the first noun after the verb: ein Chiphersteller. */
const CALLED = lazily<KindPatterns>(kindPatterns(KINDS.called, ['', '$'], 'iu'));

export const GERMAN_NAMES: NameWords = {
  kinds: lazily<KindPatterns>({
    Company: () => /(?:\b(?:GmbH|AG|KG|KGaA|OHG|SE|UG|eG|mbH)|werke|konzern|bank)$/u,
    ...kindPatterns(KINDS.ends, ['', '$'], 'iu'),
    ...kindPatterns(KINDS.wordEnds, ['', '(?!\\p{Ll})'], 'iu'),
    Person: () =>
      new RegExp(
        `^(?:Dr\\. |Prof\\. )?\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?(?:${PIECES.particles})? \\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?$`,
        'u',
      ),
  }),
  calledIn(text) {
    const [, noun = ''] = /(?:^|\s)(?:ist|war|als) (?:eine?r?|der|die|das) ([^.,;]{0,60})/.exec(text) ?? [];
    const [first = ''] = noun.split(/\s(?:mit|aus|in|für|von|der|des|und|im)\s/);
    return kindCalled(CALLED, first);
  },
  isPerson(text, name) {
    const written = escapeRegExp(name);
    return new RegExp(`(?<!\\p{L})${OFFICE} ${written}|${written}, ${OFFICE}(?!\\p{L})`, 'u').test(text);
  },
  isStatement: (text) =>
    VERB.test(text) || (text.split(/\s+/).length > MOST_WORDS && /\s(?:der|die|das|und)\s/.test(text)),
  isNameLine: () => false,
  withoutForm: (folded) =>
    folded.replace(
      /(?<=\S),? (?:gmbh ?& ?co\.? ?(?:kg|ohg)(?:aa)?|(?:ag|se) ?& ?co\.? ?kgaa|gmbh|mbh|ag|kg|kgaa|ohg|ug|e\. ?v\.)$/,
      '',
    ),
  otherName: 'vormals|früher|kurz|ehemals|genannt',
};
