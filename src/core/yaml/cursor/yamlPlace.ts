import type { Span } from '../../base/span';
import { type FlowPlace, flowPlace } from './flowPlace';
import { lineBefore, lineBehind, type YamlLine, yamlLineAt } from './yamlLine';

/** A place in a registry file where something can be typed, as it looks while it is being typed. */
export interface YamlPlace {
  /** Whether a key is wanted there, or a value. */
  readonly kind: 'key' | 'value';
  /** The keys that lead to it from the top; of a value its own is the last. Places in lists have no element. */
  readonly path: readonly string[];
  /** What was typed of it, up to the place. */
  readonly typed: string;
  /** All of it, without quotes. Offsets in the text. */
  readonly span: Span;
  /** The quote that it stands in, if it does. */
  readonly quote: string;
  /** A key that has its colon already. */
  readonly hasColon: boolean;
  /** In brackets, or behind the dash of a list: where a key cannot go on with lines of its own. */
  readonly inline: boolean;
  /** The other keys of the map that it is in, with their values as far as those stand on the same line. */
  readonly siblings: ReadonlyMap<string, string>;
  /** The same of the entry that it is in. */
  readonly entry: ReadonlyMap<string, string>;
}

/** Lists whose items are maps: what is typed behind a dash there begins with a key. */
const LISTS_OF_MAPS = new Set(['entities', 'facts', 'links']);
/** Lines that are looked at in either direction. */
const LINES = 4000;
/** Lines that brackets may be open for. */
const FLOW_LINES = 40;

/** The place at `offset` (UTF-16 units); undefined in comments, and where nothing can be said. Never throws. */
export function yamlPlaceAt(text: string, offset: number): YamlPlace | undefined {
  const line = yamlLineAt(text, offset);
  if (inComment(text, line, offset)) return undefined;
  return inFlow(text, line, offset) ?? inBlock(text, line, offset);
}

function inComment(text: string, line: YamlLine, offset: number): boolean {
  const behind = line.valueStart + line.value.length;
  const comment = text.slice(behind, line.end).search(/\S/);
  if (line.blank) return text.charAt(line.start + line.column) === '#' && offset > line.start + line.column;
  return comment >= 0 && offset > behind + comment;
}

