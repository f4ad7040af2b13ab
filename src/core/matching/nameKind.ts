/**
 * Kinds of names, in the order in which they win when one entity has a spelling twice. Segments hold them as numbers. `short` are
 * not in a registry: see `shortCompanyName`; neither are `variant`: see `variantsOf` and the `inflections` of languages.
 */
export const NAME_KIND_ORDER = ['name', 'alias', 'previous', 'weak', 'misspelling', 'variant', 'short'] as const;
export type NameKind = (typeof NAME_KIND_ORDER)[number];

/** The priority of a registry file: 0 for the bundled registry; a file with a greater number has priority over it. */
export type Layer = number;

/** Bulk data: every registry file has priority over it. */
export const BULK_LAYER: Layer = -1;
export const BUNDLED_LAYER: Layer = 0;

/** Whether files of that layer are the user's: neither bundled nor bulk data. */
export function isOwnLayer(layer: Layer): boolean {
  return layer > BUNDLED_LAYER;
}
