/** Kinds of names, in the order in which they win when one entity has a spelling twice. Segments hold them as numbers. */
export const NAME_KIND_ORDER = ['name', 'alias', 'previous', 'weak', 'misspelling'] as const;
export type NameKind = (typeof NAME_KIND_ORDER)[number];

/** How a registry file ranks: 0 for the bundled registry; of two files the one with the greater number has priority. */
export type Layer = number;

/** Bulk data ranks below all that people wrote. */
export const BULK_LAYER: Layer = -1;
