import {
  type Alias,
  Composer,
  CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  type Pair,
  Parser,
  type Scalar,
  Schema,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Span } from '../../base/textEdit';

// The only module that knows the `yaml` package. All others see the nodes below through `typedNode`.

export type TypedNode =
  | { readonly kind: 'scalar'; readonly node: Scalar }
  | { readonly kind: 'list'; readonly node: YAMLSeq }
  | { readonly kind: 'map'; readonly node: YAMLMap }
  | { readonly kind: 'alias'; readonly node: Alias };

export type LibraryNode = Node;
export type LibraryPair = Pair<unknown, unknown>;
export type SourceToken = CST.SourceToken;
/** The tokens of an item of a list, or of a pair of a map. */
export type CollectionItem = CST.CollectionItem;

/** A comment from its `#` to the end of its line. */
export interface Comment extends Span {
  readonly text: string;
}

/** An error as the library reports it; offsets are UTF-16 units, and may be the end of the text. */
export interface LibraryError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

export interface ComposedYaml {
  readonly contents: LibraryNode | undefined;
  /** In the order of the text. */
  readonly comments: readonly Comment[];
  readonly errors: readonly LibraryError[];
  /** The offset at which the nesting passed the limit and reading stopped. */
  readonly tooDeep: number | undefined;
}

// Made once: building a schema anew costs more than reading a short text with it.
const SCHEMA = new Schema({ schema: 'failsafe', resolveKnownTags: false, merge: false });
// Unique keys are checked by us: the library's check is quadratic.
const OPTIONS = { schema: SCHEMA, uniqueKeys: false, strict: true, keepSourceTokens: true } as const;

/**
 * The first YAML document of the text, in the failsafe schema. Feeds the library token by token, so that it is stopped
 * where a text nests deeper than `maxDepth`: its recursion is not trusted with more. Never throws.
 */
export function composeYaml(text: string, maxDepth: number): ComposedYaml {
  const parser = new Parser();
  const composer = new Composer(OPTIONS);
  const collected = new ErrorList(composer);
  const documents: Document.Parsed[] = [];
  let tooDeep: number | undefined;
  const comments: Comment[] = [];
  const take = (token: CST.Token): void => {
    if (token.type === 'error') collected.add(token, 'UNEXPECTED_TOKEN', token.message);
    else documents.push(...composer.next(token));
  };
  try {
    let isText = false;
    for (const lexeme of new Lexer().lex(text)) {
      const start = parser.offset;
      if (lexeme.startsWith('#') && !isText)
        comments.push({ start, end: start + lexeme.length, text: lexeme.trimEnd() });
      isText = lexeme === CST.SCALAR;
      for (const token of parser.next(lexeme)) take(token);
      if (parser.stack.length > maxDepth) tooDeep = Math.min(parser.offset, text.length) - 1;
      // Only the first document is read; a hostile text may have thousands.
      if (tooDeep !== undefined || documents.length > 1) break;
    }
    for (const token of parser.end()) take(token);
    documents.push(...composer.end(true, text.length));
  } catch (error) {
    // No input is known that makes the library throw; if there is one, only this text is lost.
    const message = error instanceof Error ? error.message : String(error);
    return {
      contents: undefined,
      comments,
      errors: [{ code: 'IMPOSSIBLE', message, pos: [0, text.length] }],
      tooDeep,
    };
  }
  const errors = [...collected.errors, ...documents.flatMap((document) => document.errors)];
  return { contents: documents[0]?.contents ?? undefined, comments, errors, tooDeep };
}

/** More errors than anyone reads. */
const MAX_ERRORS = 1000;

/**
 * The errors of a composer as plain data. It would make an `Error` of each, whose stack costs so much that 60,000 commas
 * in brackets took half a second.
 */
class ErrorList {
  readonly errors: LibraryError[] = [];

  constructor(composer: Composer) {
    const onError = (source: ErrorSource, code: string, message: string, warning?: boolean): void => {
      if (!warning) this.add(source, code, message);
    };
    // The library names it private, but has passed it around under this name through all of version 2.
    Object.assign(composer, { onError });
  }

  add(source: ErrorSource, code: string, message: string): void {
    if (this.errors.length < MAX_ERRORS) this.errors.push({ code, message, pos: positionOf(source) });
  }
}

type ErrorSource = number | readonly number[] | { readonly offset: number; readonly source?: unknown };

function positionOf(source: ErrorSource): readonly [number, number] {
  if (typeof source === 'number') return [source, source + 1];
  if ('offset' in source) {
    const length = typeof source.source === 'string' ? source.source.length : 1;
    return [source.offset, source.offset + length];
  }
  return [source[0] ?? 0, source[1] ?? 0];
}

/** The node with its kind; undefined for anything else, such as the value of a key without a colon. */
export function typedNode(node: unknown): TypedNode | undefined {
  if (isScalar(node)) return { kind: 'scalar', node };
  if (isMap(node)) return { kind: 'map', node };
  if (isSeq(node)) return { kind: 'list', node };
  if (isAlias(node)) return { kind: 'alias', node };
  return undefined;
}

/** The offsets at which the node begins, its value ends, and the comments and blank lines after it end. */
export function nodeRange(node: LibraryNode): readonly [number, number, number] {
  return node.range ?? [0, 0, 0];
}

/** The tokens of each item or pair of a list or map, and of what may be before its end; none where `a: b` is an item in brackets. */
export function itemTokens({ srcToken }: LibraryNode): readonly CollectionItem[] {
  return srcToken && 'items' in srcToken ? srcToken.items : [];
}
