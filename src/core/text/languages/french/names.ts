import { lazily } from '../../base/lazy';
import { alternatives, escapeRegExp } from '../../units/escape';
import type { NameWords } from '../language';
import { type KindPatterns, kindCalled, kindPatterns } from '../nameKinds';
import KINDS from './kinds.json';
import LISTS from './patternWords.json';

const PIECES = alternatives(LISTS);

/** In words; names are shorter. */
const MOST_WORDS = 9;
const VERB = /\s(?:est|sont|était|a été|ont|sera|seront|va|vont|doit|peut|annonce|achète|prévoit)(?=\s|$)/;
const OFFICE = `(?:${PIECES.offices})`;

/** The kind of a subject, by the first noun after the verb. */
const CALLED = lazily<KindPatterns>(kindPatterns(KINDS.called, ['^', ''], 'iu'));

export const FRENCH_NAMES: NameWords = {
  kinds: lazily<KindPatterns>({
    Company: () => /(?<!\p{L})(?:SA|SAS|SASU|SARL|SNC|SCA|SCOP|S\.A\.(?:S\.|R\.L\.)?)$/u,
    // The first word says what it is where it is followed by a small one, as in no English name.
    ...kindPatterns(KINDS.begins, ['^', "(?= \\p{Ll}| d[’'])"]),
    Person: () =>
      new RegExp(
        `^(?:(?:M\\.|Mme|Dr) )?\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)? (?:${PIECES.particles})?\\p{Lu}[\\p{Ll}\\p{Lu}]+(?:-\\p{Lu}\\p{Ll}+)?$`,
        'u',
      ),
  }),
  calledIn(text) {
    const [, noun = ''] = /(?:^|\s)(?:est|était|comme) (?:une? |l[’']|le |la |les )([^.,;]{0,60})/.exec(text) ?? [];
    return kindCalled(CALLED, noun);
  },
  isPerson(text, name) {
    const written = escapeRegExp(name);
    return new RegExp(`(?<!\\p{L})${OFFICE} ${written}|${written}, (?:l[ea] |l[’'])?${OFFICE}(?!\\p{L})`, 'u').test(
      text,
    );
  },
  isStatement: (text) =>
    VERB.test(text) || (text.split(/\s+/).length > MOST_WORDS && /\s(?:le|les|une?|du)\s/.test(text)),
  isNameLine: () => false,
  withoutForm: (folded) => folded.replace(/(?<=\S),? (?:sa|sas|sasu|sarl|snc|sca|s\.a\.(?:s\.|r\.l\.)?)$/, ''),
  otherName: 'anciennement|dit|dite|ex',
};
