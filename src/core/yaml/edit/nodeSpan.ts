import type { Span } from '../../base/span';
import type { YamlNode } from '../read/yamlNode';
import { withQuotes } from './editScalar';

/** The span of a node with the quotes around a scalar, without white space at the end of a collection. */
export function wholeSpan(text: string, { kind, span }: YamlNode): Span {
  if (kind === 'scalar') return withQuotes(text, span);
  return { start: span.start, end: span.start + text.slice(span.start, span.end).trimEnd().length };
}

/** Whether a list or map is written in brackets. */
export function isFlow(text: string, node: YamlNode): boolean {
  return node.kind !== 'scalar' && /[[{]/.test(text[node.span.start] ?? '');
}
