import type { Span } from '../../base/span';
import type { TextEdit } from '../../base/textEdit';
import { afterLine } from '../../base/textLines';
import type { PathStep } from '../cursor/yamlPath';
import type { YamlMap, YamlNode } from '../read/yamlNode';
import { withQuotes } from './editScalar';
import { isFlow, wholeSpan } from './nodeSpan';

/**
 * Removes what the path leads to, and every list or map around it that would be left empty: an alias with its line, the
 * last alias with its key. Spans in the path and in the result are those of `text`.
 */
export function removeNode(text: string, path: readonly PathStep[]): TextEdit | undefined {
  let last = path.length - 1;
  while (last > 0 && isAlone(path[last]!)) last--;
  const step = path[last];
  if (!step) return undefined;
  const container = step.kind === 'pair' ? step.map : step.list;
  if (isFlow(text, container)) return removeFromFlow(text, step, container);
  return step.kind === 'pair' ? removeBlockPair(text, step.map, step.pair.key.span) : removeBlockItem(text, step.item);
}

/** Whether nothing would be left beside it: the rules of a name mean nothing without its `value`. */
function isAlone(step: PathStep): boolean {
  if (step.kind === 'item') return step.list.items.length === 1;
  return step.map.pairs.length === 1 || step.pair.key.value === 'value';
}

/** The element with the comma after it, or before it if it is the last. */
function removeFromFlow(text: string, step: PathStep, container: YamlNode): TextEdit | undefined {
  const [first, last] = step.kind === 'pair' ? [step.pair.key, step.pair.value] : [step.item, step.item];
  const { start, end } = wholeSpan(text, first);
  const valueEnd = last ? wholeSpan(text, last).end : end + /^(?:\s*:)?/.exec(text.slice(end))![0].length;
  const after = /^\s*,\s*/.exec(text.slice(valueEnd, container.span.end));
  if (after) return { span: { start, end: valueEnd + after[0].length }, text: '' };
  const before = /,\s*$/.exec(text.slice(container.span.start, start));
  return { span: { start: start - (before?.[0].length ?? 0), end: valueEnd }, text: '' };
}

/** The lines of a pair, up to the next key of the map. The first pair may follow a dash, which stays. */
function removeBlockPair(text: string, map: YamlMap, key: Span): TextEdit {
  const index = map.pairs.findIndex((pair) => pair.key.span.start === key.start);
  const { start } = withQuotes(text, key);
  const next = map.pairs[index + 1];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const isAfterDash = text.slice(lineStart, start).trim() !== '';
  if (isAfterDash && next) return { span: { start, end: withQuotes(text, next.key.span).start }, text: '' };
  const end = next ? text.lastIndexOf('\n', next.key.span.start - 1) + 1 : endOfLines(text, map.pairs[index]!);
  return { span: { start: lineStart, end: withoutComments(text, lineStart, end) }, text: '' };
}

function endOfLines(text: string, { key, value }: YamlMap['pairs'][number]): number {
  return afterLine(text, value ? wholeSpan(text, value).end : key.span.end);
}

/** Comments and blank lines between two keys stay with the later one. */
function withoutComments(text: string, start: number, end: number): number {
  const lines = text.slice(start, end).split(/(?<=\n)/);
  while (lines.length > 1 && /^\s*(?:#.*)?$/.test(lines.at(-1)!.trimEnd())) lines.pop();
  return start + lines.join('').length;
}

function removeBlockItem(text: string, item: YamlNode): TextEdit {
  const { start, end } = wholeSpan(text, item);
  const lineStart = text.lastIndexOf('\n', text.lastIndexOf('-', start - 1)) + 1;
  return { span: { start: lineStart, end: afterLine(text, end) }, text: '' };
}
