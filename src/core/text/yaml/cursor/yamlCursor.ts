import type { Span } from '../../base/textEdit';
import { endInQuotes, type FlowCursor, flowCursorAt } from './flowCursor';
import { keyColumn } from './keyColumn';
import { linesAbove, linesBelow, type YamlLine, yamlLineAt } from './yamlLine';

/** A place in a registry file where something can be typed, as it looks while it is being typed. */
export interface YamlCursor {
  /** Whether a key is expected there, or a value. */
  readonly kind: 'key' | 'value';
  /** The keys that lead to it from the top; of a value its own is the last. Places in lists have no element. */
  readonly path: readonly string[];
  /** The text before the cursor of the key or value that is being typed. */
  readonly typed: string;
  /** All of it, without quotes. Offsets in the text. */
  readonly span: Span;
  /** The quote that it is in; '' for none. */
  readonly quote: string;
  /** A colon follows. */
  readonly hasColon: boolean;
  /** In brackets, or after the dash of a list: where a key cannot continue on lines of its own. */
  readonly inline: boolean;
  /** Blanks that a key there lacks before it: where the editor leaves the cursor at the dash of an item. */
  readonly missingIndent: number;
  /** The other keys of the map that it is in, with their values as far as those are on the same line. */
  readonly siblings: ReadonlyMap<string, string>;
  /** The keys of the entry that the cursor is in, with their values on one line. */
  readonly entry: ReadonlyMap<string, string>;
}

/** Lists whose items are maps: what is typed after a dash there begins with a key. */
const LISTS_OF_MAPS = new Set(['entities', 'facts', 'links']);
/** Lines that are looked at in either direction. */
const LINES = 4000;
/** Lines that brackets may be open for. */
const FLOW_LINES = 40;

/** The place at `offset` (UTF-16 units); undefined in comments, and where nothing can be said. Never throws. */
export function yamlCursorAt(text: string, offset: number): YamlCursor | undefined {
  const line = yamlLineAt(text, offset);
  if (inComment(text, line, offset)) return undefined;
  return inFlow(text, line, offset) ?? inBlock(text, line, offset);
}

function inComment(text: string, line: YamlLine, offset: number): boolean {
  const end = line.valueStart + line.value.length;
  const comment = text.slice(end, line.end).search(/\S/);
  if (line.blank) return text.charAt(line.start + line.column) === '#' && offset > line.start + line.column;
  return comment >= 0 && offset > end + comment;
}

function inFlow(text: string, line: YamlLine, offset: number): YamlCursor | undefined {
  const opening = bracketAround(text, line, offset);
  if (!opening) return undefined;
  const { cursor } = opening;
  const outer = ancestors(text, opening.line, opening.line.key);
  const siblings = cursor.siblings ?? outer.siblings;
  const isEntry = outer.path.at(-1) === 'entities' && cursor.path.length === (cursor.kind === 'value' ? 1 : 0);
  return {
    kind: cursor.kind,
    path: [...outer.path, ...cursor.path],
    ...scalar(text, cursor.span, offset, cursor.quote),
    inline: true,
    missingIndent: 0,
    siblings,
    entry: isEntry ? siblings : outer.entry,
  };
}

