import type { Span } from '../../base/span';
import { type EntryStyle, entryStyle, ITEM, indentOf } from './entryStyle';
import { flowEntry, insertFlowItem } from './insertFlowItem';
import { writeScalar } from './writeScalar';

/** What is known of an entity when it is first written down. */
export interface EntryDraft {
  readonly id: string;
  readonly schema: string;
  /** At least one; a BCP-47 tag for each, or '' where the language is not known. */
  readonly names: readonly { readonly lang: string; readonly value: string }[];
}

/** One replacement in a registry text, and where its summary is then to be typed: an offset into the new text. */
export interface Insertion {
  readonly span: Span;
  readonly text: string;
  readonly cursor: number;
}

/**
 * Writes the entry behind the last one of the file, laid out like those that are there; nothing else changes. A file
 * without `entities`, even an empty one, gets them. Never throws, whatever the text.
 */
export function insertEntry(text: string, draft: EntryDraft): Insertion {
  return insertItem(text, (style) => entryLines(draft, style), flowEntry(draft), '" }'.length);
}

/**
 * The same for an entry that is written already.
 *
 * @param linesOf its lines, without line ends, in the style of the file.
 * @param flow the entry as JSON, for a list in brackets; `cursorBack` units before its end the cursor is to be.
 */
export function insertItem(
  text: string,
  linesOf: (style: EntryStyle) => readonly string[],
  flow: string,
  cursorBack = 0,
): Insertion {
  const list = findList(text);
  if (list?.flow !== undefined) {
    const insertion = insertFlowItem(text, list.flow, flow, cursorBack);
    if (insertion) return insertion;
  }
  const style = entryStyle(text, list?.lines ?? []);
  const { eol } = style;
  const lines = linesOf(style);
  if (list?.empty) return place(text, list.empty, eol + lines.join(eol), eol);
  if (list) {
    const between = list.lines.length > 0 && style.blankLineBetween ? eol : '';
    const open = lineEndBefore(text, list.end) ? '' : eol;
    const close = open === '' ? eol : '';
    return place(text, { start: list.end, end: list.end }, open + between + lines.join(eol) + close, eol);
  }
  const end = text.trimEnd().length;
  const head = end === 0 ? `version: 1${eol}${eol}` : eol + eol;
  return place(text, { start: end, end: text.length }, `${head}entities:${eol}${lines.join(eol)}${eol}`, eol);
}

interface EntityList {
  /** The lines from `entities:` to the end of the last entry. */
  readonly lines: readonly string[];
  /** Where the next entry goes: behind the line end of the last. */
  readonly end: number;
  /** What stands for an empty list: `[]`, `~`, `null`; to be replaced. */
  readonly empty: Span | undefined;
  /** Where a list in brackets begins. */
  readonly flow: number | undefined;
}

function findList(text: string): EntityList | undefined {
  const key = /^(?:\uFEFF?\{[\s\S]*?)??(["']?)entities\1[ \t]*:/m.exec(text);
  if (!key) return undefined;
  const valueStart = key.index + key[0].length;
  const value = /^[ \t]*(\[[ \t]*\]|~|null|\[)?/.exec(text.slice(valueStart))!;
  const at = valueStart + value[0].length - (value[1]?.length ?? 0);
  if (value[1] === '[') return { lines: [], end: at, empty: undefined, flow: at };
  const nested = /^\s*\[/.exec(text.slice(valueStart));
  if (nested && text.trimStart().startsWith('{')) {
    const flow = valueStart + nested[0].length - 1;
    return { lines: [], end: flow, empty: undefined, flow };
  }
  if (value[1] !== undefined) {
    return { lines: [], end: at, empty: { start: valueStart, end: at + value[1].length }, flow: undefined };
  }
  return blockList(text, lineEnd(text, valueStart));
}

/** The block list whose first line begins at `start`. Comments behind the last entry and beside its dash stay below. */
function blockList(text: string, start: number): EntityList {
  const lines: string[] = [];
  let end = start;
  let kept = 0;
  let dashColumn: number | undefined;
  for (let at = start; at < text.length; ) {
    const next = lineEnd(text, at);
    const line = text.slice(at, next).replace(/[\r\n]+$/, '');
    at = next;
    const indent = indentOf(line);
    const blank = line.trim() === '';
    const comment = line.trimStart().startsWith('#');
    if (!blank && !comment && indent === 0 && (!ITEM.test(line) || /^(?:---|\.\.\.)/.test(line))) break;
    lines.push(line);
    if (blank) continue;
    if (ITEM.test(line)) dashColumn ??= indent;
    if (comment && indent <= (dashColumn ?? 0)) continue;
    end = next;
    kept = lines.length;
  }
  return { lines: lines.slice(0, kept), end, empty: undefined, flow: undefined };
}

function entryLines(draft: EntryDraft, style: EntryStyle): readonly string[] {
  const { dashColumn, keyColumn, step, quote } = style;
  const indent = ' '.repeat(keyColumn);
  const dash = `${' '.repeat(dashColumn)}-`.padEnd(keyColumn);
  const lines = [`${dash}id: ${writeScalar(draft.id, quote)}`, `${indent}schema: ${writeScalar(draft.schema, quote)}`];
  const [first] = draft.names;
  const names = draft.names.map(({ lang, value }) => `${lang}: ${writeScalar(value, quote)}`);
  if (draft.names.length === 1 && first?.lang === '') lines.push(`${indent}name: ${writeScalar(first.value, quote)}`);
  else if (style.flowNames) lines.push(`${indent}name: { ${names.join(', ')} }`);
  else lines.push(`${indent}name:`, ...names.map((name) => indent + ' '.repeat(step) + name));
  return [...lines, `${indent}summary: `];
}

/** The cursor goes to the end of the inserted text, before its last line end. */
function place(text: string, span: Span, inserted: string, eol: string): Insertion {
  const behind = inserted.endsWith(eol) ? eol.length : 0;
  const rest = text.slice(span.end);
  // What follows on the line of a replaced `[]`, a comment perhaps, must not end up in the summary.
  const fix = behind === 0 && rest.trim() !== '' && !/^[\r\n]/.test(rest) ? eol : '';
  return { span, text: inserted + fix, cursor: span.start + inserted.length - behind };
}

function lineEnd(text: string, from: number): number {
  const match = /\r\n|\n|\r/g;
  match.lastIndex = from;
  const found = match.exec(text);
  return found ? found.index + found[0].length : text.length;
}

function lineEndBefore(text: string, offset: number): boolean {
  return offset > 0 && /[\r\n]/.test(text[offset - 1]!);
}
