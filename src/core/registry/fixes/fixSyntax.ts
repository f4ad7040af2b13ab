import type { Problem } from '../../base/problem';
import type { Span } from '../../base/span';
import { insertAt, type TextEdit } from '../../base/textEdit';
import { afterLine, lineEndOf, lineOf } from '../../base/textLines';
import { quoteOf, writeQuoted } from '../../yaml/edit/editScalar';
import { restOfLine } from '../../yaml/read/yamlProblem';
import { kindIn } from '../vocabulary/vocabulary';
import { bestGuess, type Fix, type Fixers, fix } from './fix';

/** What fixes YAML that cannot be read. Where the right place can only be guessed, the text is read again to see. */
export const SYNTAX_FIXES: Fixers = {
  'control-character': ({ span, parameters }) => [fix('delete', [remove(span)], { text: parameters.character ?? '' })],
  'yaml-tab': (_, text) =>
    bestGuess(
      text,
      TAB_WIDTHS.map((width) => untab(text, width)),
    ),
  'yaml-unclosed-quote': (problem, text) => bestGuess(text, closings(problem, text, problem.parameters.quote ?? '"')),
  'yaml-unclosed-bracket': (problem, text) =>
    bestGuess(text, bracketClosings(problem, text, problem.parameters.closing ?? ']')),
  'yaml-colon-in-value': quoteRest,
  'yaml-reserved-start': quoteRest,
  'unknown-anchor': quoteRest,
  'yaml-missing-space': ({ span, parameters }) => [
    fix('insert', [insertAt(span.start + (parameters.key ?? '').length + 1, ' ')], { text: ' ' }),
  ],
  'yaml-missing-colon': missingColon,
  'yaml-after-quote': afterQuote,
  'yaml-indent': (problem, text) => bestGuess(text, indents(problem, text)),
  'yaml-escape': ({ span, parameters }) => [
    fix('replace', [insertAt(span.start, '\\')], { text: `\\${parameters.sequence ?? ''}` }),
  ],
  'empty-flow-value': emptyFlowValue,
  'alias-outside-entity': writeOut,
  'second-document': ({ span }, text) => [
    fix('delete', [remove({ start: span.start, end: afterLine(text, span.start) })], {
      text: text.slice(span.start, span.end),
    }),
  ],
  'unexpected-text': ({ span }) => [fix('comment-out', [insertAt(span.start, '# ')])],
  'missing-entities-key': ({ span }, text) => [
    fix('insert', [insertAt(lineOf(text, span.start).start, `entities:${lineEndOf(text)}`)], { text: 'entities:' }),
  ],
};

const TAB_WIDTHS = [2, 4, 1, 8];

/** All tabs that indent lines: a file that has one has more. */
function untab(text: string, width: number): Fix {
  const edits: TextEdit[] = [];
  for (const { 0: indent, index } of text.matchAll(/^[ \t]*\t[ \t]*/gm)) {
    edits.push({
      span: { start: index, end: index + indent.length },
      text: indent.replaceAll('\t', ' '.repeat(width)),
    });
  }
  return fix('untab', edits);
}

/** At the end of the line, or before a sign inside it that would end a value in brackets. */
function closings({ span }: Problem, text: string, closing: string): readonly Fix[] {
  const inside = [...text.slice(span.start, span.end).matchAll(/\s*[,\]}]/g)].map(({ index }) => span.start + index);
  return [span.end, ...inside].map((place) => fix('insert', [insertAt(place, closing)], { text: closing }));
}

/** Lines below the one with the bracket at whose end it may have been meant to close. */
const LINES_ON = 6;

