import { runToEnd } from '../../base/resumable';
import { insertAt } from '../../base/textEdit';
import { afterLine, columnOf, lineEndOf, lineOf } from '../../base/textLines';
import { quoteOf } from '../../yaml/edit/editScalar';
import { writeScalar } from '../../yaml/edit/writeScalar';
import { splitRegistry } from '../../yaml/split/splitRegistry';
import { type Fix, fix } from './fix';

/** Adds a source after the last one of the file, or a list of them above the entities. */
export function insertSource(text: string, id: string, title: string): readonly Fix[] {
  const eol = lineEndOf(text);
  const quote = quoteOf(text);
  const written = (indent: string, step: string) =>
    `${indent}${writeScalar(id, quote)}:${eol}${indent}${step}title: ${writeScalar(title, quote)}${eol}`;
  const { sources, list } = runToEnd(splitRegistry(text));
  const last = sources.at(-1);
  if (last) {
    const piece = text.slice(last.start, last.end);
    const key = /^[ \t]*(?=[^\s#])/m.exec(piece);
    if (!key || /^\s*\{/.test(piece)) return [];
    const indent = columnOf(text, last.start + key.index + key[0].length);
    const end = afterLine(text, last.start + piece.trimEnd().length);
    const open = /[\r\n]$/.test(text.slice(0, end)) ? '' : eol;
    return [fix('add-source', [insertAt(end, open + written(indent, '  '))], { id })];
  }
  if (!list) return [];
  const { start } = lineOf(text, list.start - 1);
  return [fix('add-source', [insertAt(start, `sources:${eol}${written('  ', '  ')}${eol}`)], { id })];
}
