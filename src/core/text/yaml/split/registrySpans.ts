import { type Problem, type ProblemCode, problem } from '../../base/problem';
import type { Span } from '../../base/textEdit';
import { isIsoDate } from '../../units/isoDate';
import { nearest } from '../../units/words';
import { excerpt, restOfLine } from '../read/yamlProblem';

/** The keys of a file whose values are maps, which are read in pieces. */
export const MAP_SECTIONS = ['sources', 'schemas', 'linkTypes'] as const;
export type MapSection = (typeof MAP_SECTIONS)[number];

const TOP_KEYS: readonly string[] = ['version', 'asOf', 'scope', ...MAP_SECTIONS, 'entities'];

/** The only value of the key `scope`. */
export const FOLDER_SCOPE = 'folder';

export function isMapSection(key: string): key is MapSection {
  return MAP_SECTIONS.some((section) => section === key);
}

/**
 * The spans of the entries, sources and declarations of a registry file, found without parsing it. They count from the beginning of
 * the file.
 */
export interface RegistrySpans extends Readonly<Record<MapSection, readonly Span[]>> {
  /** Pieces of the `sources` map, each a map in itself; `schemas` and `linkTypes` are the same of theirs. */
  readonly sources: readonly Span[];
  /** The items of `entities`, each from the beginning of the line with its dash. */
  readonly entities: readonly Span[];
  /** The last list of entities; undefined where there is no key `entities`. */
  readonly list: EntityList | undefined;
  /** The day up to which the file was kept, an ISO 8601 date that may stop early; undefined where not given or not a date. */
  readonly asOf: string | undefined;
  /** Whether the file counts only for the notes of its folder. */
  readonly isOfFolder: boolean;
  readonly problems: readonly Problem[];
  /** Parts may be missing from the above because the text cannot be followed to its end. */
  readonly broken: boolean;
}

/** An entry, or a piece of a map of the file. */
export interface RegistryPiece {
  readonly kind: 'entity' | MapSection;
  readonly span: Span;
}

/** In the order of the text. */
export function piecesOf(spans: RegistrySpans): readonly RegistryPiece[] {
  const pieces = [
    ...MAP_SECTIONS.flatMap((kind) => spans[kind].map((span) => ({ kind, span }))),
    ...spans.entities.map((span) => ({ kind: 'entity' as const, span })),
  ];
  return pieces.sort((a, b) => a.span.start - b.span.start);
}

/** The lines below the key `entities`, to the next key at the margin or the end of the text. */
export interface EntityList extends Span {
  /** The span of `[]`, `~` or `null` after the key of an empty list, with the blanks before it. */
  readonly empty: Span | undefined;
}

/** The result for a text that cannot be read: nothing, with the problem. */
export function noSpans(reason: Problem): RegistrySpans {
  return {
    sources: [],
    schemas: [],
    linkTypes: [],
    entities: [],
    list: undefined,
    asOf: undefined,
    isOfFolder: false,
    problems: [reason],
    broken: true,
  };
}

/** Collects the parts while a text is split. */
export class SpansBuilder implements RegistrySpans {
  readonly sources: Span[] = [];
  readonly schemas: Span[] = [];
  readonly linkTypes: Span[] = [];
  readonly entities: Span[] = [];
  readonly problems: Problem[] = [];
  list: EntityList | undefined;
  asOf: string | undefined;
  isOfFolder = false;
  broken = false;
  hasEntities = false;
  readonly #text: string;
  readonly #keys = new Map<string, Span>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Takes a top-level key, which may be unknown, or there already. */
  addKey(key: string, span: Span): void {
    const first = this.#keys.get(key);
    if (first) this.problems.push(problem('duplicate-key', span, { key }, first));
    else this.#keys.set(key, span);
    if (key === 'entities') this.hasEntities = true;
    if (TOP_KEYS.includes(key)) return;
    // An unknown key is a mistake only if it is nearly a known one.
    const suggestion = nearest(key.toLowerCase(), TOP_KEYS);
    if (suggestion === undefined) return;
    this.problems.push(problem('unknown-section', span, { key, suggestion }));
    if (suggestion === 'entities') this.broken = true;
  }

  addVersion(written: Span): void {
    const span = this.#unquoted(written);
    if (this.#text.slice(span.start, span.end) === '1') return;
    this.problems.push(problem('unknown-version', span, { version: excerpt(this.#text, span) }));
  }

  addAsOf(written: Span): void {
    const span = this.#unquoted(written);
    const value = this.#text.slice(span.start, span.end);
    if (isIsoDate(value)) this.asOf ??= value;
    else this.problems.push(problem('invalid-date', span, { key: 'asOf', value: excerpt(this.#text, span) }));
  }

  addScope(written: Span): void {
    const span = this.#unquoted(written);
    if (this.#text.slice(span.start, span.end) === FOLDER_SCOPE) this.isOfFolder = true;
    else this.problems.push(problem('invalid-scope', span, { value: excerpt(this.#text, span) }));
  }

  /** Reports the rest of a line. */
  add(code: ProblemCode, start: number, parameters: Problem['parameters'] = {}): void {
    this.problems.push(problem(code, restOfLine(this.#text, start), parameters));
  }

  addUnexpected(start: number): void {
    this.add('unexpected-text', start, { text: excerpt(this.#text, restOfLine(this.#text, start)) });
  }

  /** A list at the left margin can only be meant as `entities`. */
  addMissingKey(start: number): void {
    this.hasEntities = true;
    this.add('missing-entities-key', start);
  }

  addSecondDocument(start: number): void {
    this.problems.push(problem('second-document', { start, end: start + 3 }));
    // What follows is read as if it belonged to the first, which is what its author mostly wants.
    this.#keys.clear();
  }

  /** To be called at the end of the text. */
  parts(): RegistrySpans {
    const { sources, schemas, linkTypes, entities, list, asOf, isOfFolder, problems } = this;
    const isLost = !this.hasEntities && problems.some(({ code }) => code === 'unexpected-text');
    return { sources, schemas, linkTypes, entities, list, asOf, isOfFolder, problems, broken: this.broken || isLost };
  }

  /** The place of a value without the quotes around it. */
  #unquoted({ start, end }: Span): Span {
    const quoted = /^(["'])(.*)\1$/.test(this.#text.slice(start, end));
    return quoted ? { start: start + 1, end: end - 1 } : { start, end };
  }
}
