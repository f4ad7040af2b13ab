import { lineOf } from '../../base/lines';
import { type Problem, problem } from '../../base/problem';
import type { Span } from '../../base/textEdit';
import { flowEnd } from '../flow';
import { blockColumn } from '../lines';
import type { LibraryError } from './yamlLibrary';
import { excerpt, restOfLine, yamlProblem } from './yamlProblem';

/** A text of the same length, so that every offset keeps its meaning, and what was wrong with the previous one. */
interface RepairedText {
  readonly text: string;
  readonly problem: Problem;
}

/** The spans of the quoted scalars and flow collections of the tree, quotes and brackets included. */
interface QuotesAndFlows {
  readonly quoted: readonly Span[];
  readonly flows: readonly Span[];
}

/**
 * The text with its first fixable error replaced by blanks, so that reading it again shows the errors after it. undefined
 * where nothing can be fixed.
 */
export function fixYaml(
  text: string,
  errors: readonly LibraryError[],
  places: QuotesAndFlows,
): RepairedText | undefined {
  if (errors.length === 0) return undefined;
  for (const error of errors) {
    const fix = fixTab(text, error) ?? fixQuote(text, error, places) ?? fixBracket(text, error, places);
    if (fix) return fix;
  }
  const suspect = fixSuspectQuote(text, places);
  if (suspect) return suspect;
  for (const error of errors) {
    const fix = fixKey(text, error) ?? fixLine(text, error);
    if (fix) return fix;
  }
  return undefined;
}

/** Tabs at the beginnings of lines become blanks: where they were used throughout, the columns even fit. */
function fixTab(text: string, error: LibraryError): RepairedText | undefined {
  if (error.code !== 'TAB_AS_INDENT' && error.code !== 'UNEXPECTED_TOKEN' && error.code !== 'MISSING_CHAR')
    return undefined;
  const line = lineOf(text, Math.min(error.pos[0], text.length));
  const indent = /^[ \t]*/.exec(text.slice(line.start, line.end))![0];
  const tab = indent.indexOf('\t');
  if (tab < 0 || indent.length === line.end - line.start) return undefined;
  const first = text.search(/^ *\t[ \t]*\S/m);
  const start = text.indexOf('\t', first);
  const end = start + /^\t+/.exec(text.slice(start))![0].length;
  const fixed = text.replace(/^[ \t]+/gm, (blanks) => ' '.repeat(blanks.length));
  return { text: fixed, problem: problem('yaml-tab', { start, end }) };
}

function fixQuote(text: string, error: LibraryError, { quoted }: QuotesAndFlows): RepairedText | undefined {
  if (!error.message.startsWith('Missing closing')) return undefined;
  const scalar = quoted.find(({ start, end }) => start < error.pos[0] && error.pos[0] <= end);
  return scalar && openQuote(text, scalar.start);
}

/** A quoted scalar that runs over lines which look like keys was meant to end before them. */
function fixSuspectQuote(text: string, { quoted }: QuotesAndFlows): RepairedText | undefined {
  for (const { start, end } of quoted) {
    const written = text.slice(start, end);
    for (let feed = written.indexOf('\n'); feed >= 0; feed = written.indexOf('\n', feed + 1)) {
      if (blockColumn(text, start + feed + 1) !== undefined) return openQuote(text, start);
    }
  }
  return undefined;
}

/** Without its quote the value is plain text to the end of its line. */
function openQuote(text: string, start: number): RepairedText {
  const quote = text[start] ?? '"';
  return {
    text: blank(text, start, start + 1),
    problem: problem('yaml-unclosed-quote', restOfLine(text, start), { quote }),
  };
}

function fixBracket(text: string, error: LibraryError, { flows }: QuotesAndFlows): RepairedText | undefined {
  if (!/^Flow (map|sequence) /.test(error.message)) return undefined;
  const open = flows.filter(({ end }) => end === error.pos[0]).map(({ start }) => start);
  if (open.length === 0) return undefined;
  const start = Math.min(...open);
  const bracket = text[start] ?? '[';
  const span = { start, end: start + 1 };
  const closed = flowEnd(text, start);
  if (closed !== undefined && !text.slice(start, closed).includes('#')) {
    // It is closed, but on a line too far left: on one line it is right.
    const inner = text.slice(start, closed);
    const later = lineOf(text, closed - 1).start;
    const fixed = text.slice(0, start) + inner.replace(/[\r\n]/g, ' ') + text.slice(closed);
    return { text: fixed, problem: problem('yaml-indent', restOfLine(text, later + text.slice(later).search(/\S/))) };
  }
  const closing = bracket === '{' ? '}' : ']';
  const end = endOfBlock(text, start);
  return { text: blank(text, start, end), problem: problem('yaml-unclosed-bracket', span, { bracket, closing }) };
}

/** The end of the lines that are indented deeper than the one of `start`. */
function endOfBlock(text: string, start: number): number {
  const line = lineOf(text, start);
  const indent = text.slice(line.start).search(/[^ \t-]/);
  for (let at = line.end; at < text.length; ) {
    const next = text.indexOf('\n', at) + 1;
    if (next === 0) break;
    const column = text.slice(next).search(/[^ \t]/);
    if (column >= 0 && column <= indent && !/[\r\n]/.test(text[next + column]!)) return next - 1;
    at = next;
  }
  return text.length;
}

/** A line without colon above a key: the library takes both for one key. The line is left out. */
function fixKey(text: string, error: LibraryError): RepairedText | undefined {
  if (error.code !== 'MULTILINE_IMPLICIT_KEY') return undefined;
  const start = error.pos[0];
  const line = lineOf(text, start);
  if (!/^[ \t-]*$/.test(text.slice(line.start, start))) return undefined;
  const span = restOfLine(text, start);
  const written = text.slice(span.start, span.end);
  const glued = /^([A-Za-z_][\w-]*):(\S.*)$/.exec(written);
  const found = glued
    ? problem('yaml-missing-space', span, { key: glued[1]!, value: glued[2]! })
    : problem('yaml-missing-colon', span, { text: excerpt(text, span) });
  return { text: blank(text, start, line.end), problem: found };
}

/** The library gives up at a token that fits nowhere; without its line the rest can be read. */
function fixLine(text: string, error: LibraryError): RepairedText | undefined {
  if (!error.message.includes('in YAML stream') && error.message !== 'Unexpected scalar at node end') return undefined;
  const line = lineOf(text, Math.min(error.pos[0], text.length));
  if (error.message === 'Unexpected scalar at node end' && text.slice(line.start, error.pos[0]).trim() !== '')
    return undefined;
  const start = line.start + text.slice(line.start, line.end).search(/\S|$/);
  if (start >= line.end) return undefined;
  return { text: blank(text, start, line.end), problem: yamlProblem(error, text) };
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}
