import { CANONICAL_GROWTH, canonicalName } from '../text/units/canonical';
import { SINGLE_BIT, UNIT_TABLE, WORD_BIT } from '../text/units/unitTable';
import { MAX_NAME_UNITS } from './segment';

/** Why a name can never be found: it has no letter or digit, or is longer than what is matched. */
export type Unmatchable = 'no-word' | 'too-long';

/** The reason why `SegmentBuilder.add` would not take the name; undefined if the name can be found. */
export function unmatchable(name: string): Unmatchable | undefined {
  if (name.length > MAX_NAME_UNITS) return 'too-long';
  // Nearly every name ends here: nothing that makes it canonical could take its word away, or make it too long.
  if (name.length * CANONICAL_GROWTH <= MAX_NAME_UNITS && hasWord(name)) return undefined;
  const canonical = canonicalName(name);
  if (canonical.length > MAX_NAME_UNITS) return 'too-long';
  return hasWord(canonical) ? undefined : 'no-word';
}

function hasWord(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if ((UNIT_TABLE[text.charCodeAt(at)]! & (WORD_BIT | SINGLE_BIT)) !== 0) return true;
  }
  return false;
}
