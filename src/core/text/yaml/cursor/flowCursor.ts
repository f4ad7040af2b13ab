import { lineOf } from '../../base/lines';
import type { Span } from '../../base/textEdit';
import { type FlowToken, flowTokens } from '../flow';
import { isQuote } from '../lines';

/** A place in brackets, such as `{ type: Ownership, owner: [a, …`. Offsets are those of the text. */
export interface FlowCursor {
  /** The keys that lead from the outermost bracket to the place; of a value its own is the last. */
  readonly path: readonly string[];
  readonly kind: 'key' | 'value';
  /** The scalar that the place is in, without quotes; empty where there is none. */
  readonly span: Span;
  readonly quote: string;
  /** The other keys of the map that the place is in, with their values as far as those are scalars; undefined outside a map. */
  readonly siblings: ReadonlyMap<string, string> | undefined;
}

interface Frame {
  readonly isMap: boolean;
  readonly siblings: Map<string, string>;
  key: string | undefined;
}

/** In the place of the key that is being typed. */
const OF_PLACE = '';
/** The text after the place is searched for keys as far as this, in UTF-16 units. */
const LOOK_AHEAD = 1000;

/**
 * Follows brackets from the one at `start` to the place at `offset`; undefined where they are closed before it, and in
 * comments. What is half-typed does no harm.
 */
export function flowCursorAt(text: string, start: number, offset: number): FlowCursor | undefined {
  return new FlowReader(text, offset).read(flowTokens(text, start, Math.min(text.length, offset + LOOK_AHEAD)));
}

/** The end of the scalar in quotes around `offset`: at the quote, or with its line. */
export function endInQuotes(text: string, offset: number, quote: string): number {
  const { end } = lineOf(text, offset);
  const close = text.slice(offset, end).indexOf(quote);
  return close < 0 ? end : offset + close;
}

class FlowReader {
  readonly #text: string;
  readonly #offset: number;
  readonly #frames: Frame[] = [];
  /** The last scalar, until the sign after it says what it is. */
  #scalar: FlowToken | undefined;
  #found: FlowCursor | undefined;
  #current: Frame | undefined;
  /** The scalar that the place is in. */
  #typed: FlowToken | undefined;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
  }

  read(tokens: Iterable<FlowToken>): FlowCursor | undefined {
    for (const token of tokens) {
      if (!this.#found && token.kind === 'scalar' && token.start <= this.#offset && this.#offset <= token.end) {
        // While it is being typed, a quote that is not closed on its line is not closed at all.
        if (this.#text.slice(token.start, this.#offset).includes('\n')) return undefined;
        this.#find(token);
      } else if (!this.#found && this.#offset <= token.start) this.#find(this.#scalar);
      else if (!this.#found && token.kind === 'comment' && this.#offset <= token.end) return undefined;
      if (this.#found && !this.#current?.isMap) break;
      if (!this.#take(token)) return this.#found;
    }
    if (!this.#found) this.#find(this.#scalar);
    return this.#found;
  }

  /** The place is in the scalar, or where none is. */
  #find(scalar: FlowToken | undefined): void {
    const frame = this.#frames.at(-1);
    if (!frame) return;
    const isInside = scalar !== undefined && scalar.start < this.#offset;
    const opening = isInside && isQuote(this.#text.charCodeAt(scalar.start)) ? this.#text.charAt(scalar.start) : '';
    const isClosed = scalar && scalar.end - scalar.start > 1 && this.#text[scalar.end - 1] === opening;
    const quote = isClosed && this.#offset === scalar.end ? '' : opening;
    const end = quote === '' ? (scalar?.end ?? 0) : endInQuotes(this.#text, this.#offset, quote);
    this.#current = frame;
    this.#typed = scalar;
    this.#found = {
      path: this.#frames.flatMap(({ key }) => key ?? []),
      kind: frame.isMap && frame.key === undefined ? 'key' : 'value',
      span: {
        start: scalar ? scalar.start + opening.length : this.#offset,
        end: Math.max(this.#offset, end),
      },
      quote,
      siblings: this.#frames.findLast(({ isMap }) => isMap)?.siblings,
    };
  }

  /** Takes a token in; false where the brackets end, or those around the place. */
  #take(token: FlowToken): boolean {
    const { kind } = token;
    if (kind === 'scalar') {
      this.#scalar = token;
      return !this.#text.slice(token.start, token.end).includes('\n');
    }
    if (kind === '{' || kind === '[') {
      this.#frames.push({ isMap: kind === '{', siblings: new Map(), key: undefined });
      this.#scalar = undefined;
    } else if (kind === ':') this.#takeKey();
    else if (kind !== 'comment') {
      this.#takeValue();
      if (kind === ',') return true;
      return this.#frames.pop() !== this.#current && this.#frames.length > 0;
    }
    return true;
  }

  #takeKey(): void {
    const frame = this.#frames.at(-1);
    if (!frame?.isMap || !this.#scalar) return;
    frame.key = this.#isPlaceKey() ? OF_PLACE : this.#scalarText();
    if (frame.key !== OF_PLACE) frame.siblings.set(frame.key, '');
    this.#scalar = undefined;
  }

  #takeValue(): void {
    const frame = this.#frames.at(-1);
    if (frame?.isMap && this.#scalar && !this.#isPlaceKey() && frame.key !== OF_PLACE) {
      const text = this.#scalarText();
      frame.siblings.set(frame.key ?? text, frame.key === undefined ? '' : text);
    }
    if (frame) frame.key = undefined;
    this.#scalar = undefined;
  }

  /** Whether the scalar is the key that is being typed, which is not one of its siblings. */
  #isPlaceKey(): boolean {
    return this.#found?.kind === 'key' && this.#scalar === this.#typed;
  }

  /** The scalar without quotes. */
  #scalarText(): string {
    const { start = 0, end = 0 } = this.#scalar ?? {};
    const written = this.#text.slice(start, end);
    return written.replace(/^(["'])(.*?)\1?$/s, '$2');
  }
}
