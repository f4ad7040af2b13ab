import { matchEnd } from './patterns';

/** A run of `*`, `_` or `~` at `[start, end)`. */
export interface Delimiter {
  readonly marker: string;
  readonly opens: boolean;
  readonly closes: boolean;
  readonly start: number;
  readonly end: number;
  /** The number of the first of its two parts in `NonProse`. */
  readonly part: number;
}

// Like cmark-gfm we look past any `~`.
const SPACE_BEFORE = /(?<=(?:^|\s)~*)/uy;
const SPACE_AFTER = /(?=~*(?:\s|$))/uy;
const PUNCTUATION_BEFORE = /(?<=(?!~)[\p{P}\p{S}\0]~*)/uy;
const PUNCTUATION_AFTER = /(?=~*(?!~)[\p{P}\p{S}\0])/uy;

/** The run `[start, end)`: https://spec.commonmark.org/0.31.2/#delimiter-run. */
export function readDelimiter(text: string, start: number, end: number, part: number): Delimiter {
  const marker = text[start]!;
  const spaceBefore = matchEnd(SPACE_BEFORE, text, start) >= 0;
  const spaceAfter = matchEnd(SPACE_AFTER, text, end) >= 0;
  const punctuationBefore = matchEnd(PUNCTUATION_BEFORE, text, start) >= 0;
  const punctuationAfter = matchEnd(PUNCTUATION_AFTER, text, end) >= 0;
  const left = !spaceAfter && (!punctuationAfter || spaceBefore || punctuationBefore);
  const right = !spaceBefore && (!punctuationBefore || spaceAfter || punctuationAfter);
  const opens = left && (marker !== '_' || !right || punctuationBefore);
  const closes = right && (marker !== '_' || !left || punctuationAfter);
  return { marker, opens, closes, start, end, part };
}

function matches(open: Delimiter, close: Delimiter): boolean {
  if (open.marker !== close.marker) return false;
  const size = close.end - close.start;
  const sum = size + open.end - open.start;
  if (close.marker === '~') return sum === size * 2;
  return !((open.closes || close.opens) && size % 3 !== 0 && sum % 3 === 0);
}

/** A run from which `Delimiters` takes off what becomes mark-up. */
type Rest = { -readonly [key in keyof Delimiter]: Delimiter[key] };

/** The runs of one leaf that are not paired yet, in the order of the text. */
export class Delimiters {
  readonly #runs: Rest[] = [];

  get count(): number {
    return this.#runs.length;
  }

  add(run: Delimiter): void {
    this.#runs.push(run);
  }

  /** Drops the runs that begin at or after `start`. */
  dropFrom(start: number): void {
    while ((this.#runs.at(-1)?.start ?? -1) >= start) this.#runs.pop();
  }

  /**
   * Pairs the runs from number `from` on: https://spec.commonmark.org/0.31.2/#process-emphasis, and GFM's strikethrough in
   * the same pass. Linear, since for each kind of closing run it is known down to where none opened it.
   *
   * @returns those runs without what has become mark-up; they are no longer kept here.
   */
  pair(from = 0): readonly Delimiter[] {
    const runs = this.#runs.splice(from);
    if (runs.length < 2) return runs;
    const bottoms = new Map<string, number>();
    /** The numbers of the runs that may still open. */
    const stack: number[] = [];
    runs.forEach((run, number) => {
      while (run.closes && run.start < run.end) {
        const kind = `${run.marker}${run.opens}${(run.end - run.start) % 3}`;
        const bottom = bottoms.get(kind) ?? -1;
        let top = stack.length - 1;
        while (top >= 0 && stack[top]! > bottom && !matches(runs[stack[top]!]!, run)) top--;
        if (top < 0 || stack[top]! <= bottom) {
          bottoms.set(kind, number - 1);
          break;
        }
        stack.length = top + 1;
        const open = runs[stack[top]!]!;
        const both = Math.min(open.end - open.start, run.end - run.start);
        const used = run.marker === '~' ? both : Math.min(both, 2);
        open.end -= used;
        run.start += used;
        if (open.start === open.end) stack.pop();
        // What is left of it may match what the whole did not.
        else for (const [key, value] of bottoms) bottoms.set(key, Math.min(value, stack[top]! - 1));
      }
      if (run.opens && run.start < run.end) stack.push(number);
    });
    return runs;
  }
}
