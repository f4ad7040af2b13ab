import type { TextEdit } from '../base/textEdit';
import { lineEndOf } from '../base/textLines';
import { addSource, type SourceKeys, sourcesOf } from '../registry/drafts/addSource';
import { compareIsoDates } from '../text/isoDate';
import { inWholeText, itemAt } from '../yaml/cursor/yamlPath';
import { addMap, blockMap, type NewMap } from '../yaml/edit/addMap';
import { withDash } from '../yaml/edit/entryStyle';
import { insertItem } from '../yaml/edit/insertEntry';
import { writeScalar } from '../yaml/edit/writeScalar';
import { valueAt, type YamlNode } from '../yaml/read/yamlNode';

/** A source that a registry does not have yet. */
export interface NewSource {
  readonly id: string;
  readonly keys: SourceKeys;
}

/**
 * Adds a fact or a link to an entry, laid out like those that are there, and the source that it cites to the sources.
 * A fact goes where its date belongs among the others.
 *
 * @param place an offset inside the entry, or undefined where the file has none for that id yet: then it gets one.
 * @param source undefined where a registry has it.
 * @returns edits of the same text; undefined where they cannot be made, as in a registry in brackets.
 */
export function addStatement(
  text: string,
  place: number | undefined,
  id: string,
  list: 'facts' | 'links',
  statement: NewMap,
  source: NewSource | undefined,
): readonly TextEdit[] | undefined {
  const edit = place === undefined ? newEntry(text, id, list, statement) : intoEntry(text, place, list, statement);
  if (!edit || !source) return edit && [edit];
  const sourceEdit = addSource(text, source.id, source.keys);
  if (sourceEdit) return [sourceEdit, edit];
  // A file that has no entities yet gets them now, and the sources above them.
  const eol = lineEndOf(text);
  const begin = edit.text.search(/^entities:/m);
  if (begin < 0) return undefined;
  const sources = sourcesOf(text, source.id, source.keys);
  return [{ ...edit, text: `${edit.text.slice(0, begin)}${sources}${eol}${edit.text.slice(begin)}` }];
}

function newEntry(text: string, id: string, list: string, statement: NewMap): TextEdit | undefined {
  return insertItem(text, (style) => {
    const indent = ' '.repeat(style.keyColumn);
    const lines = [`${indent}id: ${writeScalar(id, style.quote)}`, `${indent}${list}:`];
    return withDash([...lines, ...blockMap(statement, `${indent}  `, ' ', style.quote)], style);
  });
}

function intoEntry(text: string, place: number, list: 'facts' | 'links', statement: NewMap): TextEdit | undefined {
  const item = itemAt(text, place);
  if (!item) return undefined;
  const value = valueAt(item.root, list);
  const before = list === 'facts' && value?.kind === 'list' ? itemAfter(value.items, statement.date) : undefined;
  const edit = addMap(item.text, item.root, list, statement, lineEndOf(text), before);
  return edit && inWholeText(item, edit);
}

/** The first fact that comes after one of that date in a list that goes up or down; undefined for the end. */
function itemAfter(items: readonly YamlNode[], date: string | undefined): YamlNode | undefined {
  const known = items.flatMap((item) => {
    const value = valueAt(item, 'date') ?? valueAt(item, 'startDate');
    return value?.kind === 'scalar' ? [{ item, date: value.value }] : [];
  });
  const [first, last] = [known[0], known.at(-1)];
  if (date === undefined || !first || !last) return undefined;
  const isDown = compareIsoDates(first.date, last.date) > 0;
  return known.find((each) => compareIsoDates(each.date, date) === (isDown ? -1 : 1))?.item;
}
