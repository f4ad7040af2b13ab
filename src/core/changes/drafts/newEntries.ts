import type { Refused } from '../../text/yaml/write/refused';
import { type WrittenRegistry, writeRegistry } from '../../text/yaml/write/writeRegistry';

/** The data of an entity when it is first written down. */
export interface EntryDraft {
  readonly id: string;
  readonly schema: string;
  /** At least one; a BCP-47 tag for each, or '' where the language is not known. */
  readonly names: readonly { readonly lang: string; readonly value: string }[];
  readonly aliases?: readonly string[];
}

/**
 * Writes an entry after the last one of the file, laid out like those that are there. A file without `entities`, even an
 * empty one, gets them.
 */
export function insertEntry(text: string, draft: EntryDraft): WrittenRegistry | Refused {
  return writeRegistry(text, [{ kind: 'add', path: ['entities'], value: valueOfDraft(draft) }]);
}

function valueOfDraft({ id, schema, names, aliases = [] }: EntryDraft) {
  const [first] = names;
  const name = names.length === 1 && first?.lang === '' ? first.value : namesByTag(names);
  return { id, schema, name, ...(aliases.length > 0 && { alias: aliases }) };
}

function namesByTag(names: EntryDraft['names']): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map(({ lang, value }) => [lang, value]));
}
