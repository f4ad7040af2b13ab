import type { Problem } from '../../base/problem';
import { problem } from '../../base/problem';
import type { Span } from '../../base/span';
import { excerpt, restOfLine } from '../../yaml/read/yamlProblem';
import { nearest } from '../nearest';

export const TOP_KEYS: readonly string[] = ['version', 'sources', 'entities'];

/** Where the parts of a registry file stand, found without parsing it. Spans count from the beginning of the file. */
export interface RegistryParts {
  /** Pieces of the `sources` map, each a map in itself. */
  readonly sources: readonly Span[];
  /** The items of `entities`: of a block list from the beginning of the line with the dash. */
  readonly entities: readonly Span[];
  /** The items stand in `[…]` and not each behind a dash. */
  readonly flow: boolean;
  readonly problems: readonly Problem[];
  /** Parts may be missing from the above because the text cannot be followed to its end. */
  readonly broken: boolean;
}

/** Collects the parts while a text is split. */
export class PartsBuilder implements RegistryParts {
  readonly sources: Span[] = [];
  readonly entities: Span[] = [];
  readonly problems: Problem[] = [];
  flow = false;
  broken = false;
  hasEntities = false;
  readonly #text: string;
  readonly #keys = new Map<string, Span>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Notes a top-level key, which may be unknown or there already. */
  addKey(key: string, span: Span): void {
    const first = this.#keys.get(key);
    if (first) this.problems.push(problem('duplicate-key', span, { key }, first));
    else this.#keys.set(key, span);
    if (key === 'entities') this.hasEntities = true;
    if (TOP_KEYS.includes(key)) return;
    // Unknown keys are nobody's mistake unless they are nearly known ones.
    const suggestion = nearest(key.toLowerCase(), TOP_KEYS);
    if (suggestion === undefined) return;
    this.problems.push(problem('unknown-section', span, { key, suggestion }));
    if (suggestion === 'entities') this.broken = true;
  }

  addVersion(span: Span): void {
    const written = this.#text.slice(span.start, span.end);
    const quoted = /^(["'])(.*)\1$/.exec(written);
    const value = quoted ? quoted[2]! : written;
    const inner = quoted ? { start: span.start + 1, end: span.end - 1 } : span;
    if (value !== '1') this.problems.push(problem('unknown-version', inner, { version: excerpt(this.#text, inner) }));
  }

  addWrongType(key: string, expected: string, found: string, start: number): void {
    this.problems.push(problem('wrong-type', restOfLine(this.#text, start), { key, expected, found }));
  }

  addUnexpected(start: number): void {
    const span = restOfLine(this.#text, start);
    this.problems.push(problem('unexpected-text', span, { text: excerpt(this.#text, span) }));
  }

  /** A list at the left margin can only be meant as `entities`. */
  addMissingKey(start: number): void {
    this.hasEntities = true;
    this.problems.push(problem('missing-entities-key', restOfLine(this.#text, start)));
  }

  /** A dash further left than those above it. */
  addIndent(start: number): void {
    this.problems.push(problem('yaml-indent', restOfLine(this.#text, start)));
  }

  addUnclosed(open: number): void {
    const bracket = this.#text[open] ?? '';
    const closing = bracket === '[' ? ']' : '}';
    this.problems.push(problem('yaml-unclosed-bracket', { start: open, end: open + 1 }, { bracket, closing }));
    this.broken = true;
  }

  addSecondDocument(start: number): void {
    this.problems.push(problem('second-document', { start, end: start + 3 }));
    // What follows is read as if it belonged to the first, which is what its author mostly wants.
    this.#keys.clear();
  }

  /** To be called at the end of the text. */
  runToEnd(): RegistryParts {
    if (!this.hasEntities && this.problems.some(({ code }) => code === 'unexpected-text')) this.broken = true;
    return this;
  }
}
