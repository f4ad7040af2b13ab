import { applyEdits, insertAt, type TextEdit } from '../../base/textEdit';
import { type Refused, refused } from './change';
import { type EntryStyle, indentOf } from './entryStyle';
import { copiedLines, entryLines } from './newEntry';
import { pairLines, STEP, type TextStyle } from './newText';
import type { Piece, WrittenPiece } from './piece';
import { type Segments, skeletonOf } from './segments';
import { fromLines, isBlank, lineBelow } from './spliceLines';
import { isAsExpected, isSameSaid, treeOf } from './tree';
import { isNothing, keyOfItem, pairIn, said, saidPair, type Value } from './value';

/** The text of a new entry. */
export function newEntry(value: Value, style: EntryStyle): string | Refused {
  return verified(entryLines(value, style), style, `[${said(value)}]`, []);
}

/** The text of an entry of another file, with its comments. */
export function copiedEntry(entry: string, style: EntryStyle): string | Refused {
  const tree = treeOf(entry);
  if ('refused' in tree) return tree;
  const comments = tree.comments.map((each) => each.text);
  return verified(copiedLines(entry, style), style, tree.said, comments);
}

/** The texts of new sources or declarations. @param column of their keys. */
export function newPairs({ items }: Value, column: string, style: EntryStyle): readonly (string | Refused)[] {
  return items.map((item) => {
    const layout = { column, dashIndent: STEP, quote: style.quote };
    const lines = pairLines(keyOfItem(item), item.value, layout);
    return verified(lines, style, `{${saidPair(keyOfItem(item), said(item.value) ?? '')}}`, []);
  });
}

function verified(
  lines: readonly string[],
  { eol }: EntryStyle,
  expected: string,
  comments: readonly string[],
): string | Refused {
  const text = lines.map((line) => line + eol).join('');
  return isAsExpected(text, expected, comments) ? text : refused('unwritable');
}

/** Removes all of a piece; its comments stay. Without any, the line of its key above it goes too, where that is given. */
export function withoutPiece({ text, tree }: Piece, style: TextStyle, key: string): WrittenPiece {
  const edits = fromLines({ text, tree, style }, tree.root!, tree.root!.items);
  const left = applyEdits(text, edits);
  const isAll = key !== '' && isBlank(left);
  return { text: left, edits: isAll ? [{ span: { start: -key.length, end: text.length }, text: '' }] : edits };
}

/** The edit that writes pieces after another one. Blank lines and comments at its end that are no deeper than `column` stay below them. */
export function afterPiece(text: string, pieces: string, column: number, between: string, eol: string): TextEdit {
  const end = contentEnd(text, column);
  const open = end === 0 || text[end - 1] === '\n' ? '' : eol;
  const gap = end === 0 ? '' : open + between;
  // A file that did not end with a line end does not get one.
  if (isSameSaid(text, text.slice(0, end) + gap))
    return insertAt(end, gap + (open === '' ? pieces : pieces.slice(0, -eol.length)));
  // A text at the end would keep a blank line below it, or lose one.
  return insertAt(text.length, (text.endsWith('\n') ? '' : eol) + pieces);
}

/** The end of the content of a piece, before blank lines and comments that are no deeper than the column. */
export function contentEnd(text: string, column: number): number {
  const lines = text.split(/(?<=\n)/);
  const isLeft = (line: string): boolean => line.trimStart().startsWith('#') && indentOf(line) <= column;
  const last = lines.findLastIndex((line) => !isBlank(line) && !isLeft(line));
  return lines.slice(0, last + 1).join('').length;
}

/**
 * The edits that write the first pieces of keys of the file: below the key, where a sign for none goes, or with the key, above
 * the entities, or else at the end of the text.
 *
 * @param first by key, the pieces, in the order in which new keys are written.
 */
export function firstPieces(
  text: string,
  segments: Segments,
  first: ReadonlyMap<string, string>,
  eol: string,
): readonly TextEdit[] | Refused {
  if (first.size === 0) return [];
  const { text: skeleton, inFile } = skeletonOf(segments);
  const tree = treeOf(skeleton);
  if ('refused' in tree) return tree;
  const entities = pairIn(tree.root, 'entities');
  const edits: TextEdit[] = [];
  const last: string[] = [];
  for (const [key, pieces] of first) {
    const pair = pairIn(tree.root, key);
    const withKey = `${key}:${eol}${pieces}`;
    if (pair) {
      const { start, valueStart, value } = pair;
      if (valueStart < 0 || !(isNothing(value) || isEmptyFlow(value))) return refused('no-map', inFile(start));
      const end = Math.max(valueStart, value?.end ?? 0);
      if (value) edits.push({ span: { start: valueStart, end }, text: '' });
      edits.push(lineBelow(skeleton, end, [pieces.slice(0, -eol.length)], eol));
    } else if (entities) edits.push(insertAt(entities.start, withKey + eol));
    else last.push(withKey);
  }
  const inText = edits.map((edit) => ({
    ...edit,
    span: { start: inFile(edit.span.start), end: inFile(edit.span.end) },
  }));
  if (last.length === 0) return inText;
  const end = inFile(END_MARK.exec(skeleton)?.index ?? skeleton.length);
  return [...inText, atEnd(text, segments, end, last.join(eol), eol)];
}

/** The sign that ends a document. */
const END_MARK = /(?<=^\ufeff?)\.\.\.(?=\s|$)/m;

function isEmptyFlow(value: Value | undefined): boolean {
  return value?.style === 'flow' && value.items.length === 0;
}

/** Keys at the end of a file, below a blank line where no text above would keep it. */
function atEnd(text: string, segments: Segments, at: number, keys: string, eol: string): TextEdit {
  const bom = text.startsWith('\ufeff') ? 1 : 0;
  if (isBlank(text.slice(0, at))) return { span: { start: bom, end: at }, text: `version: 1${eol}${eol}${keys}` };
  const before = text.slice(Math.max(0, at - 3), at);
  const open = before.endsWith('\n') ? '' : eol;
  const last = segments.at(-1)!;
  const isKeeping = last.kind !== 'other' && !isSameSaid(last.text, last.text + open + eol);
  return insertAt(at, open + (isKeeping || /\n\r?\n$/.test(before) ? '' : eol) + keys);
}
