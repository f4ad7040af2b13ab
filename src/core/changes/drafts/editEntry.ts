import type { EntryName } from '../../registry/model';
import { runToEnd } from '../../text/base/lazy';
import { splitRegistry } from '../../text/yaml/split/splitRegistry';
import { type Change, type NewValue, type Refused, refused } from '../../text/yaml/write/change';
import { indentOf } from '../../text/yaml/write/entryStyle';
import { contentEnd } from '../../text/yaml/write/filePieces';
import { RegistryPaths, removalOf } from '../../text/yaml/write/registryPaths';
import { type WrittenRegistry, writeRegistry } from '../../text/yaml/write/writeRegistry';

/** Lists a longer word in which the name at `span` does not count; the name becomes `{ value, notIn }` for it. */
export function forbidInside(
  text: string,
  { span, value }: Pick<EntryName, 'span' | 'value'>,
  word: string,
): readonly Change[] | Refused {
  const found = new RegistryPaths(text).at(span);
  if ('refused' in found) return found;
  const { path } = found;
  return [
    path.at(-1) === 'value'
      ? { kind: 'add', path: [...path.slice(0, -1), 'notIn'], value: word }
      : { kind: 'set', path, value: { value, notIn: [word] } },
  ];
}

/** The rules of a name, with another word in which it does not count, as a higher layer writes them. */
export function nameForbiddenIn(name: EntryName, word: string): NewValue {
  return nameWithRules({ ...name, notIn: [...name.notIn, word] });
}

const WORD_KEYS = ['notIn', 'near', 'beside'] as const;

/** A name with the rules for its mentions. */
export function nameWithRules({
  value,
  lang,
  case: override,
  ...words
}: EntryName): Readonly<Record<string, NewValue>> {
  return {
    value,
    ...(lang !== '' && { lang }),
    ...(override && { case: override }),
    ...Object.fromEntries(WORD_KEYS.flatMap((key) => (words[key].length > 0 ? [[key, words[key]]] : []))),
  };
}

/** Removes the name at `span`; undefined where its entry would be left without a name of its own. */
export function removeName(text: string, { span }: Pick<EntryName, 'span'>): readonly Change[] | Refused | undefined {
  const found = new RegistryPaths(text).at(span);
  if ('refused' in found) return found;
  return found.path[2] === 'name' ? undefined : [removalOf(found)];
}

/**
 * Copies an entry of another registry text after the last one of this file, with the indentation of this file and the
 * comments of the entry.
 *
 * @param entryOffset an offset inside the entry in `from`.
 * @returns also where the id of the copy is, in the new text.
 */
export function copyEntry(
  text: string,
  from: string,
  offset: number,
): (WrittenRegistry & { readonly start: number }) | Refused {
  const span = runToEnd(splitRegistry(from)).entities.find(({ start, end }) => start <= offset && offset <= end);
  if (!span) return refused('nothing-there');
  const piece = from.slice(span.start, span.end);
  const entry = piece.slice(0, contentEnd(piece, indentOf(piece)));
  const copied = writeRegistry(text, [], { copied: entry });
  if ('refused' in copied) return copied;
  const start = copied.added[0]!;
  return { ...copied, start: start + copied.text.slice(start).search(/(?<![\w-])(?:id|"id")\s*:/) };
}