function bracketClosings({ span }: Problem, text: string, closing: string): readonly Fix[] {
  const guesses: Fix[] = [];
  for (let at = span.start, lines = 0; at < text.length && lines < LINES_ON; at = afterLine(text, at), lines++) {
    const { start, end } = lineOf(text, at);
    const content = /^(?:[^#]|\S#)*?(?=\s*(?:\s#.*)?$)/.exec(text.slice(start, end))?.[0] ?? '';
    const space = closing === '}' && !content.endsWith('{') ? ' ' : '';
    guesses.push(fix('insert', [insertAt(start + content.length, space + closing)], { text: closing }));
  }
  return guesses;
}

function quoteRest({ span: { start } }: Problem, text: string): readonly Fix[] {
  const span = restOfLine(text, start);
  const written = text.slice(span.start, span.end);
  const ends = [...written.matchAll(/\s*[,\]}]/g)].map(({ index }) => index).filter((index) => index > 0);
  return bestGuess(
    text,
    [written.length, ...ends].map((length) => quote(text, { start: span.start, end: span.start + length })),
  );
}

function quote(text: string, span: Span, value = text.slice(span.start, span.end), kind = quoteOf(text)): Fix {
  return fix('quote', [{ span, text: writeQuoted(value, kind) }], { text: value });
}

/** After a known key, or after the only word of the line. */
function missingColon({ span }: Problem, text: string): readonly Fix[] {
  const [word = '', rest = ''] = text.slice(span.start, span.end).split(/\s(.*)/s);
  if (rest !== '' && !kindIn('entry', word)) return [];
  return bestGuess(text, [fix('insert', [insertAt(span.start + word.length, ':')], { text: `${word}:` })]);
}

/** In quotes of the other kind: what is inside `'it's'`, or the quotes and all of `"x" y`. */
function afterQuote({ span, parameters }: Problem, text: string): readonly Fix[] {
  const sign = parameters.quote === "'" ? "'" : '"';
  const closing = text.lastIndexOf(sign, span.start - 1);
  const start = text.lastIndexOf(sign, closing - 1);
  if (start < lineOf(text, span.start).start) return [];
  const whole = { start, end: span.end };
  const written = text.slice(start, span.end);
  const value = written.length > 2 && written.endsWith(sign) ? written.slice(1, -1) : written;
  return bestGuess(text, [quote(text, whole, value, sign === "'" ? '"' : "'")]);
}

/** Lines above whose indentation may be the right one. */
const LINES_BACK = 20;

function indents({ span }: Problem, text: string): readonly Fix[] {
  const own = lineOf(text, span.start);
  const widths = new Set<number>();
  for (let at = own.start - 1, lines = 0; at > 0 && lines < LINES_BACK; lines++) {
    const line = lineOf(text, at);
    const written = text.slice(line.start, line.end);
    if (written.trim() !== '') widths.add(/^ *(?:- +)?/.exec(written)![0].length).add(/^ */.exec(written)![0].length);
    at = line.start - 1;
  }
  const indent = { start: own.start, end: own.start + /^\s*/.exec(text.slice(own.start, own.end))![0].length };
  return [...widths].map((width) => fix('indent', [{ span: indent, text: ' '.repeat(width) }]));
}

/** The text from the value before the comma on. The parameter is cut short where it is long. */
function emptyFlowValue({ span, parameters }: Problem, text: string): readonly Fix[] {
  const start = text.lastIndexOf((parameters.text ?? '').replace(/…$/, ''), span.start);
  return start < 0 ? [] : bestGuess(text, [quote(text, { start, end: span.end })]);
}

/** The value that the anchor names, if it is on one line. */
function writeOut({ span, parameters }: Problem, text: string): readonly Fix[] {
  const mark = `&${parameters.name ?? ''} `;
  const anchor = text.indexOf(mark);
  if (anchor < 0) return [];
  const { end } = lineOf(text, anchor);
  const value = text
    .slice(anchor + mark.length, end)
    .replace(/\s+#.*$/, '')
    .trim();
  if (value === '' || /^[|>&*]/.test(value)) return [];
  return bestGuess(text, [fix('replace', [{ span, text: value }], { text: value })]);
}

function remove(span: Span): TextEdit {
  return { span, text: '' };
}
