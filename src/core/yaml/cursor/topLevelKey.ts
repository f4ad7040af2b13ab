import type { Span } from '../../base/span';

/** YAML allows no longer key without a `?` (YAML 1.2.2, section 7.4.2). */
const MAX_KEY = 1024;

export interface TopLevelKey {
  readonly value: string;
  readonly span: Span;
  /** Where its value would begin on the line. */
  readonly rest: number;
}

/** The key that a line begins with at `start`, in quotes or without; undefined where it begins with none. */
export function topLevelKey(text: string, start: number, end: number): TopLevelKey | undefined {
  const line = text.slice(start, Math.min(end, start + MAX_KEY));
  const match = /^(?:"([^"\\\n]*)"|'([^'\n]*)')[ \t]{0,40}:(?=[\s]|$)/.exec(line) ?? plainKey(line);
  if (!match) return undefined;
  const quoted = match[1] ?? match[2];
  const value = quoted ?? match[3] ?? '';
  const begin = quoted === undefined ? start : start + 1;
  let rest = start + match[0].length;
  while (rest < end && (text[rest] === ' ' || text[rest] === '\t')) rest++;
  return { value, span: { start: begin, end: begin + value.length }, rest };
}

function plainKey(line: string): (readonly (string | undefined)[] & { 0: string }) | undefined {
  if (/^[\s#&*!|>%@`"',[\]{}]/.test(line)) return undefined;
  const colon = line.search(/:(?=\s|$)/);
  const comment = line.search(/\s#/);
  const newline = line.indexOf('\n');
  if (colon <= 0 || (comment >= 0 && comment < colon) || (newline >= 0 && newline < colon)) return undefined;
  return [line.slice(0, colon + 1), undefined, undefined, line.slice(0, colon).trimEnd()];
}

/**
 * What stands behind a top-level key on its line, without anchors and tags before it and a comment after it; undefined
 * for nothing. Of a very long line only the beginning is looked at.
 */
export function topLevelValue(
  text: string,
  start: number,
  lineEnd: number,
): { readonly span: Span; readonly found: 'text' | 'list' | 'map' } | undefined {
  const written = text.slice(start, Math.min(lineEnd, start + MAX_KEY));
  const properties = /^(?:[&!]\S*\s+)*/.exec(`${written} `)![0].length;
  const value = written
    .slice(properties)
    .replace(/(^|\s+)#.*$/, '')
    .trimEnd();
  if (value === '') return undefined;
  const span = { start: start + properties, end: start + properties + value.length };
  return { span, found: value.startsWith('[') ? 'list' : value.startsWith('{') ? 'map' : 'text' };
}
