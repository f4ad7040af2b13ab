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
