/** A half-open range `[start, end)` of UTF-16 code units, counted from the beginning of some text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span moved by `offset` units, as when a part of a text is seen from the whole. */
export function shiftSpan(span: Span, offset: number): Span {
  return { start: span.start + offset, end: span.end + offset };
}
