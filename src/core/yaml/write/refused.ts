/**
 * Why a change of a registry is not made. Words come last, in `refusalMessage.ts`:
 * - `errors`: what is to be changed has errors of YAML, or a key twice
 * - `too-long`: the entry is longer than is read
 * - `no-map`: the entry is no map
 * - `in-brackets`: the whole registry, or all its entities, are in brackets
 * - `lost`: the registry cannot be followed to its end
 * - `nothing-there`: what was to be changed is no longer there
 * - `unclear`: the entry is written in a way that Dossier does not know
 * - `unwritable`: after the change the file would not say what it is to say
 */
export type RefusalReason =
  | 'errors'
  | 'too-long'
  | 'no-map'
  | 'in-brackets'
  | 'lost'
  | 'nothing-there'
  | 'unclear'
  | 'unwritable';

export interface Refused {
  readonly refused: RefusalReason;
}

export function refused(reason: RefusalReason): Refused {
  return { refused: reason };
}