function inFlow(text: string, line: YamlLine, offset: number): YamlPlace | undefined {
  let opening: { line: YamlLine; place: FlowPlace } | undefined;
  let above: YamlLine | undefined = line;
  for (let lines = 0; above && lines < FLOW_LINES && !(above.blank && lines > 0); lines++) {
    if (/^[[{]/.test(above.value) && (above === line || indentOf(above) < indentOf(line))) {
      const place = above.valueStart < offset ? flowPlace(text, above.valueStart, offset) : undefined;
      if (place) opening = { line: above, place };
    }
    above = lineBefore(text, above);
  }
  if (!opening) return undefined;
  const { place } = opening;
  const outer = ancestors(text, opening.line, opening.line.key === undefined ? undefined : opening.line.key);
  const rest = place.quote === '' ? /^[^,[\]{}\r\n#:]*/ : new RegExp(`^[^${place.quote}\\r\\n]*`);
  const siblings = place.siblings ?? outer.siblings;
  const isEntry = outer.path.at(-1) === 'entities' && place.path.length === (place.kind === 'value' ? 1 : 0);
  return {
    kind: place.kind,
    path: [...outer.path, ...place.path],
    ...scalar(text, place.start, offset, rest, place.quote),
    inline: true,
    siblings,
    entry: isEntry ? siblings : outer.entry,
  };
}

function inBlock(text: string, line: YamlLine, offset: number): YamlPlace | undefined {
  if (offset < line.start + line.column) return undefined;
  if (line.key !== undefined && offset >= line.valueStart) {
    // Right behind the colon there is no value yet.
    if (text.charAt(offset - 1) === ':') return undefined;
    const { path, siblings, entry } = ancestors(text, line, line.key);
    const quote = /^["']/.exec(line.value)?.[0] ?? '';
    const start = line.valueStart + quote.length;
    if (offset < start) return undefined;
    const rest = quote === '' ? /^[^\r\n]*?(?=\s+#|\s*$)/m : new RegExp(`^[^${quote}\\r\\n]*`);
    return { kind: 'value', path, ...scalar(text, start, offset, rest, quote), inline: true, siblings, entry };
  }
  const { path, siblings, entry } = ancestors(text, line, undefined);
  const start = line.start + line.column;
  const isKey = line.dashes.length === 0 || line.key !== undefined || LISTS_OF_MAPS.has(path.at(-1) ?? '');
  const quote = isKey ? '' : (/^["']/.exec(line.value)?.[0] ?? '');
  const rest = isKey ? /^[\w.-]*/ : quote === '' ? /^[^\r\n]*?(?=\s+#|\s*$)/m : new RegExp(`^[^${quote}\\r\\n]*`);
  const scalarPart = scalar(text, start + quote.length, offset, rest, quote);
  if (isKey && !/^[\w.-]*$/.test(scalarPart.typed)) return undefined;
  const inline = line.dashes.length > 0;
  return { kind: isKey ? 'key' : 'value', path, ...scalarPart, inline, siblings, entry };
}

function scalar(text: string, start: number, offset: number, rest: RegExp, quote: string) {
  const behind = rest.exec(text.slice(offset))?.[0] ?? '';
  const end = offset + (quote === '' ? behind.trimEnd().length : behind.length);
  const hasColon = /^["']?[ \t]*:(?:\s|$)/.test(text.slice(end, end + 40));
  return { typed: text.slice(start, offset), span: { start, end }, quote, hasColon };
}

/** The keys above a line, the other keys of the map that it is in, and those of the entry. */
function ancestors(text: string, line: YamlLine, key: string | undefined) {
  const path = key === undefined ? [] : [key];
  const siblings = new Map<string, string>();
  collectBehind(text, line, line.column, siblings);
  // Keys at `column` are of the map that we are in; keys before `limit` lead to it.
  let column = line.column;
  let limit = line.dashes.length > 0 ? line.dashes.at(-1)! + 1 : column;
  let level = siblings;
  let isDone = line.dashes.length > 0;
  let above = lineBefore(text, line);
  for (let lines = 0; above && (limit > 0 || !isDone) && lines < LINES; lines++, above = lineBefore(text, above)) {
    if (above.blank) continue;
    const { key: keyAbove, column: at, dashes } = above;
    if (!isDone && at === column && keyAbove !== undefined) {
      level.set(keyAbove, above.value);
      if (dashes.length > 0) {
        isDone = true;
        limit = dashes.at(-1)! + 1;
        // Only entities have an id, and what is above them need not be looked for in a long file.
        if (level.has('id')) return { path: ['entities', ...path], siblings, entry: level };
      }
    } else if (at < limit && keyAbove !== undefined) {
      path.unshift(keyAbove);
      column = at;
      level = new Map([[keyAbove, above.value]]);
      isDone = dashes.length > 0;
      limit = isDone ? dashes.at(-1)! + 1 : at;
      if (isDone && level.has('id')) return { path: ['entities', ...path], siblings, entry: level };
    } else if (!isDone && dashes.length > 0 && dashes.at(-1)! < limit && at >= column) {
      // The first line of our item is not a key that we could read.
      isDone = true;
      limit = dashes.at(-1)! + 1;
    } else if (isDone && keyAbove === 'id' && dashes.at(-1) === limit - 1) {
      return { path: ['entities', ...path], siblings, entry: path.length === 0 ? siblings : level };
    }
  }
  const isEntry = path[0] === 'entities' && path.length <= (key === undefined ? 1 : 2);
  return { path, siblings, entry: isEntry ? siblings : level };
}

function collectBehind(text: string, line: YamlLine, column: number, into: Map<string, string>): void {
  let behind = lineBehind(text, line);
  for (let lines = 0; behind && lines < LINES; lines++, behind = lineBehind(text, behind)) {
    if (behind.blank) continue;
    if (indentOf(behind) < column) return;
    if (behind.dashes.length === 0 && behind.column === column && behind.key !== undefined) {
      into.set(behind.key, behind.value);
    }
  }
}

function indentOf({ dashes, column }: YamlLine): number {
  return dashes[0] ?? column;
}
