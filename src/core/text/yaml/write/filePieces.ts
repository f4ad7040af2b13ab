import { afterLines, columnOf, lineEndOf, lineOf } from '../../base/lines';
import { isMapSection, type MapSection } from '../split/registrySpans';
import { type NewValue, type Refused, refused } from './change';
import { type EntryStyle, indentOf } from './entryStyle';
import { copiedLines, entryLines } from './newEntry';
import { pairLines, STEP } from './newText';
import { readPiece } from './piece';
import { type Segments, type TextSegment, type TopKey, topKey } from './segments';
import { isBlank } from './spliceLines';
import { commentsIn, isAsExpected, isSameSaid, treeOf } from './tree';
import { newValue, said, saidPair, type Value } from './value';

/**
 * New entries, after the last one of the file, or below a key `entities` that may have to be made first.
 *
 * @param added what each says, or its text in another file.
 */
export function addEntries(
  segments: Segments,
  added: readonly (Value | string)[],
  style: EntryStyle,
): Segments | Refused {
  const entries: string[] = [];
  for (const each of added) {
    const entry = newEntry(each, style);
    if (typeof entry !== 'string') return entry;
    entries.push(entry);
  }
  const { eol } = style;
  const between = style.blankLineBetween ? eol : '';
  const pieces = entries.map((entry, index) => entry + (index < entries.length - 1 ? between : ''));
  const last = segments.findLastIndex(({ kind }) => kind === 'entity');
  if (last >= 0) return after(segments, last, 'entity', pieces, style.dashColumn, between, eol);
  const key = topKey(segments, 'entities');
  if (key && 'refused' in key) return key;
  if (key) return below(segments, key, 'entity', pieces, style);
  return atEnd(segments, 'entities:', 'entity', pieces, eol);
}

function newEntry(entry: Value | string, style: EntryStyle): string | Refused {
  const lines = typeof entry === 'string' ? copiedLines(entry, style) : entryLines(entry, style);
  const text = lines.map((line) => line + style.eol).join('');
  if (typeof entry !== 'string') return isAsExpected(text, `[${said(entry)}]`, []) ? text : refused('unwritable');
  const copied = treeOf(entry);
  if ('refused' in copied) return copied;
  return isAsExpected(text, copied.said, commentsIn(entry)) ? text : refused('errors');
}

