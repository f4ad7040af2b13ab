import { isDash } from './lineShape';
import { topLevelKey } from './topLevelKey';

/** What a line of block YAML begins with, as far as it can be told from the line alone. Columns count from 0. */
export interface YamlLine {
  /** Offsets in the text; the end is before the line break. */
  readonly start: number;
  readonly end: number;
  /** Nothing but white space or a comment. */
  readonly blank: boolean;
  /** Of the dashes of list items at its beginning. */
  readonly dashes: readonly number[];
  /** Where what comes behind white space and dashes begins; on a blank line its end. */
  readonly column: number;
  /** The key, if there is one with its colon. */
  readonly key: string | undefined;
  /** What stands behind the key, or else behind the dashes: its offset, and its text without a comment. */
  readonly valueStart: number;
  readonly value: string;
}

/** The line that holds `offset`. */
export function yamlLineAt(text: string, offset: number): YamlLine {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const feed = text.indexOf('\n', offset);
  const stop = feed < 0 ? text.length : feed;
  const end = stop > start && text.charAt(stop - 1) === '\r' ? stop - 1 : stop;
  const dashes: number[] = [];
  let at = start;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x20 || unit === 0x09) continue;
    if (!isDash(text, at, unit)) break;
    dashes.push(at - start);
  }
  const blank = dashes.length === 0 && (at >= end || text.charAt(at) === '#');
  const key = blank ? undefined : topLevelKey(text, at, end);
  const valueStart = key ? Math.min(key.rest, end) : at;
  return {
    start,
    end,
    blank,
    dashes,
    column: at - start,
    key: key?.value,
    valueStart,
    value: withoutComment(text.slice(valueStart, end)),
  };
}

/** The line before, or undefined for the first. */
export function lineBefore(text: string, line: YamlLine): YamlLine | undefined {
  return line.start === 0 ? undefined : yamlLineAt(text, line.start - 1);
}

/** The line behind, or undefined for the last. */
export function lineBehind(text: string, line: YamlLine): YamlLine | undefined {
  const feed = text.indexOf('\n', line.end);
  return feed < 0 ? undefined : yamlLineAt(text, feed + 1);
}

/** What is left of `text`, the rest of a line, where a comment begins. A `#` in quotes begins none. */
export function withoutComment(text: string): string {
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if ((sign === '"' || sign === "'") && /^$|[\s[{,:]/.test(text.charAt(at - 1))) quote = sign;
    else if (sign === '#' && (at === 0 || /\s/.test(text.charAt(at - 1)))) return text.slice(0, at).trimEnd();
  }
  return text.trimEnd();
}
