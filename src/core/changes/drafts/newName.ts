import type { EntryName } from '../../registry/model';
import type { Span } from '../../text/base/textEdit';
import { inLatinLetters } from '../../text/languages/languages';
import { freeId, slugOf } from '../../text/units/slug';
import type { Change, EntryPlace, NewValue, Refused } from '../../text/yaml/write/change';
import { RegistryPaths } from '../../text/yaml/write/registryPaths';
import { nameWithRules } from './editEntry';

/** An id of the first of the names that has Latin letters; undefined if none has. */
export function latinSlug(names: readonly string[]): string | undefined {
  return names.map(slugOf).find((id) => /[a-z]/.test(id));
}

/** An id for these names that is not taken: of Latin letters in them, or else of the first as it is spelled in them. */
export function proposeId(names: readonly string[], schema: string, taken: (id: string) => boolean): string {
  const slug = latinSlug(names) ?? slugOf(inLatinLetters(names[0] ?? '', schema === 'Person'));
  return freeId(slug || slugOf(schema) || 'entity', taken);
}

/** A new name of an entity, which takes the place of another one from a date on. */
interface NewName {
  readonly old: EntryName;
  readonly to: string;
  /** ISO 8601, perhaps shortened. */
  readonly from: string;
}

/** The entry that gets the new name. */
interface NamedEntry {
  readonly place: EntryPlace;
  /** The span of the old name in this text, which counts only in an entry at an offset; undefined where it is in another registry. */
  readonly oldSpan: Span | undefined;
  /** Whether it has other names that are shown, in other languages. */
  readonly hasNames: boolean;
}

/** Gives an entity a new name: the old one becomes a previous name that ended on the day, in the month or in the year given. */
export function writeNewName(text: string, entry: NamedEntry, name: NewName): readonly Change[] | Refused {
  const change = nameChange(text, entry, name);
  if ('refused' in change) return change;
  return [change, { kind: 'add', entry: entry.place, path: ['previousName'], value: previousName(name) }];
}

function nameChange(text: string, { place, oldSpan, hasNames }: NamedEntry, { old, to }: NewName): Change | Refused {
  if (!oldSpan || typeof place === 'string') {
    return hasNames && old.lang !== ''
      ? { kind: 'set', entry: place, path: ['name', old.lang], value: to }
      : { kind: 'set', entry: place, path: ['name'], value: old.lang === '' ? to : { [old.lang]: to } };
  }
  const found = new RegistryPaths(text).at(oldSpan);
  return 'refused' in found ? found : { kind: 'set', path: found.path, value: to, everywhere: true };
}

/** With the rules of the old name, which old notes still write. */
function previousName({ old, from }: NewName): NewValue {
  return { ...nameWithRules(old), endDate: from };
}