/** A new source or declaration, after the last one of the file, which is not in brackets, or below its key, which may have to be made above the entities. */
export function addPair(
  segments: Segments,
  section: MapSection,
  id: string,
  value: NewValue,
  style: EntryStyle,
): Segments | Refused {
  const { eol, quote } = style;
  const fresh = newValue(value);
  const expected = `{${saidPair(id, said(fresh) ?? '')}}`;
  const written = (column: string): string | Refused => {
    const text = pairLines(id, fresh, { column, dashIndent: STEP, quote })
      .map((line) => line + eol)
      .join('');
    return isAsExpected(text, expected, []) ? text : refused('unwritable');
  };
  const last = segments.findLastIndex(({ kind }) => kind === section);
  if (last >= 0) {
    const segment = segments[last]!;
    const column = /^[ \t]*(?=[^\s#])/m.exec(segment.text)?.[0] ?? STEP;
    const text = written(column);
    return typeof text === 'string' ? after(segments, last, section, [text], column.length, '', eol) : text;
  }
  const text = written(STEP);
  if (typeof text !== 'string') return text;
  const key = topKey(segments, section);
  if (key && 'refused' in key) return key;
  if (key) return below(segments, key, section, [text], style);
  const entities = topKey(segments, 'entities');
  if (!entities || 'refused' in entities) return atEnd(segments, `${section}:`, section, [text], eol);
  const { before, after: rest } = cut(segments, entities.key.at, entities.key.offset);
  return [
    ...before,
    { kind: 'other', text: `${section}:${eol}`, before: undefined },
    { kind: section, text: text + eol, before: undefined },
    ...rest,
  ];
}

/** Removes an entry, or a source or declaration that is alone in its piece; its comments stay. undefined where the piece has more. */
export function removePiece(segments: Segments, at: number, id?: string): Segments | undefined {
  const { kind, text } = segments[at]!;
  const piece = readPiece(text);
  if ('refused' in piece || (isMapSection(kind) && (piece.root.items.length > 1 || piece.root.style === 'flow'))) {
    return undefined;
  }
  if (id !== undefined && piece.root.items[0]?.key?.text !== id) return undefined;
  const root = piece.tree.root!;
  const column = columnOf(text, root.start);
  const eol = lineEndOf(text);
  const end = afterLines(text, piece.root.end);
  const inside = piece.tree.comments.filter(({ start }) => start < end);
  const comments = inside.map((each) => column + each.text + eol).join('');
  const left = comments + text.slice(end);
  const before = segments[at - 1];
  if (!before || (before.kind !== 'other' && !isSameSaid(before.text, before.text + left))) return undefined;
  const isLast = segments.every((each, index) => index === at || each.kind !== kind);
  // A key without any goes too.
  const key = isMapSection(kind) && isLast && new RegExp(`(^|\\n)${kind}:[ \\t]*\\r?\\n$`).exec(before.text);
  const kept = key && comments === '' ? before.text.slice(0, key.index) + key[1] : before.text;
  const rest = kept === before.text ? left : left.replace(/^(?:[ \t]*\r?\n)*/, '');
  return segments.toSpliced(at - 1, 2, { ...before, text: kept + rest, edits: undefined });
}

/** Pieces after the one at `at`. Blank lines and comments at its end that are no deeper than `column` stay below them. */
function after(
  segments: Segments,
  at: number,
  kind: TextSegment['kind'],
  pieces: readonly string[],
  column: number,
  between: string,
  eol: string,
): Segments {
  const last = segments[at]!;
  const end = contentEnd(last.text, column);
  const open = /\n$/.test(last.text.slice(0, end)) ? '' : eol;
  const tries = [
    { head: last.text.slice(0, end) + open + between, tail: last.text.slice(end) },
    { head: last.text.slice(0, end) + open, tail: last.text.slice(end) },
    { head: last.text + (/\n$/.test(last.text) ? '' : eol), tail: '' },
  ];
  const { head, tail } = tries.find((each) => isSameSaid(last.text, each.head)) ?? tries[2]!;
  const fresh = pieces.map((text, index): TextSegment => {
    const isLast = index === pieces.length - 1;
    const isOpen = open !== '' && isLast && tail === '';
    return { kind, text: (isOpen ? text.slice(0, -eol.length) : text) + (isLast ? tail : ''), before: undefined };
  });
  const kept = head === last.text ? last : { ...last, text: head, edits: undefined };
  return segments.toSpliced(at, 1, kept, ...fresh);
}

/** The end of the content of a piece, before blank lines and comments that are no deeper than the column. */
export function contentEnd(text: string, column: number): number {
  const lines = text.split(/(?<=\n)/);
  const isLeft = (line: string): boolean => line.trimStart().startsWith('#') && indentOf(line) <= column;
  const last = lines.findLastIndex((line) => !isBlank(line) && !isLeft(line));
  return lines.slice(0, last + 1).join('').length;
}

const EMPTY = /^(?:\[\s*\]|\{\s*\}|~|null)?$/i;

/** The first pieces below a key without any: a sign for none after it goes. */
function below(
  segments: Segments,
  { colon, value, length }: TopKey,
  kind: TextSegment['kind'],
  pieces: readonly string[],
  { eol, dashColumn }: EntryStyle,
): Segments | Refused {
  if (!colon || !EMPTY.test(value)) return refused('no-map');
  const { at, offset } = colon;
  const { text } = segments[at]!;
  const from = offset + 1;
  const to = from + length;
  const feed = text.indexOf('\n', to);
  // Comments below the key that are deeper than the pieces go above them.
  let end = feed < 0 ? text.length : feed + 1;
  for (let next = end; next < text.length; ) {
    const { start, end: stop } = lineOf(text, next);
    const written = text.slice(start, stop);
    if (!written.trimStart().startsWith('#') && !isBlank(written)) break;
    const more = text.indexOf('\n', stop);
    next = more < 0 ? text.length : more + 1;
    if (!isBlank(written) && indentOf(written) > dashColumn) end = next;
    else if (!isBlank(written)) break;
  }
  const head = text.slice(0, from) + text.slice(to, end);
  const open = /\n$/.test(head) ? '' : eol;
  const rest = text.slice(end);
  // What is below up to the next key is part of the last piece when the text is split.
  const trivia = triviaOf(rest);
  const fresh = pieces.map((piece, index): TextSegment => {
    if (index < pieces.length - 1) return { kind, text: piece, before: undefined };
    return { kind, text: (open === '' ? piece : piece.slice(0, -eol.length)) + trivia, before: undefined };
  });
  const left = rest.slice(trivia.length);
  return [
    ...segments.slice(0, at),
    { ...segments[at]!, text: head + open, edits: undefined },
    ...fresh,
    ...(left === '' ? [] : [{ kind: 'other', text: left, before: undefined } as const]),
    ...segments.slice(at + 1),
  ];
}

/** The blank lines and comments that a text begins with. */
function triviaOf(text: string): string {
  return /^(?:[ \t]*(?:#[^\n]*)?(?:\n|\r\n)|[ \t]+$|[ \t]*#[^\n]*$)*/.exec(text)![0];
}

/** A key with pieces at the end of the text, but above the sign `...` that ends it. */
function atEnd(
  segments: Segments,
  key: string,
  kind: TextSegment['kind'],
  pieces: readonly string[],
  eol: string,
): Segments {
  const other = (text: string): readonly TextSegment[] =>
    text === '' ? [] : [{ kind: 'other', text, before: undefined }];
  const end = segments.at(-1);
  const mark = end?.kind === 'other' ? /^\.\.\.(?=\s|$)/m.exec(end.text)?.index : undefined;
  const head = mark === undefined ? segments : cut(segments, segments.length - 1, mark).before;
  const tail = mark === undefined ? '' : end!.text.slice(mark);
  const last = head.at(-1);
  const before = last?.text ?? '';
  const content = before.trimEnd();
  const isEmpty = head.length < 2 && isBlank(before.replace('\ufeff', ''));
  const bom = before.startsWith('\ufeff') ? '\ufeff' : '';
  // One blank line above, unless a text at the end would keep it.
  const tries = [content + eol + eol, content + eol, before.endsWith('\n') ? before : before + eol];
  const kept = last?.kind === 'other' ? tries[0] : tries.find((each) => isSameSaid(before, each));
  const text = isEmpty ? `${bom}version: 1${eol}${eol}` : (kept ?? tries[2]!);
  return [
    ...head.slice(0, -1),
    ...(last ? [{ ...last, text, edits: undefined }] : other(text)),
    ...other(key + eol),
    ...pieces.map((each): TextSegment => ({ kind, text: each, before: undefined })),
    ...other(tail),
  ];
}

/** The segments before and after a place in one, which is cut in two there. */
function cut(segments: Segments, at: number, offset: number) {
  const segment = segments[at]!;
  const [head, rest] = [segment.text.slice(0, offset), segment.text.slice(offset)];
  return {
    before: [...segments.slice(0, at), ...(head === '' ? [] : [{ ...segment, text: head, edits: undefined }])],
    after: [...(rest === '' ? [] : [{ kind: segment.kind, text: rest, before: undefined }]), ...segments.slice(at + 1)],
  };
}
