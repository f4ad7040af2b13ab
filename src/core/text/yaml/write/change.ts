/** A value to be written: a text, a list or a map; null for a key without a value. */
export type NewValue = null | string | readonly NewValue[] | { readonly [key: string]: NewValue };

/**
 * The way to a value: keys of maps and places in lists. In an entry it begins with a key of the entry, in a file with
 * `entities` and the place of an entry, or with a map of the file (`sources`, `schemas`, `linkTypes`) and
 * one of its keys.
 */
export type YamlPath = readonly (string | number)[];

/** An entry of a registry: an offset inside it, in the text before all changes, or the id of a new one, which is made. */
export type EntryPlace = number | string;

interface Place {
  readonly path: YamlPath;
  /** The entry that the path begins in; it begins in the file if not given. */
  readonly entry?: EntryPlace;
}

/** One change of a value in a registry. Keys that are not there are made, after those that are. */
export type Change =
  /**
   * Writes a value, in place of the one that is there; a key that is not there goes above the key `above` of its map. With
   * `everywhere`, aliases of the value change with it.
   */
  | (Place & {
      readonly kind: 'set';
      readonly value: NewValue;
      readonly everywhere?: boolean;
      readonly above?: string;
    })
  /** Adds an item to a list, before the item `before` or at its end. A single value becomes a list with it. */
  | (Place & { readonly kind: 'add'; readonly value: NewValue; readonly before?: number | PlaceAmong })
  /** Removes a pair or an item, and every list or map around it in which nothing would be left. */
  | (Place & { readonly kind: 'remove' })
  /** Gives the key at the end of the path another name. */
  | (Place & { readonly kind: 'rename'; readonly to: string });

/** Before which of the items of a list a new one belongs; undefined for the end. */
type PlaceAmong = (items: readonly NewValue[]) => number | undefined;

export function isMap(value: NewValue | undefined): value is { readonly [key: string]: NewValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Why a change of a registry is not made. Words come last, in `refusalMessage.ts`:
 * - `errors`: what is to be changed has errors of YAML, or a key twice
 * - `too-long`: the entry is longer than is read, or would be
 * - `no-map`: there is something else where a map or list is expected
 * - `in-brackets`: the whole registry, or all its entities, are in brackets
 * - `lost`: the registry cannot be followed to its end
 * - `nothing-there`: what was to be changed is no longer there
 * - `anchor`: an alias refers to what is to be changed, or to what goes
 * - `comment`: a comment is inside of what is to be replaced or removed
 * - `same-line`: items that are to be on lines of their own share one
 * - `elsewhere`: the file counts only in the notes of its folder, and what would be written to it counts in others too
 * - `unwritable`: after the change the file would not say what it is to say
 */
export type RefusalReason =
  | 'errors'
  | 'too-long'
  | 'no-map'
  | 'in-brackets'
  | 'lost'
  | 'nothing-there'
  | 'anchor'
  | 'comment'
  | 'same-line'
  | 'elsewhere'
  | 'unwritable';

export interface Refused {
  readonly refused: RefusalReason;
  /** The offset in the text of what prevents the change. */
  readonly at: number;
}

export function refused(reason: RefusalReason, at = 0): Refused {
  return { refused: reason, at };
}
