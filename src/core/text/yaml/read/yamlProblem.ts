import { lineOf } from '../../base/lines';
import { type Problem, problem } from '../../base/problem';
import type { Span } from '../../base/textEdit';
import { flowScalarEnd, valueEnd } from '../flow';
import { trimmedEnd } from '../lines';
import type { LibraryError } from './yamlLibrary';

/** The span from `start` to the end of its line, without a comment and white space at its end; at least one unit. */
export function restOfLine(text: string, start: number): Span {
  const lineEnd = Math.max(start, lineOf(text, start).end);
  const end = text[start] === '#' ? trimmedEnd(text, start, lineEnd) : valueEnd(text, start, lineEnd);
  return { start, end: Math.min(Math.max(start + 1, end), Math.max(start, text.length)) };
}

/** The span from `start` to the sign that ends a scalar in a flow collection. */
function scalarInFlow(text: string, start: number): Span {
  const { end } = restOfLine(text, start);
  return { start, end: Math.max(start + 1, flowScalarEnd(text, start, end)) };
}

/** A short piece of the text for a message. */
export function excerpt(text: string, span: Span): string {
  const piece = text.slice(span.start, Math.min(span.end, span.start + 80));
  return span.end > span.start + 80 ? `${piece}…` : piece;
}

/**
 * What an error of the library means to an author. The codes that commonly mislead have one of their own; all others
 * are `yaml-syntax` with the library's own words.
 *
 * @param flows the spans of the flow collections: inside one a scalar ends at a comma or bracket.
 */
export function yamlProblem(error: LibraryError, text: string, flows: readonly Span[] = []): Problem {
  const start = Math.max(0, Math.min(error.pos[0], text.length));
  const end = Math.max(start, Math.min(error.pos[1], text.length));
  const { code, message } = error;
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY': {
      if (text[start] === '-' || message.includes('sequence')) break;
      const span = restOfLine(text, start);
      return problem('yaml-colon-in-value', span, { text: excerpt(text, span) });
    }
    case 'MULTILINE_IMPLICIT_KEY':
      return problem('yaml-indent', lineContent(text, lineOf(text, Math.max(start, end - 1)).start));
    case 'BAD_SCALAR_START': {
      const inFlow = flows.some((flow) => flow.start < start && start < flow.end);
      const span = inFlow ? scalarInFlow(text, start) : restOfLine(text, start);
      return problem('yaml-reserved-start', span, { character: text[start] ?? '', text: excerpt(text, span) });
    }
    case 'BAD_DQ_ESCAPE':
      return problem(
        'yaml-escape',
        { start, end: Math.min(start + 2, text.length) },
        { sequence: text.slice(start, start + 2) },
      );
    case 'BAD_INDENT':
      return problem('yaml-indent', lineContent(text, start));
    case 'TAB_AS_INDENT':
      return problem('yaml-tab', { start, end: Math.max(end, start + 1) });
    case 'MISSING_CHAR':
      if (message.startsWith('Implicit map keys')) {
        const span = restOfLine(text, start);
        return problem('yaml-missing-colon', span, { text: excerpt(text, span) });
      }
      if (message.startsWith('Sequence item without')) return problem('yaml-indent', lineContent(text, start));
      break;
    case 'UNEXPECTED_TOKEN':
      if (message === 'Unexpected scalar at node end') {
        const before = text.slice(0, start).trimEnd();
        const quote = before.at(-1) ?? '';
        const span = restOfLine(text, start);
        if (quote === '"' || quote === "'") {
          return problem('yaml-after-quote', span, { quote, text: excerpt(text, span) });
        }
        return problem('yaml-indent', lineContent(text, start));
      }
      break;
  }
  return problem('yaml-syntax', visible(text, { start, end }), { code, message });
}

/** The first line at or after the offset that has content, else the last before it, without its indentation. */
function lineContent(text: string, offset: number): Span {
  const content = text.trimEnd().length;
  const first = offset < content ? offset + text.slice(offset).search(/\S/) : Math.max(0, content - 1);
  const line = lineOf(text, first);
  const start = line.start + text.slice(line.start, line.end).search(/\S|$/);
  return restOfLine(text, start);
}

/** A span that can be seen: an empty one, or one that is only a line break, takes in the unit before it. */
export function visible(text: string, span: Span): Span {
  const end = Math.min(span.end, lineOf(text, span.start).end);
  if (end > span.start) return { start: span.start, end };
  const before = text.slice(0, span.start).trimEnd().length;
  return { start: Math.max(0, before - 1), end: Math.max(before, Math.min(1, text.length)) };
}
