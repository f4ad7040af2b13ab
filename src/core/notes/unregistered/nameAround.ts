import type { CodeForms } from '../../registry/vocabulary/codeForms';
import type { Span } from '../../text/base/span';
import { FINDERS } from '../../text/languages/languages';
import { lexZones } from '../../text/markdown/zones';
import type { Mention } from '../mentions/mention';
import { findUnregistered } from './findUnregistered';

const NEXT_WORD = "[ \\t]+(?:(?:of|and|for|the|de|du|von|van|&)[ \\t]+)*[\\p{Lu}\\p{N}][\\p{L}\\p{M}\\p{N}'’&-]*";
/** Capitalised words, between which small words of names may be: `Bank of the Blue River`. */
const CAPITALISED = new RegExp(`\\p{Lu}[\\p{L}\\p{M}\\p{N}'’&-]*(?:${NEXT_WORD})*`, 'gu');

/** How much of a note is divided into words around a place, in UTF-16 units on each side. */
const AROUND = 64;

/**
 * The name at a place of a note, as the user would select it: the mention there, or a name that no registry has, with the
 * name in brackets after it, or the capitalised words there, or the word. '' where there is none.
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

function wordsAt(text: string, offset: number): string {
  const from = Math.max(0, offset - AROUND, text.lastIndexOf('\n', offset - 1) + 1);
  const around = text.slice(from, offset + AROUND).split('\n', 1)[0]!;
  const at = offset - from;
  const isThere = ({ index, length }: { readonly index: number; readonly length: number }): boolean =>
    index <= at && at <= index + length;
  const capitalised = [...around.matchAll(CAPITALISED)].find(({ 0: name, index }) =>
    isThere({ index, length: name.length }),
  );
  if (capitalised) return capitalised[0];
  return FINDERS.map(({ nameAt }) => nameAt(around, at)).find((name) => name !== '') ?? '';
}
