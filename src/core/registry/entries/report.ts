import { type Problem, type ProblemCode, problem } from '../../text/base/problem';
import type { Span } from '../../text/base/textEdit';
import type { YamlNode, YamlScalar } from '../../text/yaml/read/yamlNode';
import { visible } from '../../text/yaml/read/yamlProblem';
import type { Scalar } from '../model';

const YAML_LEVEL = /^yaml-|anchor$|^too-many-aliases$/;

/** Collects the problems of one piece of text while it is read. */
export class Report {
  readonly text: string;
  readonly #problems: Problem[];

  /** @param problems what reading the YAML reported. */
  constructor(text: string, problems: readonly Problem[]) {
    this.text = text;
    this.#problems = [...problems];
  }

  get problems(): readonly Problem[] {
    return this.#problems;
  }

  add(code: ProblemCode, span: Span, parameters: Readonly<Record<string, string>> = {}, related?: Span): void {
    this.#problems.push(problem(code, this.#visible(span), parameters, related));
  }

  wrongType(key: string, expected: string, node: YamlNode): void {
    this.add('wrong-type', this.firstLine(node.span), { key, expected, found: typeName(node) });
  }

  /** The scalar, where the node is one; otherwise that is reported. undefined for what is absent or empty. */
  scalar(key: string, node: YamlNode | undefined): Scalar | undefined {
    if (!node) return undefined;
    if (node.kind === 'scalar') return scalarOf(node);
    this.wrongType(key, 'text', node);
    return undefined;
  }

  /** Whether the node says `true`; undefined where it is absent or says neither `true` nor `false`, which is reported. */
  boolean(key: string, node: YamlNode | undefined): boolean | undefined {
    if (!node) return undefined;
    const word = node.kind === 'scalar' ? node.value.trim().toLowerCase() : '';
    if (word === 'true' || word === 'false') return word === 'true';
    this.wrongType(key, 'true or false', node);
    return undefined;
  }

  /** The first line of a value that may have several. */
  firstLine(span: Span): Span {
    const end = this.text.slice(span.start, span.end).search(/[\r\n]|$/);
    return { start: span.start, end: span.start + end };
  }

  /** The span without the white space around it; a block collection of the library ends at the next line. */
  trimmed(span: Span): Span {
    const piece = this.text.slice(span.start, span.end);
    const start = span.start + piece.search(/\S|$/);
    return { start, end: Math.max(start, span.start + piece.trimEnd().length) };
  }

  /** Whether there is an error of YAML on the line of this place, which explains what is missing there. */
  isEcho(span: Span): boolean {
    const end = this.text.indexOf('\n', span.end);
    const isInLine = (at: number) => at >= span.start && (end < 0 || at <= end);
    return this.#problems.some(({ code, span }) => YAML_LEVEL.test(code) && isInLine(span.start));
  }

  /** The span of a scalar; of an empty one, that of its quotes, or of the `|` of a block scalar. */
  #visible(span: Span): Span {
    if (span.end > span.start) return span;
    const before = this.text[span.start - 1];
    const quoted = (before === '"' || before === "'") && this.text[span.end] === before;
    return quoted ? { start: span.start - 1, end: span.end + 1 } : visible(this.text, span);
  }
}

/** The scalar as the model has it, without white space around it; undefined where it has nothing else. */
export function scalarOf(node: YamlScalar): Scalar | undefined {
  const value = node.value.trim();
  return value === '' ? undefined : { value, span: node.span };
}

function typeName(node: YamlNode): 'text' | 'list' | 'map' {
  return node.kind === 'scalar' ? 'text' : node.kind;
}
