import type { Resumable } from '../text/base/lazy';
import { shiftSpan } from '../text/base/textEdit';
import type { RegistryFile, Scalar } from './model';

/** That a file names the user's own note on an entity. */
export interface Profile {
  /** The id of the entity. */
  readonly id: string;
  /** The path of the note, relative to the file; its span counts from the beginning of the file. */
  readonly note: Scalar;
}

/** Entries between two pauses. */
const STEP = 4_096;

/** The profiles of a file, in the order of its entries. */
export function* profilesIn({ entries }: Pick<RegistryFile, 'entries'>): Resumable<readonly Profile[]> {
  const found: Profile[] = [];
  for (let index = 0; index < entries.length; index++) {
    if (index % STEP === STEP - 1) yield;
    const { start, entry } = entries[index]!;
    const { id, profile } = entry;
    if (profile) found.push({ id: id.value, note: { ...profile, span: shiftSpan(profile.span, start) } });
  }
  return found;
}
