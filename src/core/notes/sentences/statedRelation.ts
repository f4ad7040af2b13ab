import type { LinkTypeRow } from '../../registry/vocabulary/rows';
import { inLanguage } from '../../registry/vocabulary/words';
import { lazily, memoize } from '../../text/base/lazy';
import type { Span } from '../../text/base/textEdit';
import { LANGUAGES } from '../../text/languages/languages';
import { escapeRegExp } from '../../text/units/escape';
import { SOLE_ROLE } from './statedRole';
import { MAYBE_SHARE } from './statedShare';

// What is in a sentence for the names of who acts and of the other one.
const FROM = '\ue000';
const TO = '\ue001';
const SIGNS = /[\ue000\ue001]/g;
const READ = LANGUAGES.flatMap(({ tag, relations }) => (relations ? { tag, ...relations } : []));
const FILLERS = READ.map(({ fillers }) => fillers).join('|');
const LEFT_OUT = new RegExp(`[*_[\\]“”"]|(?<![a-z])(?:${FILLERS})(?![a-z]) ?`, 'gu');

type Fixed = 'share' | 'holder' | 'left';

/** The forms that are the same for all types of relations. */
const PATTERNS = lazily<Record<Fixed, RegExp>>({
  share: () => patternOf('share'),
  holder: () => patternOf('holder'),
  left: () => patternOf('left'),
});

/** The forms that say that a relation is over, by its type. */
const OVER = new WeakMap<LinkTypeRow, RegExp>();

/** In UTF-16 units: how much is read before, between and after two names. No form is longer. */
const NEAR = 100;

/**
 * For `statedRelation`: the text around two names, with signs for these, the first of them as the one who acts, and without the words that
 * say nothing of it. A letter is where the text goes on. '' where they are far from each other.
 */
export function textAround(text: string, one: Span, other: Span): string {
  if (other.start - one.end > NEAR) return '';
  const [start, end] = [Math.max(0, one.start - NEAR), other.end + NEAR];
  const before = `${start > 0 ? 'x' : ''}${text.slice(start, one.start)}`;
  const after = `${text.slice(other.end, end)}${end < text.length ? 'x' : ''}`;
  return `${before}${FROM}${text.slice(one.end, other.start)}${TO}${after}`.replace(LEFT_OUT, '');
}

/**
 * The words by which a sentence says something of a relation between two names, in one of a few plain forms; undefined for every
 * other sentence, whatever it says.
 *
 * @param says that one has a share of the other, holds a post in it, or has left that; or that the relation is over that is of that type.
 * @param plain from `textAround`, in simplified characters.
 * @param isTurned whether the second of the two names is that of who acts in the relation.
 */
export function statedRelation(says: Fixed | LinkTypeRow, plain: string, isTurned: boolean): string | undefined {
  const text = isTurned ? plain.replace(SIGNS, (sign) => (sign === FROM ? TO : FROM)) : plain;
  const pattern = typeof says === 'string' ? PATTERNS[says] : memoize(OVER, says, () => patternOf('over', says));
  return pattern.exec(text)?.[0];
}

/** @param type of the relation that is over. */
function patternOf(says: Fixed | 'over', type?: LinkTypeRow): RegExp {
  const sources = READ.map(({ tag, and, [says]: { before, sentences, after } }) => {
    const role = `${SOLE_ROLE}(?:(?:${and})${SOLE_ROLE})*`;
    const verb = type && escapeRegExp(inLanguage(type.verb, tag));
    const words: Readonly<Record<string, string | undefined>> = {
      from: FROM,
      to: TO,
      share: MAYBE_SHARE,
      role,
      verb,
      ...type?.words,
    };
    const source = `${before}(?:${sentences.join('|')})${after}`;
    return source.replace(/\{([a-z]+)\}/g, (_, word: string) => `(?:${words[word] ?? '(?!)'})`);
  });
  return new RegExp(sources.join('|'), 'u');
}
