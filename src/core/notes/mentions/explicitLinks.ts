import type { Ranges } from '../../text/markdown/nonProse';
import { isEscaped } from '../../text/units/escape';

/** One `[[…]]`. Offsets are UTF-16 units of the text. */
export interface ExplicitLink {
  /** From the first bracket to after the last. */
  readonly start: number;
  readonly end: number;
  /** The target without `#…` and the white space around; empty for a heading of the same note. */
  readonly target: string;
  /** The text that a reader sees for the entity: after the `|` if there is one, else the target. */
  readonly shownStart: number;
  readonly shownEnd: number;
  /** Whether the text after a `|` is shown instead of the target. */
  readonly labelled: boolean;
  /** `![[…]]`, which Dossier leaves alone. */
  readonly embedded: boolean;
}

/** All `[[…]]` outside the ranges of `code`, in order. docs/matching.md rule 9. */
export function explicitLinks(text: string, code: Ranges): ExplicitLink[] {
  const links: ExplicitLink[] = [];
  let range = 0;
  for (let open = text.indexOf('[['); open >= 0; ) {
    while (range < code.length && code[range + 1]! <= open) range += 2;
    if (range < code.length && code[range]! <= open) {
      open = text.indexOf('[[', code[range + 1]!);
      continue;
    }
    // Of `[[[` the last two count.
    while (text.charCodeAt(open + 2) === 0x5b) open++;
    const close = closingAt(text, open + 2);
    if (close < 0 || isEscaped(text, open)) {
      open = text.indexOf('[[', open + 2);
      continue;
    }
    const link = split(text, open, close);
    if (link) links.push(link);
    open = text.indexOf('[[', close);
  }
  return links;
}

/** The place of the first of the two closing brackets, on the same line and with no other bracket between; or −1. */
function closingAt(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x5d) return text.charCodeAt(at + 1) === 0x5d ? at : -1;
    if (unit === 0x5b || unit === 0x0a || unit === 0x0d) return -1;
  }
  return -1;
}

function split(text: string, open: number, close: number): ExplicitLink | undefined {
  const inner = text.slice(open + 2, close);
  const bar = inner.indexOf('|');
  // In a table the bar is written `\|`.
  const targetEnd = bar < 0 ? inner.length : inner.charAt(bar - 1) === '\\' ? bar - 1 : bar;
  const hash = inner.slice(0, targetEnd).indexOf('#');
  const target = trimmed(inner, 0, hash < 0 ? targetEnd : hash);
  const label = bar < 0 ? undefined : trimmed(inner, bar + 1, inner.length);
  // `[[#heading]]` is a place in the same note; `[[]]` and `[[|x]]` are text.
  if (target.text === '' && hash < 0) return undefined;
  const labelled = label !== undefined && label.text !== '';
  const shown = labelled ? label : target;
  return {
    start: open,
    end: close + 2,
    target: target.text,
    shownStart: open + 2 + shown.start,
    shownEnd: open + 2 + shown.end,
    labelled,
    embedded: text.charCodeAt(open - 1) === 0x21 && !isEscaped(text, open - 1),
  };
}

function trimmed(text: string, start: number, end: number) {
  let from = start;
  let to = end;
  while (from < to && text.charAt(from).trim() === '') from++;
  while (to > from && text.charAt(to - 1).trim() === '') to--;
  return { start: from, end: to, text: text.slice(from, to) };
}
