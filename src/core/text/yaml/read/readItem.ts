import { lineOf } from '../../base/lines';
import { problem } from '../../base/problem';
import { parsePlainYaml } from './plainYaml';
import { MAX_YAML_LENGTH, type ParsedYaml, parseYaml } from './yaml';

/** Neither white space nor what YAML 1.2.2 (production `c-printable`) allows. */
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

/**
 * Reads the text of one item of a list, with its dash and indentation, or of a map. The root is the map itself. Of a text
 * that is too long only the beginning is read.
 */
export function readItem(text: string): ParsedYaml {
  const plain = text.length > MAX_YAML_LENGTH ? undefined : parsePlainYaml(text);
  return plain ? { root: plain, problems: [], anchors: [] } : readAnyItem(text);
}

/** Reads any item by the library alone, which takes twenty times as long. */
export function readAnyItem(text: string): ParsedYaml {
  const parsed = text.length > MAX_YAML_LENGTH ? readHead(text) : parseYaml(text);
  const isBlock = /^[ \t]*-(?:\s|$)/.test(text.slice(0, 1000));
  const root = isBlock && parsed.root?.kind === 'list' ? parsed.root.items[0] : parsed.root;
  const controls = [...text.slice(0, MAX_YAML_LENGTH).matchAll(CONTROL)].slice(0, 10).map(({ 0: unit, index }) => {
    const character = `U+${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    return problem('control-character', { start: index, end: index + 1 }, { character });
  });
  return { ...parsed, root, problems: [...parsed.problems, ...controls] };
}

/** Cuts at a line break if there is one, and forgets what only the cut made wrong. */
function readHead(text: string): ParsedYaml {
  const newline = text.lastIndexOf('\n', MAX_YAML_LENGTH - 1) + 1;
  const cut = newline > MAX_YAML_LENGTH / 2 ? newline : MAX_YAML_LENGTH;
  const head = text.slice(0, cut);
  const parsed = parseYaml(head);
  const problems = parsed.problems.filter(({ code, span, parameters: { quote, closing } }) => {
    if (code === 'yaml-unclosed-quote') return !text.includes(quote ?? '"', cut);
    if (code === 'yaml-unclosed-bracket') return !text.includes(closing ?? ']', cut);
    return span.end < cut - 1;
  });
  const first = /^\s*(?:-\s+)?/.exec(text.slice(0, 1000))![0].length;
  const parameters = { length: String(text.length), limit: String(MAX_YAML_LENGTH) };
  const line = { start: first, end: Math.max(first + 1, Math.min(lineOf(head, first).end, first + 200)) };
  return { ...parsed, problems: [problem('entry-too-large', line, parameters), ...problems] };
}
