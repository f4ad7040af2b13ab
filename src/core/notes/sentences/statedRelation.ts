import type { LinkTypeRow } from '../../registry/vocabulary/rows';
import { lazily } from '../../text/base/lazy';
import type { Span } from '../../text/base/textEdit';
import { LANGUAGES } from '../../text/languages/languages';
import { escapeRegExp } from '../../text/units/escape';
import { SOLE_ROLE } from './statedRole';
import { MAYBE_SHARE } from './statedShare';

// What is in a sentence for the names of who acts and of the other one.
const FROM = '\ue000';
const TO = '\ue001';
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

/**
 * The words by which a sentence says something of a relation between two names, in one of a few plain forms; undefined for every
 * other sentence, whatever it says.
 *
 * @param says that one has a share of the other, holds a post in it, or has left that; or that the relation is over that is of that type.
 * @param text in simplified characters.
 * @param from who acts in the relation, in UTF-16 units of the text, as `to`.
 */
export function statedRelation(says: Fixed | LinkTypeRow, text: string, from: Span, to: Span): string | undefined {
  const [one, other] = from.start < to.start ? [from, to] : [to, from];
  const signOf = (name: Span): string => (name === from ? FROM : TO);
  const between = `${signOf(one)}${text.slice(one.end, other.start)}${signOf(other)}`;
  const plain = `${text.slice(0, one.start)}${between}${text.slice(other.end)}`.replace(LEFT_OUT, '');
  return (typeof says === 'string' ? PATTERNS[says] : patternOf('over', says)).exec(plain)?.[0];
}

/** @param type of the relation that is over. */
function patternOf(says: Fixed | 'over', type?: LinkTypeRow): RegExp {
  const sources = READ.flatMap(({ tag, and, [says]: { before, sentences, after } }) => {
    const role = `${SOLE_ROLE}(?:(?:${and})${SOLE_ROLE})*`;
    const verb = type && escapeRegExp(tag === 'zh' ? type.verb.zh : type.verb.en);
    const words: Readonly<Record<string, string | undefined>> = {
      from: FROM,
      to: TO,
      share: MAYBE_SHARE,
      role,
      verb,
      ...type?.words,
    };
    return sentences.map(
      (sentence) =>
        before + sentence.replace(/\{(\w+)\}/g, (_, word: string) => `(?:${words[word] ?? '(?!)'})`) + after,
    );
  });
  return new RegExp(sources.join('|'), 'u');
}
