import { runToEnd } from '../../base/resumable';
import { insertAt, type TextEdit } from '../../base/textEdit';
import { afterLine, columnOf, lineEndOf, lineOf } from '../../base/textLines';
import { quoteOf } from '../../yaml/edit/editScalar';
import { isFlow, wholeSpan } from '../../yaml/edit/nodeSpan';
import { writeScalar } from '../../yaml/edit/writeScalar';
import { readItem } from '../../yaml/read/readItem';
import { splitRegistry } from '../../yaml/split/splitRegistry';

/** The keys of a new source, in their order. A date is written without quotes. */
export type SourceKeys = Readonly<Record<string, string>>;

/**
 * Adds a source after the last one of the file, or a list of them above the entities.
 *
 * @returns undefined where the last source is in braces, or the file has neither sources nor entities: see `sourcesOf`.
 */
export function addSource(text: string, id: string, keys: SourceKeys): TextEdit | undefined {
  const eol = lineEndOf(text);
  const { sources, list } = runToEnd(splitRegistry(text));
  const last = sources.at(-1);
  if (last) {
    const piece = text.slice(last.start, last.end);
    const key = /^[ \t]*(?=[^\s#])/m.exec(piece);
    if (!key || /^\s*\{/.test(piece)) return undefined;
    const indent = columnOf(text, last.start + key.index + key[0].length);
    const end = afterLine(text, last.start + piece.trimEnd().length);
    const open = /[\r\n]$/.test(text.slice(0, end)) ? '' : eol;
    return insertAt(end, open + written(text, id, keys, indent));
  }
  if (!list) return undefined;
  return insertAt(lineOf(text, list.start - 1).start, sourcesOf(text, id, keys) + eol);
}

/** What a source has that Dossier made of a note; in another order, with more keys or a comment, it was edited. */
const OF_NOTE: ReadonlySet<string> = new Set(['title note', 'title date note']);

/**
 * Removes a source that was made of a note, as `addSource` has added it: its lines, and the key above them where it is the
 * only one. undefined where the file has none of that id, or it is not written so.
 */
export function removeNoteSource(text: string, id: string): TextEdit | undefined {
  const { sources } = runToEnd(splitRegistry(text));
  for (const { start, end } of sources) {
    const piece = text.slice(start, end);
    const { root } = readItem(piece);
    const [pair, ...others] = root?.kind === 'map' ? root.pairs : [];
    if (pair?.key.value !== id || others.length > 0 || pair.value?.kind !== 'map' || isFlow(piece, pair.value))
      continue;
    if (!OF_NOTE.has(pair.value.pairs.map(({ key }) => key.value).join(' '))) return undefined;
    const from = lineOf(text, start + pair.key.span.start).start;
    const span = { start: from, end: afterLine(text, start + wholeSpan(piece, pair.value).end) };
    // Outside of the values, in which it is a part of a title or a path. A comment below belongs to the next source.
    const between = pair.value.pairs.reduceRight(
      (rest, { value }) => (value ? rest.slice(0, value.span.start) + rest.slice(value.span.end) : rest),
      text.slice(start, span.end),
    );
    if (/\s#/.test(between.slice(from - start))) return undefined;
    if (sources.length > 1) return { span, text: '' };
    const key = /(?:^|\n)(sources:[ \t]*\r?\n)$/.exec(text.slice(0, from))?.[1];
    const blank = /^(?:[ \t]*\r?\n)*/.exec(text.slice(span.end))![0];
    return key ? { span: { start: from - key.length, end: span.end + blank.length }, text: '' } : undefined;
  }
  return undefined;
}

/** The key `sources` with one source, as lines of that file. */
export function sourcesOf(text: string, id: string, keys: SourceKeys): string {
  return `sources:${lineEndOf(text)}${written(text, id, keys, '  ')}`;
}

function written(text: string, id: string, keys: SourceKeys, indent: string): string {
  const eol = lineEndOf(text);
  const quote = quoteOf(text);
  const lines = Object.entries(keys).map(
    ([key, value]) => `${indent}  ${key}: ${key === 'date' ? value : writeScalar(value, quote)}`,
  );
  return [`${indent}${writeScalar(id, quote)}:`, ...lines].map((line) => line + eol).join('');
}
