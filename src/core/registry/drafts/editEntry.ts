import type { TextEdit } from '../../base/textEdit';
import { inWholeText, itemAt, placeInItem } from '../../yaml/cursor/yamlPath';
import { addToList, type NewValue, writeFlow } from '../../yaml/edit/addNode';
import { quoteOf, withQuotes } from '../../yaml/edit/editScalar';
import { type EntryStyle, indentOf, withDash } from '../../yaml/edit/entryStyle';
import { insertItem } from '../../yaml/edit/insertEntry';
import { removeNode } from '../../yaml/edit/removeNode';
import { writeScalar } from '../../yaml/edit/writeScalar';
import type { EntryName } from '../model';

/** The keys of an entry whose values add to what lower layers say. */
export type AddedKey = 'alias' | 'misspelling' | 'remove';

/**
 * Adds a value to an entry.
 *
 * @param place an offset inside the entry, or undefined where the file has none for that id yet: then it gets one.
 */
export function addToEntry(
  text: string,
  place: number | undefined,
  id: string,
  key: AddedKey,
  value: NewValue,
): TextEdit | undefined {
  if (place === undefined) return newEntry(text, id, key, value);
  const item = itemAt(text, place);
  return item && inWholeText(item, addToList(item.text, item.root, [key], value));
}

function newEntry(text: string, id: string, key: AddedKey, value: NewValue): TextEdit | undefined {
  return insertItem(text, (style) => {
    const indent = ' '.repeat(style.keyColumn);
    const lines = [`id: ${writeScalar(id, style.quote)}`, `${key}: ${writeFlow([value], style.quote)}`];
    return withDash(
      lines.map((line) => indent + line),
      style,
    );
  });
}

/** Lists a longer word in which the name at `span` does not count; the name becomes `{ value, notIn }` for it. */
export function forbidInside(text: string, { span }: Pick<EntryName, 'span'>, word: string): TextEdit | undefined {
  const place = placeInItem(text, span);
  if (!place) return undefined;
  const { item, path } = place;
  const step = path.at(-1);
  if (step?.kind === 'pair' && step.pair.key.value === 'value') {
    return inWholeText(item, addToList(item.text, step.map, ['notIn'], word));
  }
  const whole = withQuotes(text, span);
  const words = writeFlow([word], quoteOf(text));
  return { span: whole, text: `{ value: ${text.slice(whole.start, whole.end)}, notIn: ${words} }` };
}

/** The rules of a name, with another word in which it does not count, as a higher layer writes them. */
export function nameForbiddenIn({ value, lang, case: override, notIn, near }: EntryName, word: string): NewValue {
  return {
    value,
    ...(lang !== '' && { lang }),
    ...(override && { case: override }),
    notIn: [...notIn, word],
    ...(near.length > 0 && { near }),
  };
}

/** Removes the name at `span`; undefined where its entry would be left without a name of its own. */
export function removeName(text: string, { span }: Pick<EntryName, 'span'>): TextEdit | undefined {
  const place = placeInItem(text, span);
  const first = place?.path[0];
  if (!place || first?.kind !== 'pair' || first.pair.key.value === 'name') return undefined;
  const edit = removeNode(place.item.text, place.path);
  return edit && inWholeText(place.item, edit);
}

/**
 * Copies an entry of another registry text after the last one of this file, with the indentation of this file and the
 * comments of the entry.
 *
 * @param place an offset inside the entry in `from`.
 * @returns also where the id of the copy is, in the new text; undefined where there is no entry.
 */
export function copyEntry(text: string, from: string, place: number) {
  const item = itemAt(from, place);
  if (!item) return undefined;
  const copied = insertItem(text, (style) => reindented(item.text, style));
  return copied && { ...copied, start: copied.span.start + copied.text.search(/(?<![\w-])(?:id|"id")\s*:/) };
}

function reindented(itemText: string, style: EntryStyle): readonly string[] {
  const lines = itemText.split(/\r\n|\n|\r/);
  const [, before = '', dash = '', first = ''] = /^( *)(- *)(.*)$/s.exec(lines[0] ?? '') ?? [];
  const oldColumn = before.length + dash.length;
  // Lines no deeper than the dash belong to what follows.
  while (lines.length > 1 && (lines.at(-1)!.trim() === '' || indentOf(lines.at(-1)!) <= before.length)) lines.pop();
  const rest = lines.slice(1).map((line) => {
    const indent = Math.max(0, indentOf(line) + style.keyColumn - oldColumn);
    return line.trim() === '' ? '' : ' '.repeat(indent) + line.trimStart();
  });
  return withDash([' '.repeat(style.keyColumn) + first, ...rest], style);
}
