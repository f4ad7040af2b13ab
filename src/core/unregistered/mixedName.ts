import type { FoundName } from './foundName';
import type { Suffix } from './hanSuffix';
import { latinName } from './latinNames';
import type { Phrase } from './latinPhrase';

/**
 * The name of Latin words with a suffix in Han right after them: TCL科技 as a whole; of MP Materials公司 the Latin words
 * alone. Undefined where it is not a name.
 */
export function mixedName(text: string, latin: Phrase, { end, kind }: Suffix): FoundName | undefined {
  const [word] = latin.words;
  if (!word || latin.odd || kind === 'weak') return undefined;
  const isBare = /^(?:公司|集团|集團)$/.test(text.slice(latin.end, end));
  const found = latinName(text, latin, () => false);
  if (!found || (isBare && found.evidence === 'acronym')) return undefined;
  if (isBare) return { ...found, evidence: 'suffix', sure: true };
  const name = text.slice(word.start, end);
  return { start: word.start, end, name, evidence: kind === 'form' ? 'form' : 'suffix', sure: true };
}