/** The outermost bracket around the place, with the line that it opens on. */
function bracketAround(text: string, line: YamlLine, offset: number) {
  let opening: { readonly line: YamlLine; readonly cursor: FlowCursor } | undefined;
  const look = (from: YamlLine): void => {
    const isOpen = /^[[{]/.test(from.value) && from.valueStart < offset;
    const cursor = isOpen ? flowCursorAt(text, from.valueStart, offset) : undefined;
    if (cursor) opening = { line: from, cursor };
  };
  look(line);
  let lines = 1;
  for (const above of linesAbove(text, line)) {
    if (above.blank || lines++ >= FLOW_LINES) break;
    if (above.indent < line.indent) look(above);
  }
  return opening;
}

function inBlock(text: string, line: YamlLine, offset: number): YamlCursor | undefined {
  if (offset < line.start + line.column) return undefined;
  if (line.key !== undefined && offset >= line.valueStart) {
    // Right after the colon there is no value yet.
    if (offset === line.valueStart && text.charAt(offset - 1) === ':') return undefined;
    const { path, siblings, entry } = ancestors(text, line, line.key);
    const quote = /^["']/.exec(line.value)?.[0] ?? '';
    const start = line.valueStart + quote.length;
    if (offset < start) return undefined;
    const end = quote === '' ? endOfValue(line, offset) : endInQuotes(text, offset, quote);
    const said = scalar(text, { start, end }, offset, quote);
    return { kind: 'value', path, ...said, inline: true, missingIndent: 0, siblings, entry };
  }
  const column = line.dashes.length === 0 ? keyColumn(text, line) : line.column;
  if (column === undefined) return undefined;
  const { path, siblings, entry } = ancestors(text, { ...line, column }, undefined);
  const start = line.start + line.column;
  const isKey = line.dashes.length === 0 || line.key !== undefined || LISTS_OF_MAPS.has(path.at(-1) ?? '');
  const quote = isKey ? '' : (/^["']/.exec(line.value)?.[0] ?? '');
  const end = isKey
    ? endOfKey(text, offset)
    : quote === ''
      ? endOfValue(line, offset)
      : endInQuotes(text, offset, quote);
  const scalarPart = scalar(text, { start: start + quote.length, end }, offset, quote);
  if (isKey && !/^[\w.-]*$/.test(scalarPart.typed)) return undefined;
  const inline = line.dashes.length > 0;
  const missingIndent = column - line.column;
  return { kind: isKey ? 'key' : 'value', path, ...scalarPart, inline, missingIndent, siblings, entry };
}

function endOfKey(text: string, offset: number): number {
  return offset + /^[\w.-]*/.exec(text.slice(offset))![0].length;
}

function endOfValue({ valueStart, value }: YamlLine, offset: number): number {
  return Math.max(offset, valueStart + value.length);
}

function scalar(text: string, span: Span, offset: number, quote: string) {
  const hasColon = /^["']?[ \t]*:(?:\s|$)/.test(text.slice(span.end, span.end + 40));
  return { typed: text.slice(span.start, offset), span, quote, hasColon };
}

/** The keys above a line, the other keys of the map that it is in, and those of the entry. */
function ancestors(text: string, line: YamlLine, key: string | undefined) {
  const path = key === undefined ? [] : [key];
  const siblings = keysBelow(text, line);
  // Keys at `column` are of the map that we are in; keys before `limit` lead to it.
  let column = line.column;
  let limit = line.dashes.length > 0 ? line.dashes.at(-1)! + 1 : column;
  let level = siblings;
  /** The keys of the map that the topmost key of the path leads to. */
  let below = siblings;
  let isDone = line.dashes.length > 0;
  let lines = 0;
  for (const { blank, key: keyAbove, column: at, dashes, value } of linesAbove(text, line)) {
    if ((limit <= 0 && isDone) || lines++ >= LINES) break;
    if (blank) continue;
    if (!isDone && at === column && keyAbove !== undefined) {
      level.set(keyAbove, value);
      if (dashes.length > 0) {
        isDone = true;
        limit = dashes.at(-1)! + 1;
        // Only entities have an id, and what is above them need not be looked for in a long file.
        if (level.has('id')) return { path: ['entities', ...path], siblings, entry: level };
      }
    } else if (at < limit && keyAbove !== undefined) {
      path.unshift(keyAbove);
      column = at;
      below = level;
      level = new Map([[keyAbove, value]]);
      isDone = dashes.length > 0;
      limit = isDone ? dashes.at(-1)! + 1 : at;
    } else if (!isDone && dashes.length > 0 && dashes.at(-1)! < limit && at >= column) {
      // The first line of our item is not a key that we could read.
      isDone = true;
      limit = dashes.at(-1)! + 1;
    } else if (isDone && keyAbove === 'id' && dashes.at(-1) === limit - 1) {
      return { path: ['entities', ...path], siblings, entry: level };
    }
  }
  return { path, siblings, entry: below };
}

/** The keys at the column of a line on the lines below it, as far as nothing is further left. */
function keysBelow(text: string, line: YamlLine): Map<string, string> {
  const found = new Map<string, string>();
  let lines = 0;
  for (const { blank, indent, dashes, column, key, value } of linesBelow(text, line)) {
    if (lines++ >= LINES || (!blank && indent < line.column)) break;
    if (!blank && dashes.length === 0 && column === line.column && key !== undefined) found.set(key, value);
  }
  return found;
}
