/** A text in which ⟦…⟧ marks all expected mentions. */
export interface Marked {
  readonly text: string;
  readonly spans: readonly { start: number; end: number }[];
}

export function unmark(marked: string): Marked {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  let start = -1;
  for (const unit of marked) {
    if (unit === '⟦') start = text.length;
    else if (unit === '⟧') spans.push({ start, end: text.length });
    else text += unit;
  }
  return { text, spans };
}

export function mark(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of spans) {
    out += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  return out + text.slice(at);
}
