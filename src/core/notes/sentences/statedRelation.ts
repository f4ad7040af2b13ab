import type { LinkTypeRow } from '../../registry/vocabulary/rows';
import { inLanguage } from '../../registry/vocabulary/words';
import { memoize } from '../../text/base/lazy';
import type { Span } from '../../text/base/textEdit';
import { LANGUAGES } from '../../text/languages/languages';
import { escapeRegExp } from '../../text/units/escape';
import { SOLE_ROLE } from './statedRole';
import { MAYBE_SHARE } from './statedShare';

// What is in a sentence for the names of who acts and of the other one.
const [FROM, TO] = ['\ue000', '\ue001'] as const;
const WORDS = { from: FROM, to: TO, share: MAYBE_SHARE };
const READ = LANGUAGES.flatMap(({ tag, relations }) => (relations ? { tag, ...relations } : []));
const FILLERS = READ.map(({ fillers }) => fillers).join('|');
const LEFT_OUT = new RegExp(`[*_[\\]“”"]|(?<![a-z])(?:${FILLERS})(?![a-z]) ?`, 'gu');

/** That one has a share of the other, holds a post in it, or has left that; or that a relation of that type is over. */
type Says = 'share' | 'holder' | 'left' | LinkTypeRow;

const PATTERNS = new Map<Says, RegExp>();

/** In UTF-16 units: how much is read before, between and after two names. No form is longer. */
const NEAR = 100;

/**
 * For `statedRelation`: the text around two names, with signs for these, and without the words that say nothing of it. A letter is where
 * the text goes on. '' where they are far from each other.
 *
 * @param from the name of who acts, before or after the other one.
 */
export function textAround(text: string, from: Span, to: Span): string {
  const [one, other] = to.start < from.start ? [to, from] : [from, to];
  const [first, second] = one === to ? [TO, FROM] : [FROM, TO];
  if (other.start - one.end > NEAR) return '';
  const [start, end] = [Math.max(0, one.start - NEAR), other.end + NEAR];
  const before = `${start > 0 ? 'x' : ''}${text.slice(start, one.start)}`;
  const after = `${text.slice(other.end, end)}${end < text.length ? 'x' : ''}`;
  return `${before}${first}${text.slice(one.end, other.start)}${second}${after}`.replace(LEFT_OUT, '');
}

/**
 * The words by which a sentence says something of a relation between two names, in one of a few plain forms; undefined for every
 * other sentence, whatever it says.
 *
 * @param plain from `textAround`, in simplified characters.
 */
export function statedRelation(says: Says, plain: string): string | undefined {
  return memoize(PATTERNS, says, () => patternOf(says)).exec(plain)?.[0];
}

function patternOf(says: Says): RegExp {
  const type = typeof says === 'string' ? undefined : says;
  const sources = READ.flatMap(({ tag, and, ...forms }) => {
    const role = `${SOLE_ROLE}(?:(?:${and})${SOLE_ROLE})*`;
    const verb = type && escapeRegExp(inLanguage(type.verb, tag));
    const words: Readonly<Record<string, string | undefined>> = { ...WORDS, role, verb, ...type?.words };
    return forms[typeof says === 'string' ? says : 'over'].map((form) =>
      form.replace(/\{([a-z]+)\}/g, (_, word: string) => `(?:${words[word] ?? '(?!)'})`),
    );
  });
  return new RegExp(sources.join('|'), 'u');
}
