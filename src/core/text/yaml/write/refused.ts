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
