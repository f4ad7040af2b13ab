import { CANONICAL_GROWTH, canonicalName } from '../text/units/canonical';
import { SINGLE_BIT, UNIT_TABLE, WORD_BIT } from '../text/units/unitTable';
import { MAX_NAME_UNITS } from './segment';

/**
 * Kinds of names, in the order in which they win when one entity has a spelling twice. Segments hold them as numbers. `short` are
 * not in a registry: see `shortCompanyName`; neither are `variant`: see `otherSpellings` and `nounForms`.
 */
export const KIND_ORDER = ['name', 'alias', 'previous', 'weak', 'misspelling', 'avoid', 'variant', 'short'] as const;
export type NameKind = (typeof KIND_ORDER)[number];

/** Whether a name is not to be written: it is misspelt, or a word to avoid. */
export function isWrong(kind: NameKind): boolean {
  return kind === 'misspelling' || kind === 'avoid';
}

/** The priority of a registry file: 0 for the bundled registry; a file with a greater number has priority over it. */
export type Layer = number;

/** Bulk data: every registry file has priority over it. */
export const BULK_LAYER: Layer = -1;
export const BUNDLED_LAYER: Layer = 0;

/** Whether files of that layer are the user's: neither bundled nor bulk data. */
export function isOwnLayer(layer: Layer): boolean {
  return layer > BUNDLED_LAYER;
}

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
