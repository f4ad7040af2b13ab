import { lineOf } from '../../base/lines';
import { valueEnd } from '../flow';
import { isBlankUnit, isDash, keyAt } from '../lines';

/** The beginning of a line of block YAML, as far as the line alone shows it. Columns count from 0. */
export interface YamlLine {
  /** Offsets in the text; the end is before the line break. */
  readonly start: number;
  readonly end: number;
  /** Whether the line has nothing but white space or a comment. */
  readonly blank: boolean;
  /** The columns of the dashes of list items at its beginning. */
  readonly dashes: readonly number[];
  /** The column at which the content after white space and dashes begins; on a blank line its end. */
  readonly column: number;
  /** The column of the first dash, or else of the content. */
  readonly indent: number;
  /** The key, if there is one with its colon. */
  readonly key: string | undefined;
  /** The offset of the value after the key or dashes, and its text without a comment. */
  readonly valueStart: number;
  readonly value: string;
}

/** The line that holds `offset`. */
export function yamlLineAt(text: string, offset: number): YamlLine {
  const { start, end } = lineOf(text, offset);
  const dashes: number[] = [];
  let at = start;
  for (; at < end; at++) {
    if (isBlankUnit(text.charCodeAt(at))) continue;
    if (!isDash(text, at)) break;
    dashes.push(at - start);
  }
  const column = at - start;
  const blank = dashes.length === 0 && (at >= end || text.charAt(at) === '#');
  const key = blank ? undefined : keyAt(text, at, end);
  const valueStart = key ? Math.min(key.rest, end) : at;
  return {
    start,
    end,
    blank,
    dashes,
    column,
    indent: dashes[0] ?? column,
    key: key?.value,
    valueStart,
    value: text.slice(valueStart, valueEnd(text, valueStart, end)),
  };
}

/** The lines above, from the nearest up. */
export function* linesAbove(text: string, line: YamlLine): Generator<YamlLine, void> {
  for (let { start } = line; start > 0; ) {
    const above = yamlLineAt(text, start - 1);
    yield above;
    ({ start } = above);
  }
}

/** The lines below, from the nearest down. */
export function* linesBelow(text: string, line: YamlLine): Generator<YamlLine, void> {
  for (let feed = text.indexOf('\n', line.end); feed >= 0; ) {
    const below = yamlLineAt(text, feed + 1);
    yield below;
    feed = text.indexOf('\n', below.end);
  }
}
