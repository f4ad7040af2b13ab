import type { CodeForms } from '../../registry/vocabulary/codeForms';
import { lazy } from '../../text/base/lazy';
import type { Span } from '../../text/base/textEdit';
import { FINDERS } from '../../text/languages/languages';
import { lexZones } from '../../text/markdown/zones';
import type { Mention } from '../mentions/mention';
import { findUnregistered } from './findUnregistered';
import { readPhrase } from './latinPhrase';

/** How much of a note is divided into words around a place, in UTF-16 units on each side. */
const AROUND = 64;
const MIDDLE = { atStart: false, heading: false, nouns: undefined };

/**
 * The name at a place of a note, as the user would select it: the mention there, or a name that no registry has, with the
 * name in brackets after it, or the word. '' where there is none.
 *
 * @param offset in UTF-16 units of `text`; a name may begin or end there.
 * @param mentions of the same text.
 */
export function nameAround(text: string, offset: number, mentions: readonly Mention[], codes: CodeForms): string {
  const mention = mentions.find((each) => isAt(each, offset));
  if (mention) return text.slice(mention.start, mention.end);
  return unregisteredAt(text, offset, mentions, codes) ?? wordsAt(text, offset);
}

/** The name around an offset if `findUnregistered` finds it, that is, if no registry has it. */
export function unregisteredAt(
  text: string,
  offset: number,
  mentions: readonly Mention[],
  codes: CodeForms,
): string | undefined {
  const found = findUnregistered(text, lexZones(text), mentions, codes).find((each) => isAt(each, offset));
  return found?.other === undefined ? found?.name : `${found.name} (${found.other})`;
}

function isAt({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

const CAPITAL = lazy(() => /(?<![\p{L}\p{N}])\p{Lu}/gu);

function wordsAt(text: string, offset: number): string {
  const from = Math.max(0, offset - AROUND, text.lastIndexOf('\n', offset - 1) + 1);
  const around = text.slice(from, offset + AROUND).split('\n', 1)[0]!;
  const at = offset - from;
  const capitals = around.matchAll(CAPITAL());
  const phrases = Array.from(capitals, ({ index }) => ({ start: index, end: readPhrase(around, index, MIDDLE).end }));
  const phrase = phrases.find((each) => isAt(each, at));
  if (phrase) return around.slice(phrase.start, phrase.end);
  return FINDERS.map(({ nameAt }) => nameAt(around, at)).find((name) => name !== '') ?? '';
}
